#pragma once

#include <string_view>

namespace netralitas::cli {

/// `0.1.0`.
std::string_view version();

}  // namespace netralitas::cli
