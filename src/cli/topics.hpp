#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netralitas::cli {

/// `exit-codes`, `errors`.
std::vector<std::string> topic_names();

/// The text of a topic in the chosen language; empty for an unknown name.
std::optional<std::string> topic(std::string_view name);

}  // namespace netralitas::cli
