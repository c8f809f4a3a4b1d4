#include "columns.hpp"

#include "blank.hpp"

#include <algorithm>

namespace netralitas::importer {
namespace {

const domain::Headings& headings_of(const domain::Catalogues& catalogues, std::string_view table) {
    static const domain::Headings none;
    const auto found = catalogues.columns->find(table);
    return found == catalogues.columns->end() ? none : found->second;
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

KnownHeadings::KnownHeadings(const RecordKind& kind, const domain::Catalogues& catalogues,
                             const std::vector<MappedHeading>& map) {
    const auto fields = kind.fields();
    for (const auto& [heading, name] : map) {
        const auto field = std::ranges::find(fields, name, &Field::name);
        if (field == fields.end() && !name.empty()) continue;
        fields_.emplace(domain::comparable(heading), name.empty() ? "" : field->name);
    }
    const auto& spellings = headings_of(catalogues, kind.table());
    for (const auto& field : fields) fields_.emplace(domain::comparable(field.name), field.name);
    for (const auto& field : fields) {
        const auto found = spellings.find(field.name);
        if (found == spellings.end()) continue;
        for (const auto& word : found->second)
            fields_.emplace(domain::comparable(word), field.name);
    }
}

std::string_view KnownHeadings::field_of(std::string_view heading) const {
    const auto found = fields_.find(domain::comparable(heading));
    return found == fields_.end() ? std::string_view() : found->second;
}

bool KnownHeadings::are_in(const RawRow& row) const {
    constexpr auto enough = 2;
    const auto is_known = [this](const auto& cell) { return !field_of(cell).empty(); };
    return std::count_if(row.fields.begin(), row.fields.end(), is_known) >= enough;
}

Header read_header(const RawRow& row, const RecordKind& kind, const KnownHeadings& known,
                   const domain::Catalogues& catalogues) {
    Header header{row.fields, {}, {}, {}};
    for (std::size_t i = 0; i < row.fields.size(); ++i) {
        const auto& heading = row.fields[i];
        if (is_remark(heading)) continue;
        const auto field = known.field_of(heading);
        if (field.empty()) {
            if (!is_blank(heading)) header.ignored.push_back(heading);
            if (is_blank(heading)) header.unnamed.push_back(i);
            continue;
        }
        if (const auto first = header.columns.find(field)) {
            throw Error("columns-doubled", {{"first", row.fields[*first]}, {"second", heading}});
        }
        header.columns.add(field, i);
    }
    if (header.columns.empty()) throw Error("header-missing");
    check_needed(header, kind, catalogues);
    return header;
}

}  // namespace netralitas::importer
