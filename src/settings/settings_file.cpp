#include "settings_file.hpp"

#include "column_maps.hpp"
#include "netralitas/domain/suggest.hpp"
#include "toml_parse.hpp"

#include <algorithm>

namespace netralitas::settings {

namespace {

/// Keys near in spelling; else those of any section that end in what was typed.
std::vector<std::string> meant_by(const std::string& typed) {
    std::vector<std::string> keys;
    std::vector<std::string> same_ending;
    for (const SettingRow& row : setting_rows()) {
        keys.emplace_back(row.key);
        if (row.key.ends_with("." + typed)) same_ending.emplace_back(row.key);
    }
    auto near = domain::nearest(typed, keys);
    return near.empty() ? same_ending : near;
}

bool is_section(const std::string& key) {
    return std::ranges::any_of(
        setting_rows(), [&](const SettingRow& row) { return row.key.starts_with(key + "."); });
}

/// The value as it would be typed; empty when it has not the type of the setting.
std::optional<std::string> typed(const SettingRow& row, const toml::node& node) {
    if (row.is_rule()) {
        const auto rule = node.value_exact<bool>();
        return rule ? std::optional<std::string>(*rule ? "true" : "false") : std::nullopt;
    }
    if (!row.is_number()) return node.value_exact<std::string>();
    const auto number = node.value_exact<std::int64_t>();
    return number ? std::optional(std::to_string(*number)) : std::nullopt;
}

void read_node(const Source& source, const std::string& key, const toml::node& node,
               std::vector<Given>& into) {
    if (node.is_table() && is_section(key)) {
        for (const auto& [name, below] : *node.as_table())
            read_node(source, key + "." + std::string{name.str()}, below, into);
        return;
    }
    const SettingRow* row = find_row(key);
    if (row == nullptr)
        refuse(source, node, Error{"settings-key-unknown", {{"key", key}}, meant_by(key)});
    const auto text = typed(*row, node);
    if (!text) refuse(source, node, wrong_value(*row, shown(node)));
    into.push_back({row, *text, node.source().begin.line});
}

}  // namespace

FileSettings read_settings(const Source& source) {
    const toml::table table = parse(source, "settings-syntax");
    FileSettings settings;
    for (const auto& [name, node] : table) {
        if (name.str() == "map") {
            settings.maps = read_maps(source, node);
        } else {
            read_node(source, std::string{name.str()}, node, settings.given);
        }
    }
    std::ranges::sort(settings.given, {}, &Given::line);
    return settings;
}

Error wrong_value(const SettingRow& row, std::string_view value) {
    return Error{"settings-value",
                 {{"key", std::string{row.key}},
                  {"value", std::string{value}},
                  {"accepted", accepted(row)}}};
}

}  // namespace netralitas::settings
