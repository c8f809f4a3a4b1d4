#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace netralitas::domain {

/// Up to three candidates that are near enough to be meant, nearest first, equally near ones in
/// alphabetical order. Distance: insert, delete, replace and swap of neighbours count one each
/// (optimal string alignment), case does not count; at most a third of the longer word may differ.
std::vector<std::string> nearest(std::string_view typed,
                                 const std::vector<std::string>& candidates);

}  // namespace netralitas::domain
