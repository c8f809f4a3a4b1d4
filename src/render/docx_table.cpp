#include "cells.hpp"
#include "docx.hpp"
#include "page_colours.hpp"
#include "page_columns.hpp"
#include "text_lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace netralitas::render {

namespace {

using document::Align;
using document::Column;
using document::Row;

constexpr int deepest = 6;
constexpr int a_step = 200;  ///< indent of a level of depth
constexpr int cell_margins = 160;
constexpr int name_width = 1700;  ///< of the rows of a square
constexpr auto centred = "<w:jc w:val=\"center\"/>";
constexpr auto right_aligned = "<w:jc w:val=\"right\"/>";

const Column& column_at(const View& view, std::size_t at) {
    return view.table.columns[view.positions[at]];
}

/// As wide as the page.
std::vector<int> fitted_widths(const View& view, int room) {
    constexpr double size = 180;  // of `TableText`
    constexpr double rounding = 0.05;
    const auto measure = [](std::string_view text, bool is_bold) {
        return letters_width(text, is_bold) + rounding;
    };
    const auto spans = spans_of(view, {measure, page_text, a_step / size});
    const int margins = cell_margins * static_cast<int>(spans.size());
    std::vector<int> widths;
    for (const double width : widths_of(spans, (room - margins) / size)) {
        widths.push_back(cell_margins + static_cast<int>(width * size));
    }
    return widths;
}

std::string row_head(bool is_head) {
    return is_head ? "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
                   : "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
}

std::string shade(std::uint32_t colour) {
    return fmt::format("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{:06X}\"/>", colour);
}

std::string head_row(const View& view, const std::vector<int>& widths) {
    std::string xml = row_head(true);
    for (std::size_t at = 0; at < widths.size(); ++at) {
        const auto& column = column_at(view, at);
        const auto* aligned = column.align == Align::right ? right_aligned : "";
        xml += docx_cell(widths[at], docx_paragraph("TableHead", heading_of(column), aligned),
                         shade(colour::fill) + "<w:vAlign w:val=\"bottom\"/>");
    }
    return xml + "</w:tr>\n";
}

std::string body_row(const View& view, const std::vector<int>& widths, const Line& line) {
    const Row& row = *line.row;
    const auto* style = line.is_over || row.is_total ? "TableStrong" : "TableText";
    std::string xml = row_head(false);
    for (std::size_t at = 0; at < widths.size(); ++at) {
        const int depth = at == 0 ? std::clamp(row.depth, 0, deepest) : 0;
        std::string properties = line.precedes_total ? "<w:keepNext/>" : "";
        if (depth > 0) properties += fmt::format("<w:ind w:left=\"{}\"/>", depth * a_step);
        if (column_at(view, at).align == Align::right) properties += right_aligned;
        const auto text = page_text(row.cells.at(view.positions[at]), view.drawing);
        xml += docx_cell(widths[at], docx_paragraph(style, text, properties),
                         row.is_total ? shade(colour::fill) : "");
    }
    return xml + "</w:tr>\n";
}

/// A count and its level, as one field.
std::string field(const View& view, const document::HeatMap& map, std::size_t row, std::size_t at) {
    const std::size_t place = row * (view.positions.size() - 1) + at - 1;
    const auto& cell = view.rows[row]->cells.at(view.positions[at]);
    const bool is_empty = is_missing(cell, view.drawing);
    return docx_paragraph("TableStrong", is_empty ? "" : page_text(cell, view.drawing), centred) +
           docx_paragraph("TableLevel", people_text(map.levels.at(place), view.drawing));
}

std::string square_row(const View& view, const document::HeatMap& map, std::size_t row, int side) {
    const auto& name = view.rows[row]->cells.at(view.positions.front());
    std::string xml = row_head(false);
    xml += docx_cell(name_width, docx_paragraph("TableHead", page_text(name, view.drawing)),
                     "<w:vAlign w:val=\"center\"/>");
    for (std::size_t at = 1; at < view.positions.size(); ++at) {
        const auto grade = grade_of(map, row * (view.positions.size() - 1) + at - 1);
        xml += docx_cell(side, field(view, map, row, at), shade(colour::of_grade(grade)));
    }
    return xml + "</w:tr>\n";
}

}  // namespace

void write_docx_table(std::ostream& out, const View& view, int room) {
    const auto widths = fitted_widths(view, room);
    out << docx_table_head(widths, true) << head_row(view, widths);
    for (const Line& line : lines_of(view)) out << body_row(view, widths, line);
    out << "</w:tbl>\n";
}

void write_docx_square(std::ostream& out, const View& view, const document::HeatMap& map) {
    constexpr int widest = 1250;
    const auto columns = static_cast<int>(view.positions.size()) - 1;
    const int side = std::min(widest, (room_of(Lie::upright) - name_width) / std::max(columns, 1));
    std::vector<int> widths(view.positions.size(), side);
    widths.front() = name_width;
    out << docx_table_head(widths, true) << row_head(true)
        << docx_cell(name_width, docx_paragraph("TableHead", axes_text(map)));
    for (std::size_t at = 1; at < widths.size(); ++at) {
        out << docx_cell(side,
                         docx_paragraph("TableHead", heading_of(column_at(view, at)), centred));
    }
    out << "</w:tr>\n";
    for (std::size_t row = 0; row < view.rows.size(); ++row)
        out << square_row(view, map, row, side);
    out << "</w:tbl>\n";
}

}  // namespace netralitas::render
