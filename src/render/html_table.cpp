#include "cells.hpp"
#include "html.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace netralitas::render {

namespace {

using document::Align;
using document::Column;
using document::Row;
using document::Table;

constexpr int deepest = 6;  ///< the style sheet indents no further

struct Sheet {
    View view;
    std::optional<BarScale> bars;
};

/// The first column names the rows and has a width of its own.
std::string class_of(const Sheet& sheet, std::size_t position) {
    const Column& column = sheet.view.table.columns[position];
    if (column.align == Align::right) return " class=\"n\"";
    const bool is_free = column.shrinks && position != sheet.view.positions.front();
    return is_free ? " class=\"free\"" : "";
}

std::string class_of_name(const Sheet& sheet, const Row& row) {
    if (row.depth <= 0) return class_of(sheet, sheet.view.positions.front());
    return fmt::format(" class=\"d{}\"", std::min(row.depth, deepest));
}

std::string head_html(const Sheet& sheet) {
    std::string html = "<thead>\n<tr>";
    for (const std::size_t position : sheet.view.positions) {
        html += fmt::format("<th scope=\"col\"{}>{}</th>", class_of(sheet, position),
                            html_text(heading_of(sheet.view.table.columns[position])));
    }
    return html + "</tr>\n</thead>\n";
}

/// The first cell names the row.
std::string cell_html(const Sheet& sheet, const Row& row, std::size_t position) {
    const std::string text = html_cell(row.cells.at(position), sheet.view.drawing);
    if (position == sheet.view.positions.front()) {
        return fmt::format("<th scope=\"row\"{}>{}</th>", class_of_name(sheet, row), text);
    }
    const std::string bar =
        sheet.bars ? html_bar(*sheet.bars, position, row, sheet.view.drawing) : "";
    return fmt::format("<td{}>{}</td>", class_of(sheet, position),
                       bar.empty() ? text : bar + "<span>" + text + "</span>");
}

std::string row_html(const Sheet& sheet, const Row& row, bool has_rows_below) {
    std::string html = has_rows_below ? "<tr class=\"over\">" : "<tr>";
    for (const std::size_t position : sheet.view.positions) html += cell_html(sheet, row, position);
    return html + "</tr>\n";
}

/// The rows of the table itself, or its totals.
std::string rows_html(const Sheet& sheet, bool totals) {
    std::string html;
    for (std::size_t i = 0; i < sheet.view.rows.size(); ++i) {
        const Row& row = *sheet.view.rows[i];
        if (row.is_total != totals) continue;
        const bool has_rows_below =
            i + 1 < sheet.view.rows.size() && sheet.view.rows[i + 1]->depth > row.depth;
        html += row_html(sheet, row, has_rows_below);
    }
    return html;
}

std::string caption_html(const char* element, const std::string& caption) {
    if (caption.empty()) return {};
    return fmt::format("<{0}>{1}</{0}>\n", element, html_text(caption));
}

}  // namespace

std::string html_table(const Table& table, const std::string& caption, const Drawing& drawing) {
    const Sheet sheet{view_of(table, drawing), bars_of(table)};
    if (sheet.view.is_empty()) return {};
    if (const auto* map = std::get_if<document::HeatMap>(&table.chart)) {
        return "<figure>\n" + caption_html("figcaption", caption) + heat_map(table, *map, drawing) +
               "</figure>\n";
    }
    const std::string name = html_text(title_text(table.title, drawing));
    const std::string reachable =
        name.empty() ? "" : fmt::format(" tabindex=\"0\" aria-label=\"{}\"", name);
    const auto* across = sheet.view.is_wide() ? " across" : "";
    const std::string totals = rows_html(sheet, true);
    return fmt::format("<section class=\"wide{}\"{}>\n<table>\n", across, reachable) +
           caption_html("caption", caption) + head_html(sheet) + "<tbody>\n" +
           rows_html(sheet, false) + "</tbody>\n" +
           (totals.empty() ? "" : "<tfoot>\n" + totals + "</tfoot>\n") + "</table>\n</section>\n";
}

}  // namespace netralitas::render
