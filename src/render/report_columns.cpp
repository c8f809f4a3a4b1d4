#include "cells.hpp"
#include "page_columns.hpp"
#include "report_book.hpp"

#include <algorithm>

namespace netralitas::render {

std::string sheet_cell_text(const document::Cell& cell, const Drawing& drawing) {
    const bool is_share = std::holds_alternative<document::Percent>(cell);
    return is_share ? page_text(cell, drawing) + "%" : people_text(cell, drawing);
}

std::vector<SheetColumn> columns_of(const View& view) {
    constexpr double margin = 2;
    constexpr double narrowest = 8;
    const auto measure = [](std::string_view text, bool is_bold) {
        return sheet_width(text, is_bold) * sheet_digit;
    };
    const auto spans = spans_of(view, {measure, sheet_cell_text, sheet_depth * sheet_digit});
    const double margins = margin * static_cast<double>(spans.size());
    const double room =
        std::max(sum_of(spans, &Span::least), (across_width - margins) * sheet_digit);
    const auto widths = widths_of(spans, std::min(room, sum_of(spans, &Span::most)));
    std::vector<SheetColumn> columns;
    for (std::size_t at = 0; at < spans.size(); ++at) {
        const auto& column = view.table.columns[view.positions[at]];
        const double width = std::max(narrowest, widths[at] / sheet_digit + margin);
        const bool wraps = column.shrinks || widths[at] < spans[at].most;
        columns.push_back({&column, width, width - margin / 2, wraps});
    }
    return columns;
}

}  // namespace netralitas::render
