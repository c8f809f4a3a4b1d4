#include "columns.hpp"

#include <unordered_map>

namespace netralitas::importer {
namespace {

const domain::Headings& headings_of(const domain::Catalogues& catalogues, std::string_view table) {
    static const domain::Headings none;
    const auto found = catalogues.columns->find(table);
    return found == catalogues.columns->end() ? none : found->second;
}

/// Every accepted heading in its comparable form, and the field it means. A field's own name comes
/// before the spellings of any other.
std::unordered_map<std::string, std::string_view> known_headings(
    const RecordKind& kind, const domain::Headings& spellings) {
    std::unordered_map<std::string, std::string_view> known;
    for (const auto& field : kind.fields())
        known.emplace(domain::comparable(field.name), field.name);
    for (const auto& field : kind.fields()) {
        const auto found = spellings.find(field.name);
        if (found == spellings.end()) continue;
        for (const auto& word : found->second) known.emplace(domain::comparable(word), field.name);
    }
    return known;
}

/// `_line`, `_code` and `_reason` of a file of rejected rows.
bool is_remark(std::string_view heading) { return heading.starts_with('_'); }

void check_needed(const Header& header, const RecordKind& kind,
                  const domain::Catalogues& catalogues) {
    std::string missing;
    for (const auto& field : kind.fields()) {
        if (!field.needed || header.columns.contains(field.name)) continue;
        if (!missing.empty()) missing += ", ";
        missing += heading_of(catalogues, kind.table(), field.name);
    }
    if (!missing.empty()) throw Error("columns-missing", {{"missing", missing}});
}

}  // namespace

std::string heading_of(const domain::Catalogues& catalogues, std::string_view table,
                       std::string_view field) {
    const auto& spellings = headings_of(catalogues, table);
    const auto found = spellings.find(field);
    if (found == spellings.end() || found->second.empty()) return std::string(field);
    return found->second.front();
}

Header read_header(const RawRow& row, const RecordKind& kind,
                   const domain::Catalogues& catalogues) {
    const auto known = known_headings(kind, headings_of(catalogues, kind.table()));
    Header header{row.fields, {}, {}};
    for (std::size_t i = 0; i < row.fields.size(); ++i) {
        const auto& heading = row.fields[i];
        if (is_remark(heading)) continue;
        const auto field = known.find(domain::comparable(heading));
        if (field == known.end()) {
            if (!heading.empty()) header.ignored.push_back(heading);
            continue;
        }
        if (const auto first = header.columns.find(field->second)) {
            throw Error("columns-doubled", {{"first", row.fields[*first]}, {"second", heading}});
        }
        header.columns.add(field->second, i);
    }
    if (header.columns.empty()) throw Error("header-missing");
    check_needed(header, kind, catalogues);
    return header;
}

}  // namespace netralitas::importer
