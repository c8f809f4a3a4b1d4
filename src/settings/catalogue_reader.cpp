#include "catalogue_reader.hpp"

#include "netralitas/domain/suggest.hpp"
#include "toml_parse.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace netralitas::settings {

namespace {

using domain::Date;
using domain::Term;
using domain::Vocabulary;
using Headings = std::map<std::string, std::vector<std::string>, std::less<>>;

const std::vector<std::string> term_keys{"code",  "indonesian", "english",
                                         "words", "since",      "until"};

/// The keys of a catalogue, and the keys below each that is a table.
using Outline = std::map<std::string, std::vector<std::string>>;

struct Catalogue {
    Source source;
    toml::table table;
    Outline shipped;
};

std::vector<std::string> keys_of(const toml::table& table) {
    std::vector<std::string> keys;
    for (const auto& [key, node] : table) keys.emplace_back(key.str());
    return keys;
}

Outline outline_of(const toml::table& table) {
    Outline outline;
    for (const auto& [key, node] : table)
        outline[std::string{key.str()}] =
            node.is_table() ? keys_of(*node.as_table()) : std::vector<std::string>{};
    return outline;
}

[[noreturn]] void wrong_value(const Source& source, const toml::node& node,
                              const std::string& key) {
    refuse(source, node, Error{"catalogue-value", {{"key", key}}});
}

void check_keys(const Source& source, const toml::table& table,
                const std::vector<std::string>& known) {
    for (const auto& [key, node] : table) {
        const std::string name{key.str()};
        if (std::ranges::find(known, name) != known.end()) continue;
        refuse(source, node,
               Error{"catalogue-key-unknown", {{"key", name}}, domain::nearest(name, known)});
    }
}

/// An office's catalogue replaces the shipped one whole, so it must hold every list or noun.
void check_complete(const Catalogue& catalogue) {
    std::vector<std::string> known;
    for (const auto& [key, fields] : catalogue.shipped) known.push_back(key);
    check_keys(catalogue.source, catalogue.table, known);
    for (const std::string& key : known)
        if (!catalogue.table.contains(key))
            refuse(catalogue.source, 0, Error{"catalogue-missing", {{"key", key}}});
}

Catalogue open_catalogue(const Source& shipped, const std::optional<Source>& own) {
    const std::string code = "catalogue-syntax";
    toml::table shipped_table = parse(shipped, code);
    Outline outline = outline_of(shipped_table);
    if (!own) return {shipped, std::move(shipped_table), std::move(outline)};
    Catalogue catalogue{*own, parse(*own, code), std::move(outline)};
    check_complete(catalogue);
    return catalogue;
}

std::string text_of(const Source& source, const std::string& key, const toml::node& node) {
    auto text = node.value_exact<std::string>();
    if (!text || domain::comparable(*text).empty()) wrong_value(source, node, key);
    return *std::move(text);
}

std::vector<std::string> texts_of(const Source& source, const std::string& key,
                                  const toml::node& node) {
    if (!node.is_array()) wrong_value(source, node, key);
    std::vector<std::string> texts;
    for (const toml::node& value : *node.as_array()) texts.push_back(text_of(source, key, value));
    return texts;
}

std::string text_at(const Source& source, const toml::table& row, const std::string& key) {
    const toml::node* node = row.get(key);
    if (node == nullptr) refuse(source, row, Error{"catalogue-missing", {{"key", key}}});
    return text_of(source, key, *node);
}

std::string code_at(const Source& source, const toml::table& row) {
    constexpr auto allowed = "abcdefghijklmnopqrstuvwxyz0123456789-";
    std::string code = text_at(source, row, "code");
    if (code.find_first_not_of(allowed) != std::string::npos) wrong_value(source, row, "code");
    return code;
}

std::optional<Date> date_at(const Source& source, const toml::table& row, const std::string& key) {
    const toml::node* node = row.get(key);
    if (node == nullptr) return std::nullopt;
    const auto date = node->value_exact<toml::date>();
    if (!date) wrong_value(source, *node, key);
    return Date{std::chrono::year{date->year} / date->month / date->day};
}

domain::Span validity(const Source& source, const toml::table& row) {
    const domain::Span span{date_at(source, row, "since"), date_at(source, row, "until")};
    if (span.since && span.until && *span.until < *span.since) wrong_value(source, row, "until");
    return span;
}

Term read_term(const Source& source, const std::string& list, const toml::node& node) {
    if (!node.is_table()) wrong_value(source, node, list);
    const toml::table& row = *node.as_table();
    check_keys(source, row, term_keys);
    Term term{code_at(source, row),
              text_at(source, row, "indonesian"),
              text_at(source, row, "english"),
              {},
              validity(source, row)};
    if (const toml::node* words = row.get("words")) term.words = texts_of(source, "words", *words);
    return term;
}

/// What each spelling means; one that means two things is refused.
class Meanings {
public:
    Meanings(const Source& source, std::string list) : source_(&source), list_(std::move(list)) {}

