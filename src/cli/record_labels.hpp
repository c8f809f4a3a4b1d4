#pragma once

#include <string>
#include <string_view>

namespace netralitas::cli {

/// What people call the records of a table, in the chosen language; the table's own name when it
/// has no label.
std::string record_label(std::string_view table);

}  // namespace netralitas::cli
