#pragma once

#include "netralitas/document/document.hpp"
#include "pages.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace netralitas::render {

constexpr std::size_t gap = 2;  ///< blanks between two columns

using TextLine = std::vector<std::string>;

/// A table whose cells are text, for the columns that people see.
struct Grid {
    std::vector<document::Column> columns;
    TextLine headings;
    std::vector<TextLine> rows;
    std::vector<std::size_t> widths;
    std::vector<std::size_t> least;  ///< to which each width may give way
};

Grid grid_of(const document::Table& table, const Drawing& drawing);

/// A column of bars behind that of their numbers, as long as there is room for. Names give way to
/// them as long as they can be told apart.
void add_bars(Grid& grid, const View& view);

/// Free text gives way first, then headings. Numbers and names are never shortened: a table of
/// nothing else may be wider than the terminal.
void fit(Grid& grid, std::size_t width);

/// Each cell begins or ends with its column; a long name goes on where the number beside it leaves
/// blanks.
std::string line_text(const Grid& grid, const TextLine& line);

}  // namespace netralitas::render
