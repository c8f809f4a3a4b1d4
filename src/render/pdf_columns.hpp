#pragma once

#include "pages.hpp"
#include "pdf_file.hpp"

#include <vector>

namespace netralitas::render {

/// A column of a table on paper.
struct PaperColumn {
    std::size_t position = 0;  ///< in the table
    double width = 0;          ///< with the room on both sides
    double number = 0;         ///< of a column with bars: its widest text; they end before it
    bool is_right = false;
};

struct PaperColumns {
    double letters = 9;  ///< size
    std::vector<PaperColumn> columns;
};

constexpr double cell_side = 4;     ///< room left and right of the text of a cell
constexpr double depth_width = 11;  ///< a row below another one is indented by this

constexpr double bar_length = 72;
constexpr double bar_gap = 8;

/// Columns as wide as the page, see `page_columns.hpp`. Before words are broken the letters become
/// smaller.
PaperColumns columns_on(const PdfFile& file, const View& view, double width);

}  // namespace netralitas::render
