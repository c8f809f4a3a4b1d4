#pragma once

#include "netralitas/settings/settings.hpp"
#include "toml_parse.hpp"

#include <vector>

namespace netralitas::settings {

/// The named maps below `map`. Throws `settings-value` for what is neither a map nor a field in
/// quotes, with file and line.
std::vector<ColumnMap> read_maps(const Source& source, const toml::node& maps);

}  // namespace netralitas::settings
