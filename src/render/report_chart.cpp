#include "cells.hpp"
#include "page_colours.hpp"
#include "report_book.hpp"

#include <algorithm>

namespace netralitas::render {

namespace {

constexpr std::size_t most_bars = 100;  ///< more are not told apart
constexpr double points = 0.75;         ///< of a pixel, which charts are measured in

/// Room for each bar and for the axes, on one page.
double height_of(std::size_t bars) {
    constexpr double axes = 130;
    constexpr double a_bar = 24;
    constexpr double most = 910;
    return std::min(most, axes + a_bar * static_cast<double>(bars));
}

lxw_chart_options sized_for(std::size_t bars) {
    constexpr double usual_width = 480;
    constexpr double usual_height = 288;
    constexpr double width = 640;
    lxw_chart_options options{};
    options.x_scale = width / usual_width;
    options.y_scale = height_of(bars) / usual_height;
    return options;
}

/// Of the counts, or of what the shares are shares by.
std::int64_t largest(const View& view, std::size_t column) {
    std::int64_t most = 0;
    for (const auto* row : view.rows) {
        const auto& cell = row->cells.at(column);
        const auto* count = std::get_if<std::int64_t>(&cell);
        const auto* share = std::get_if<document::Percent>(&cell);
        if (row->is_total) continue;
        if (count != nullptr) most = std::max(most, *count);
        if (share != nullptr) most = std::max(most, share->part);
    }
    return most;
}

void draw_axes(const XlsxLibrary& xlsx, const lxw_chart& chart, const View& view,
               std::size_t column) {
    constexpr std::int64_t few = 10;  // have no marks between them
    constexpr std::size_t many = 30;
    xlsx.chart_axis_set_reverse(chart.y_axis);
    lxw_chart_font small{};
    small.size = 7;
    if (view.rows.size() > many) xlsx.chart_axis_set_num_font(chart.y_axis, &small);
    xlsx.chart_axis_set_interval_unit(chart.y_axis, 1);
    lxw_chart_line faint{};
    faint.color = colour::line;
    xlsx.chart_axis_major_gridlines_set_line(chart.x_axis, &faint);
    xlsx.chart_axis_set_min(chart.x_axis, 0);
    const auto& first = view.rows.front()->cells.at(column);
    if (std::holds_alternative<document::Percent>(first)) {
        xlsx.chart_axis_set_max(chart.x_axis, 1);
        xlsx.chart_axis_set_num_format(chart.x_axis, "0%");
    } else if (largest(view, column) <= few) {
        xlsx.chart_axis_set_major_unit(chart.x_axis, 1);
    }
}

}  // namespace

double bar_chart_height(std::size_t bars) { return height_of(bars) * points; }

void add_bar_chart(const ReportBook& book, const View& view, const SheetPlace& place,
                   std::size_t rows) {
    const auto& columns = view.table.columns;
    const auto& bars = std::get<document::Bars>(view.table.chart);
    const auto column = std::ranges::find_if(
        view.positions, [&](std::size_t position) { return columns[position].key == bars.column; });
    if (column == view.positions.end() || rows > most_bars || largest(view, *column) == 0) return;
    const auto& xlsx = book.xlsx();
    const auto last = static_cast<lxw_row_t>(rows);
    const auto at = static_cast<lxw_col_t>(column - view.positions.begin());
    const std::string sheet(place.table);
    auto* chart = book.file().add_chart(LXW_CHART_BAR);
    auto* series = xlsx.chart_add_series(chart, nullptr, nullptr);
    xlsx.chart_series_set_categories(series, sheet.c_str(), 1, 0, last, 0);
    xlsx.chart_series_set_values(series, sheet.c_str(), 1, at, last, at);
    lxw_chart_fill fill{};
    fill.color = colour::bar;
    xlsx.chart_series_set_fill(series, &fill);
    lxw_chart_font font{};
    font.bold = 1;
    font.size = 11;
    xlsx.chart_title_set_name(chart, heading_of(columns[*column]).c_str());
    xlsx.chart_title_set_name_font(chart, &font);
    xlsx.chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
    draw_axes(xlsx, *chart, view, *column);
    auto options = sized_for(rows);
    xlsx.worksheet_insert_chart_opt(place.sheet, place.row, place.column, chart, &options);
}

}  // namespace netralitas::render
