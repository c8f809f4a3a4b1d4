#pragma once

#include "netralitas/domain/date.hpp"
#include "netralitas/domain/vocabulary.hpp"
#include "toml_parse.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

/// What the readers of all catalogues share. Everything throws `catalogue-key-unknown`,
/// `catalogue-missing`, `catalogue-value` or `catalogue-duplicate`, with file and line.
namespace netralitas::settings {

using Keys = std::vector<std::string>;

Keys keys_of(const toml::table& table);
[[noreturn]] void wrong_value(const Source& source, const toml::node& node, const std::string& key);
void check_keys(const Source& source, const toml::table& table, const Keys& known);
std::vector<std::string> texts_of(const Source& source, const std::string& key,
                                  const toml::node& node);

/// `code`, `indonesian`, `english` and `words`, which `CatalogueRow::term` reads, and further keys.
Keys with_term_keys(const Keys& further);

/// One row of a catalogue.
class CatalogueRow {
public:
    CatalogueRow(const Source& source, const toml::node& node, const std::string& list,
                 const Keys& keys);

    /// Throws `catalogue-missing` for the first of these that is left out.
    void require(const Keys& keys) const;

    domain::Term term() const;
    std::string text(const std::string& key) const;         ///< must be there
    std::string text_if_any(const std::string& key) const;  ///< may be missing or empty
    std::vector<std::string> texts(const std::string& key) const;
    std::optional<int> number(const std::string& key) const;  ///< 1 or more
    bool flag(const std::string& key, bool otherwise) const;
    domain::Span span() const;  ///< `since` and `until`
    std::optional<domain::Date> date(const std::string& key) const;
    const toml::table& table() const { return *table_; }
    [[noreturn]] void wrong(const std::string& key) const;
    /// The error, placed at the value of the key.
    [[noreturn]] void refuse_at(const std::string& key, const Error& error) const;
    /// The text is none of the codes there are (`catalogue-word`).
    [[noreturn]] void refuse_word(const std::string& key, const Keys& codes) const;

private:
    const toml::node* find(const std::string& key) const;
    const Source* source_;
    const toml::table* table_;
};

/// What each spelling means; one that means two things is refused.
class Meanings {
public:
    Meanings(const Source& source, std::string list) : source_(&source), list_(std::move(list)) {}

    void add(const std::string& spelling, const std::string& meaning, const toml::node& node);
    [[noreturn]] void duplicate(const std::string& spelling, const toml::node& node) const;

private:
    const Source* source_;
    std::string list_;
    std::map<std::string, std::string> meanings_;
};

/// The rows of the array `key`, in order.
const toml::array& rows_of(const Source& source, const toml::table& table, const std::string& key);

/// Adds the term to the list; refuses a code or spelling that is there already.
void add_term(const CatalogueRow& row, Meanings& meanings, domain::Vocabulary& vocabulary);

}  // namespace netralitas::settings
