#include "cells.hpp"
#include "html.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace netralitas::render {

namespace {

using document::Align;
using document::Audience;
using document::Column;
using document::Row;
using document::Table;

constexpr std::size_t most_upright = 8;  ///< more columns are printed across
constexpr int deepest = 6;               ///< the style sheet indents no further

/// A table as people see it.
struct Sheet {
    const Table& table;
    const Drawing& drawing;
    std::vector<std::size_t> positions;
    std::vector<const Row*> rows;
    std::optional<BarScale> bars;
};

Sheet sheet_of(const Table& table, const Drawing& drawing) {
    Sheet sheet{table, drawing, columns_for(Audience::people, table.columns), {}, {}};
    for (const Row& row : table.rows) {
        if (is_for(row.audience, Audience::people)) sheet.rows.push_back(&row);
    }
    if (const auto* bars = std::get_if<document::Bars>(&table.chart)) {
        sheet.bars.emplace(table, *bars);
    }
    return sheet;
}

/// The first column names the rows and has a width of its own.
std::string class_of(const Sheet& sheet, std::size_t position) {
    const Column& column = sheet.table.columns[position];
    if (column.align == Align::right) return " class=\"n\"";
    const bool is_free = column.shrinks && position != sheet.positions.front();
    return is_free ? " class=\"free\"" : "";
}

std::string class_of_name(const Sheet& sheet, const Row& row) {
    if (row.depth <= 0) return class_of(sheet, sheet.positions.front());
    return fmt::format(" class=\"d{}\"", std::min(row.depth, deepest));
}

std::string head_html(const Sheet& sheet) {
    std::string html = "<thead>\n<tr>";
    for (const std::size_t position : sheet.positions) {
        html += fmt::format("<th scope=\"col\"{}>{}</th>", class_of(sheet, position),
                            html_text(heading_of(sheet.table.columns[position])));
    }
    return html + "</tr>\n</thead>\n";
}

/// The first cell names the row.
std::string cell_html(const Sheet& sheet, const Row& row, std::size_t position) {
    const std::string text = html_cell(row.cells.at(position), sheet.drawing);
    if (position == sheet.positions.front()) {
        return fmt::format("<th scope=\"row\"{}>{}</th>", class_of_name(sheet, row), text);
    }
    const std::string bar = sheet.bars ? sheet.bars->bar(position, row, sheet.drawing) : "";
    return fmt::format("<td{}>{}</td>", class_of(sheet, position),
                       bar.empty() ? text : bar + "<span>" + text + "</span>");
}

std::string row_html(const Sheet& sheet, const Row& row, bool has_rows_below) {
    std::string html = has_rows_below ? "<tr class=\"over\">" : "<tr>";
    for (const std::size_t position : sheet.positions) html += cell_html(sheet, row, position);
    return html + "</tr>\n";
}

/// The rows of the table itself, or its totals.
std::string rows_html(const Sheet& sheet, bool totals) {
    std::string html;
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
        const Row& row = *sheet.rows[i];
        if (row.is_total != totals) continue;
        const bool has_rows_below =
            i + 1 < sheet.rows.size() && sheet.rows[i + 1]->depth > row.depth;
        html += row_html(sheet, row, has_rows_below);
    }
    return html;
}

}  // namespace

std::string html_table(const Table& table, const std::string& caption, const Drawing& drawing) {
    const Sheet sheet = sheet_of(table, drawing);
    if (sheet.rows.empty() || sheet.positions.empty()) return {};
    if (const auto* map = std::get_if<document::HeatMap>(&table.chart)) {
        return heat_map(table, *map, drawing);
    }
    const std::string name = html_text(title_text(table.title, drawing));
    const std::string reachable =
        name.empty() ? "" : fmt::format(" tabindex=\"0\" aria-label=\"{}\"", name);
    const auto* across = sheet.positions.size() > most_upright ? " across" : "";
    const std::string totals = rows_html(sheet, true);
    return fmt::format("<section class=\"wide{}\"{}>\n<table>\n", across, reachable) + caption +
           head_html(sheet) + "<tbody>\n" + rows_html(sheet, false) + "</tbody>\n" +
           (totals.empty() ? "" : "<tfoot>\n" + totals + "</tfoot>\n") + "</table>\n</section>\n";
}

}  // namespace netralitas::render
