#pragma once

#include "setting_rows.hpp"
#include "toml_source.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace netralitas::settings {

/// One setting a file gives.
struct Given {
    const SettingRow* row;
    std::string value;
    std::size_t line;
};

/// What a settings file says, in the order of its lines. Throws `settings-syntax`,
/// `settings-key-unknown`, `settings-value` (no text), all with file and line.
std::vector<Given> read_settings(const Source& source);

/// The error of a value that its setting cannot have.
Error wrong_value(const SettingRow& row, std::string_view value);

}  // namespace netralitas::settings
