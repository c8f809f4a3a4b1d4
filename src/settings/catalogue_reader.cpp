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

using domain::Term;
using domain::Vocabulary;

constexpr const char* syntax = "catalogue-syntax";
const std::vector<std::string> list_keys{"terms"};
const std::vector<std::string> term_keys{"code", "indonesian", "english", "words"};

std::vector<std::string> keys_of(const toml::table& table) {
    std::vector<std::string> keys;
    for (const auto& [key, node] : table) keys.emplace_back(key.str());
    return keys;
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

void check_complete(const Source& source, const toml::table& table,
                    const std::vector<std::string>& needed) {
    for (const std::string& key : needed)
        if (!table.contains(key)) refuse(source, 0, Error{"catalogue-missing", {{"key", key}}});
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

Term read_term(const Source& source, const std::string& list, const toml::node& node) {
    if (!node.is_table()) wrong_value(source, node, list);
    const toml::table& row = *node.as_table();
    check_keys(source, row, term_keys);
    Term term{code_at(source, row),
              text_at(source, row, "indonesian"),
              text_at(source, row, "english"),
              {}};
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

Vocabulary read_terms(const Source& source, const std::string& name, const toml::node& node) {
    if (!node.is_array()) wrong_value(source, node, "terms");
    Vocabulary vocabulary{name, {}};
    Meanings meanings{source, name};
    for (const toml::node& row : *node.as_array()) {
        Term term = read_term(source, "terms", row);
        if (vocabulary.find(term.code) != nullptr) meanings.duplicate(term.code, row);
        for (const auto& spelling : {term.code, term.indonesian, term.english})
            meanings.add(spelling, term.code, row);
        for (const auto& word : term.words) meanings.add(word, term.code, row);
        vocabulary.terms.push_back(std::move(term));
    }
    return vocabulary;
}

domain::Headings read_headings(const Source& source, const std::string& noun,
                               const toml::node& node, const std::vector<std::string>& known) {
    if (!node.is_table()) wrong_value(source, node, noun);
    const toml::table& fields = *node.as_table();
    check_keys(source, fields, known);
    Meanings meanings{source, noun};
    domain::Headings headings;
    for (const std::string& field : known) {
        meanings.add(field, field, fields);
        headings[field] = {};
    }
    for (const auto& [key, value] : fields) {
        const std::string field{key.str()};
        headings[field] = texts_of(source, field, value);
        for (const auto& spelling : headings[field]) meanings.add(spelling, field, value);
    }
    return headings;
}

}  // namespace

Vocabulary read_list(const Source& source, const std::string& name) {
    const toml::table table = parse(source, syntax);
    check_keys(source, table, list_keys);
    check_complete(source, table, list_keys);
    return read_terms(source, name, *table.get("terms"));
}

Columns read_columns(const Source& shipped, const std::optional<Source>& own) {
    const toml::table known = parse(shipped, syntax);
    const Source& source = own ? *own : shipped;
    const toml::table table = own ? parse(*own, syntax) : known;
    check_keys(source, table, keys_of(known));
    check_complete(source, table, keys_of(known));
    Columns columns;
    for (const auto& [key, node] : table) {
        const std::string noun{key.str()};
        const auto fields = keys_of(*known.get(noun)->as_table());
        columns.emplace(noun, read_headings(source, noun, node, fields));
    }
    return columns;
}

}  // namespace netralitas::settings