    void add(const std::string& spelling, const std::string& meaning, const toml::node& node) {
        const auto [known, fresh] = meanings_.emplace(domain::comparable(spelling), meaning);
        if (!fresh && known->second != meaning) duplicate(spelling, node);
    }
    [[noreturn]] void duplicate(const std::string& spelling, const toml::node& node) const {
        refuse(*source_, node,
               Error{"catalogue-duplicate", {{"list", list_}, {"value", spelling}}});
    }

private:
    const Source* source_;
    std::string list_;
    std::map<std::string, std::string> meanings_;
};

Vocabulary read_vocabulary(const Source& source, const std::string& name, const toml::node& node) {
    if (!node.is_array()) wrong_value(source, node, name);
    Vocabulary vocabulary{name, {}};
    Meanings meanings{source, name};
    for (const toml::node& row : *node.as_array()) {
        Term term = read_term(source, name, row);
        if (vocabulary.find(term.code) != nullptr) meanings.duplicate(term.code, row);
        for (const auto& spelling : {term.code, term.indonesian, term.english})
            meanings.add(spelling, term.code, row);
        for (const auto& word : term.words) meanings.add(word, term.code, row);
        vocabulary.terms.push_back(std::move(term));
    }
    return vocabulary;
}

Headings read_headings(const Catalogue& catalogue, const std::string& noun,
                       const toml::table& fields) {
    const std::vector<std::string>& known = catalogue.shipped.at(noun);
    check_keys(catalogue.source, fields, known);
    Meanings meanings{catalogue.source, noun};
    Headings headings;
    for (const std::string& field : known) {
        meanings.add(field, field, fields);
        headings[field] = {};
    }
    for (const auto& [key, node] : fields) {
        auto& spellings = headings[std::string{key.str()}];
        spellings = texts_of(catalogue.source, std::string{key.str()}, node);
        for (const auto& spelling : spellings) meanings.add(spelling, std::string{key.str()}, node);
    }
    return headings;
}

}  // namespace

void read_kinds(const Source& shipped, const std::optional<Source>& own, domain::Catalogues& into) {
    const Catalogue catalogue = open_catalogue(shipped, own);
    for (const auto& [key, node] : catalogue.table) {
        const std::string name{key.str()};
        into.vocabularies.emplace(name, read_vocabulary(catalogue.source, name, node));
    }
}

void read_columns(const Source& shipped, const std::optional<Source>& own,
                  domain::Catalogues& into) {
    const Catalogue catalogue = open_catalogue(shipped, own);
    for (const auto& [key, node] : catalogue.table) {
        const std::string noun{key.str()};
        if (!node.is_table()) wrong_value(catalogue.source, node, noun);
        into.columns.emplace(noun, read_headings(catalogue, noun, *node.as_table()));
    }
}

}  // namespace netralitas::settings
