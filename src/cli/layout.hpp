#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace netralitas::cli {

/// Cells of the help.
inline constexpr std::size_t help_width = 80;

/// As `text::wrapped`, as wide as the help.
std::string wrapped(std::string_view text, std::size_t indent);

/// A word and what it means.
struct Entry {
    std::string term;
    std::string meaning;
};

/// Entries below each other, indented by two, meanings in one column; a long term stands on a line
/// of its own.
std::string listed(const std::vector<Entry>& entries);

}  // namespace netralitas::cli
