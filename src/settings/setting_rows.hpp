#pragma once

#include "netralitas/settings/settings.hpp"

#include <chrono>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace netralitas::settings {

/// One setting: its key in TOML, where its value goes, and the values it can have.
struct SettingRow {
    std::string_view key;
    std::variant<std::string Settings::*, std::filesystem::path Settings::*,
                 std::chrono::milliseconds Settings::*, int Settings::*, bool Settings::*,
                 domain::HalfYears Settings::*>
        target;
    std::span<const std::string_view> choices = {};  ///< empty: any text

    bool is_rule() const { return std::holds_alternative<bool Settings::*>(target); }
    bool is_number() const { return std::holds_alternative<int Settings::*>(target); }
};

/// THE TABLE of settings, in the order of `config/netralitas.toml`. Reading, environment twins,
/// origins and the shipped file follow it.
std::span<const SettingRow> setting_rows();

/// Null for a key that is none.
const SettingRow* find_row(std::string_view key);

/// `office.unit` → `NETRALITAS_OFFICE_UNIT`.
std::string environment_twin(const SettingRow& row);

/// Whether it is a rule that was switched on: then it stays so.
bool is_bound(const SettingRow& row, const Settings& settings);

/// Reads a value into the settings; relative paths start at `folder`. False when the setting cannot
/// have this value.
bool read_value(const SettingRow& row, std::string_view text, const std::filesystem::path& folder,
                Settings& into);

/// The value as it would be written in TOML, without quotes.
std::string value_of(const SettingRow& row, const Settings& settings);

/// What `read_value` takes, as a short list: `auto, id, en`.
std::string accepted(const SettingRow& row);

}  // namespace netralitas::settings
