#include "column_maps.hpp"

#include <algorithm>

namespace netralitas::settings {

namespace {

[[noreturn]] void refuse_value(const Source& source, const toml::node& node, std::string key,
                               std::string accepted) {
    refuse(
        source, node,
        Error{
            "settings-value",
            {{"key", std::move(key)}, {"value", shown(node)}, {"accepted", std::move(accepted)}}});
}

const toml::table& table_of(const Source& source, const toml::node& node, const std::string& key) {
    if (!node.is_table()) refuse_value(source, node, key, "[map.NAME]");
    return *node.as_table();
}

ColumnMap read_map(const Source& source, const std::string& name, const toml::table& columns) {
    ColumnMap map{name, {}};
    for (const auto& [heading, node] : columns) {
        const auto field = node.value_exact<std::string>();
        if (!field)
            refuse_value(source, node, "map." + name,
                         "\"" + std::string{heading.str()} + "\" = \"…\"");
        Place place;
        place.file = source.name;
        place.line = node.source().begin.line;
        map.columns.push_back({std::string{heading.str()}, *field, std::move(place)});
    }
    std::ranges::sort(map.columns, {}, [](const auto& column) { return column.place.line; });
    return map;
}

}  // namespace

std::vector<ColumnMap> read_maps(const Source& source, const toml::node& maps) {
    std::vector<ColumnMap> read;
    for (const auto& [name, node] : table_of(source, maps, "map")) {
        const std::string known_as{name.str()};
        read.push_back(read_map(source, known_as, table_of(source, node, "map." + known_as)));
    }
    return read;
}

}  // namespace netralitas::settings
