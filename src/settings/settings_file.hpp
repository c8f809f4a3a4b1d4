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

/// What a settings file says.
struct FileSettings {
    std::vector<Given> given;  ///< in the order of its lines
    std::vector<ColumnMap> maps;
};

/// Reads a settings file. Throws `settings-syntax`,
/// `settings-key-unknown`, `settings-value` (not of the type of its setting), all with file and
/// line.
FileSettings read_settings(const Source& source);

/// The error of a value that its setting cannot have.
Error wrong_value(const SettingRow& row, std::string_view value);

}  // namespace netralitas::settings
