#include "catalogue_row.hpp"

#include "netralitas/domain/suggest.hpp"

#include <algorithm>
#include <utility>

namespace netralitas::settings {

namespace {

using domain::Date;
using domain::Term;

std::string text_of(const Source& source, const std::string& key, const toml::node& node) {
    auto text = node.value_exact<std::string>();
    if (!text || domain::comparable(*text).empty()) wrong_value(source, node, key);
    return *std::move(text);
}

}  // namespace

Keys keys_of(const toml::table& table) {
    Keys keys;
    for (const auto& [key, node] : table) keys.emplace_back(key.str());
    return keys;
}

void wrong_value(const Source& source, const toml::node& node, const std::string& key) {
    refuse(source, node, Error{"catalogue-value", {{"key", key}}});
}

void check_keys(const Source& source, const toml::table& table, const Keys& known) {
    for (const auto& [key, node] : table) {
        const std::string name{key.str()};
        if (std::ranges::find(known, name) != known.end()) continue;
        refuse(source, node,
               Error{"catalogue-key-unknown", {{"key", name}}, domain::nearest(name, known)});
    }
}

std::vector<std::string> texts_of(const Source& source, const std::string& key,
                                  const toml::node& node) {
    if (!node.is_array()) wrong_value(source, node, key);
    std::vector<std::string> texts;
    for (const toml::node& value : *node.as_array()) texts.push_back(text_of(source, key, value));
    return texts;
}

Keys with_term_keys(const Keys& further) {
    Keys keys{"code", "indonesian", "english", "words"};
    keys.insert(keys.end(), further.begin(), further.end());
    return keys;
}

CatalogueRow::CatalogueRow(const Source& source, const toml::node& node, const std::string& list,
                           const Keys& keys)
    : source_(&source), table_(node.as_table()) {
    if (table_ == nullptr) wrong_value(source, node, list);
    check_keys(source, *table_, keys);
}

const toml::node* CatalogueRow::find(const std::string& key) const { return table_->get(key); }

void CatalogueRow::require(const Keys& keys) const {
    for (const auto& key : keys) {
        if (find(key) != nullptr) continue;
        refuse(*source_, *table_, Error{"catalogue-missing", {{"key", key}}});
    }
}

void CatalogueRow::refuse_at(const std::string& key, const Error& error) const {
    const toml::node* node = find(key);
    refuse(*source_, node == nullptr ? *table_ : *node, error);
}

void CatalogueRow::refuse_word(const std::string& key, const Keys& codes) const {
    const std::string word = text(key);
    const auto meant = domain::nearest(word, codes);
    refuse_at(
        key,
        Error{"catalogue-word", {{"key", key}, {"value", word}}, meant.empty() ? codes : meant});
}

void CatalogueRow::wrong(const std::string& key) const {
    refuse_at(key, Error{"catalogue-value", {{"key", key}}});
}

std::string CatalogueRow::text(const std::string& key) const {
    require({key});
    return text_of(*source_, key, *find(key));
}

std::string CatalogueRow::text_if_any(const std::string& key) const {
    const toml::node* node = find(key);
    if (node == nullptr) return {};
    auto value = node->value_exact<std::string>();
    if (!value) wrong(key);
    return *std::move(value);
}

std::vector<std::string> CatalogueRow::texts(const std::string& key) const {
    const toml::node* node = find(key);
    return node == nullptr ? std::vector<std::string>{} : texts_of(*source_, key, *node);
}

std::optional<int> CatalogueRow::number(const std::string& key) const {
    const toml::node* node = find(key);
    if (node == nullptr) return std::nullopt;
    const auto value = node->value_exact<std::int64_t>();
    constexpr std::int64_t most = 1000;
    if (!value || *value < 1 || *value > most) wrong(key);
    return static_cast<int>(*value);
}

bool CatalogueRow::flag(const std::string& key, bool otherwise) const {
    const toml::node* node = find(key);
    if (node == nullptr) return otherwise;
    const auto value = node->value_exact<bool>();
    if (!value) wrong(key);
    return *value;
}

std::optional<Date> CatalogueRow::date(const std::string& key) const {
    const toml::node* node = find(key);
    if (node == nullptr) return std::nullopt;
    const auto date = node->value_exact<toml::date>();
    if (!date) wrong(key);
    return Date{std::chrono::year{date->year} / date->month / date->day};
}

domain::Span CatalogueRow::span() const {
    const domain::Span span{date("since"), date("until")};
    if (span.since && span.until && *span.until < *span.since) wrong("until");
    return span;
}

Term CatalogueRow::term() const {
    constexpr auto allowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-";
    std::string code = text("code");
    if (code.find_first_not_of(allowed) != std::string::npos) wrong("code");
    return {std::move(code), text("indonesian"), text("english"), texts("words")};
}

void Meanings::add(const std::string& spelling, const std::string& meaning,
                   const toml::node& node) {
    const auto [known, fresh] = meanings_.emplace(domain::comparable(spelling), meaning);
    if (!fresh && known->second != meaning) duplicate(spelling, node);
}

void Meanings::duplicate(const std::string& spelling, const toml::node& node) const {
    refuse(*source_, node, Error{"catalogue-duplicate", {{"list", list_}, {"value", spelling}}});
}

const toml::array& rows_of(const Source& source, const toml::table& table, const std::string& key) {
    const toml::node* node = table.get(key);
    if (node == nullptr) refuse(source, 0, Error{"catalogue-missing", {{"key", key}}});
    if (!node->is_array()) wrong_value(source, *node, key);
    return *node->as_array();
}

void add_term(const CatalogueRow& row, Meanings& meanings, domain::Vocabulary& vocabulary) {
    Term term = row.term();
    if (vocabulary.find(term.code) != nullptr) meanings.duplicate(term.code, row.table());
    for (const auto& spelling : {term.code, term.indonesian, term.english})
        meanings.add(spelling, term.code, row.table());
    for (const auto& word : term.words) meanings.add(word, term.code, row.table());
    vocabulary.terms.push_back(std::move(term));
}

}  // namespace netralitas::settings
