#include "cells.hpp"
#include "docx.hpp"
#include "netralitas/text/width.hpp"
#include "page_colours.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <ostream>

namespace netralitas::render {

namespace {

using document::Align;
using document::Column;
using document::Row;

constexpr int deepest = 6;
constexpr int a_step = 200;  ///< indent of a level of depth
constexpr int a_letter = 100;
constexpr int cell_margins = 160;
constexpr int name_width = 1700;  ///< of the rows of a square
constexpr auto centred = "<w:jc w:val=\"center\"/>";
constexpr auto right_aligned = "<w:jc w:val=\"right\"/>";

const Column& column_at(const View& view, std::size_t at) {
    return view.table.columns[view.positions[at]];
}

/// Of Arial: capitals are wider than digits, small letters narrower.
int width_of(std::string_view text) {
    constexpr int more = 30;
    constexpr int less = 10;
    int width = static_cast<int>(text::display_width(text)) * a_letter + cell_margins;
    for (const char letter : text) {
        if (letter >= 'A' && letter <= 'Z') width += more;
        if (letter >= 'a' && letter <= 'z') width -= less;
    }
    return width;
}

/// Headings break between words.
int width_of_heading(const std::string& heading) {
    int widest = 0;
    for (std::size_t from = 0; from < heading.size();) {
        const auto to = std::min(heading.find(' ', from), heading.size());
        widest = std::max(widest, width_of(std::string_view(heading).substr(from, to - from)));
        from = to + 1;
    }
    return widest + a_letter;  // bold
}

std::vector<int> wanted_widths(const View& view) {
    constexpr int widest = 5000;
    std::vector<int> widths;
    for (std::size_t at = 0; at < view.positions.size(); ++at) {
        int width = width_of_heading(heading_of(column_at(view, at)));
        for (const auto* row : view.rows) {
            const int indent = at == 0 ? std::clamp(row->depth, 0, deepest) * a_step : 0;
            const auto text = page_text(row->cells.at(view.positions[at]), view.drawing);
            width = std::max(width, indent + width_of(text));
        }
        widths.push_back(std::min(width, widest));
    }
    return widths;
}

/// Who gives way where a table is too wide, and how far.
struct Giving {
    bool is_first_column;  ///< the names of the rows too
    int narrowest;
};

/// The widest column that can give way; null when there is none.
int* widest_giving(const View& view, std::vector<int>& widths, const Giving& giving) {
    int* widest = nullptr;
    for (std::size_t at = 0; at < widths.size(); ++at) {
        const bool gives_way = column_at(view, at).shrinks || (at == 0 && giving.is_first_column);
        if (!gives_way || widths[at] <= giving.narrowest) continue;
        if (widest == nullptr || widths[at] > *widest) widest = &widths[at];
    }
    return widest;
}

/// As wide as the page: free text gives way first, then the names of the rows, then all columns
/// alike.
std::vector<int> fitted_widths(const View& view, int room) {
    auto widths = wanted_widths(view);
    const auto all = [&] { return std::accumulate(widths.begin(), widths.end(), 0); };
    for (const Giving& giving : {Giving{false, 2000}, Giving{true, 1400}}) {
        int* widest = nullptr;
        while (all() > room && (widest = widest_giving(view, widths, giving)) != nullptr) {
            *widest -= a_letter;
        }
    }
    const int wanted = std::max(all(), 1);
    for (int& width : widths) width = static_cast<int>(std::int64_t{width} * room / wanted);
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
