#include "catalogue_reader.hpp"

#include "catalogue_row.hpp"

#include <string>

namespace netralitas::settings {

namespace {

constexpr const char* syntax = "catalogue-syntax";

domain::Headings read_headings(const Source& source, const std::string& section,
                               const toml::node& node, const std::vector<std::string>& known) {
    if (!node.is_table()) wrong_value(source, node, section);
    const toml::table& fields = *node.as_table();
    check_keys(source, fields, known);
    Meanings meanings{source, section};
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

domain::Vocabulary read_list(const Source& source, const std::string& name) {
    const toml::table table = parse(source, syntax);
    check_keys(source, table, {"terms"});
    domain::Vocabulary vocabulary{name, {}};
    Meanings meanings{source, name};
    const Keys further = with_term_keys(name == "activity_kind" ? Keys{"duty"} : Keys{});
    for (const toml::node& node : rows_of(source, table, "terms")) {
        const CatalogueRow row(source, node, "terms", further);
        add_term(row, meanings, vocabulary);
        if (name == "activity_kind") vocabulary.terms.back().duty = row.text("duty");
    }
    return vocabulary;
}

Columns read_columns(const Source& shipped, const std::optional<Source>& own) {
    const toml::table known = parse(shipped, syntax);
    const Source& source = own ? *own : shipped;
    const toml::table table = own ? parse(*own, syntax) : known;
    check_keys(source, table, keys_of(known));
    Columns columns;
    for (const auto& [key, shipped_node] : known) {
        const std::string section{key.str()};
        const auto fields = keys_of(*shipped_node.as_table());
        const auto* node = table.get(section);
        columns.emplace(section, node == nullptr
                                     ? read_headings(shipped, section, shipped_node, fields)
                                     : read_headings(source, section, *node, fields));
    }
    return columns;
}

}  // namespace netralitas::settings
