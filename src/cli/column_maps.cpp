#include "column_maps.hpp"

#include "context.hpp"
#include "netralitas/domain/suggest.hpp"

#include <algorithm>

namespace netralitas::cli {

using settings::ColumnMap;
using text::tr;

namespace {

std::vector<std::string> names_of(const std::vector<ColumnMap>& maps) {
    std::vector<std::string> names;
    for (const auto& map : maps) names.push_back(map.name);
    return names;
}

std::vector<std::string> fields_of(const importer::RecordKinds& kinds) {
    std::vector<std::string> fields;
    for (const auto& kind : kinds) {
        for (const auto& field : kind->fields()) {
            const bool known = std::find(fields.begin(), fields.end(), field.name) != fields.end();
            if (!known) fields.emplace_back(field.name);
        }
    }
    return fields;
}

const ColumnMap& map_named(const std::vector<ColumnMap>& maps, const std::string& name) {
    const auto found =
        std::find_if(maps.begin(), maps.end(), [&](const auto& map) { return map.name == name; });
    if (found != maps.end()) return *found;
    auto names = names_of(maps);
    if (names.empty()) names.emplace_back("--map help");
    auto near = domain::nearest(name, names);
    throw Error("map-unknown", {{"map", name}}, near.empty() ? names : std::move(near));
}

/// The headings known for a field, as `config/columns.toml` has them.
std::string headings_of(const domain::Catalogues& catalogues, std::string_view table,
                        std::string_view field) {
    const auto headings = catalogues.columns->find(table);
    if (headings == catalogues.columns->end()) return {};
    const auto spellings = headings->second.find(field);
    if (spellings == headings->second.end()) return {};
    std::string all;
    for (const auto& spelling : spellings->second) all += (all.empty() ? "" : ", ") + spelling;
    return all;
}

document::Record columns_of(const importer::RecordKind& kind,
                            const domain::Catalogues& catalogues) {
    document::Record record;
    for (const auto& field : kind.fields()) {
        record.fields.push_back({std::string(field.name), ""});
        record.cells.push_back(
            document::text_cell(headings_of(catalogues, kind.table(), field.name)));
    }
    return record;
}

}  // namespace

std::vector<importer::MappedHeading> column_map(Context& context, const std::string& name,
                                                const importer::RecordKinds& kinds) {
    if (name.empty()) return {};
    const auto fields = fields_of(kinds);
    std::vector<importer::MappedHeading> map;
    for (const auto& [heading, field, place] : map_named(context.settings().maps, name).columns) {
        const bool known = std::find(fields.begin(), fields.end(), field) != fields.end();
        if (!known && !field.empty()) {
            throw Error(Problem{
                "map-field-unknown", {{"field", field}}, domain::nearest(field, fields), place});
        }
        map.push_back({heading, field});
    }
    return map;
}

void show_columns(Context& context, const importer::RecordKinds& kinds) {
    document::Document answer{"columns", {{"maps", names_of(context.settings().maps)}}, {}};
    for (const auto& kind : kinds) {
        answer.blocks.emplace_back(
            document::Words{mark("Table {table}:"), {{"table", std::string(kind->table())}}});
        answer.blocks.emplace_back(columns_of(*kind, context.catalogues()));
    }
    std::string names;
    for (const auto& name : names_of(context.settings().maps)) {
        names += (names.empty() ? "" : ", ") + name;
    }
    answer.blocks.emplace_back(
        names.empty()
            ? document::Words{mark("No maps in the settings: [map.NAME] with \"heading\" = "
                                   "\"field\"."),
                              {}}
            : document::Words{mark("Maps in the settings: {names}"), {{"names", names}}});
    context.answer(answer, {});
}

}  // namespace netralitas::cli
