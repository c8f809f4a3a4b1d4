#pragma once

#include <string_view>

namespace netralitas::settings {

/// The text of a file of `config/`, built into the program.
std::string_view embedded(std::string_view file);

}  // namespace netralitas::settings
