#include "cells.hpp"
#include "page_colours.hpp"
#include "report_book.hpp"

#include <algorithm>

namespace netralitas::render {

namespace {

constexpr std::size_t most_bars = 100;  ///< more are not told apart

struct Extent {
    double width;
    double height;
};

/// Room for each bar, and for the axes.
lxw_chart_options sized_for(std::size_t bars) {
    constexpr Extent usual{480, 288};
    constexpr Extent wanted{640, 130};
    constexpr double a_bar = 24;
    lxw_chart_options options{};
    options.x_scale = wanted.width / usual.width;
    options.y_scale = (wanted.height + a_bar * static_cast<double>(bars)) / usual.height;
    return options;
}

}  // namespace

void add_bar_chart(const ReportBook& book, const View& view, const SheetPlace& place,
                   std::size_t rows) {
    const auto& columns = view.table.columns;
    const auto& bars = std::get<document::Bars>(view.table.chart);
    const auto column = std::ranges::find_if(
        view.positions, [&](std::size_t position) { return columns[position].key == bars.column; });
    if (column == view.positions.end() || rows == 0 || rows > most_bars) return;
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
    xlsx.chart_axis_set_reverse(chart->y_axis);
    xlsx.chart_axis_set_min(chart->x_axis, 0);
    const auto& first = view.rows.front()->cells.at(*column);
    if (std::holds_alternative<document::Percent>(first)) {
        xlsx.chart_axis_set_max(chart->x_axis, 1);
        xlsx.chart_axis_set_num_format(chart->x_axis, "0%");
    }
    auto options = sized_for(rows);
    xlsx.worksheet_insert_chart_opt(place.sheet, place.row, place.column, chart, &options);
}

}  // namespace netralitas::render
