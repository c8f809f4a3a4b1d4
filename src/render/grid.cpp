#include "grid.hpp"

#include "bar_text.hpp"
#include "cells.hpp"
#include "netralitas/text/width.hpp"

#include <algorithm>
#include <numeric>

namespace netralitas::render {

namespace {

using document::Align;
using document::Audience;
using document::Table;

constexpr std::size_t indent = 2;
constexpr std::size_t narrowest_beside_bars = 20;
constexpr std::size_t shortest_bar = 6;
constexpr std::size_t usual_bar = 10;
constexpr std::size_t longest_bar = 20;
constexpr std::size_t narrowest = 8;  ///< free text is not shortened below this

void widen(std::vector<std::size_t>& widths, const TextLine& line) {
    for (std::size_t i = 0; i < line.size(); ++i)
        widths[i] = std::max(widths[i], text::display_width(line[i]));
}

std::size_t least_width(const document::Column& column, std::size_t width, std::size_t cells) {
    if (column.shrinks) return narrowest;
    return column.align == Align::right ? cells : width;
}

std::size_t total_width(const Grid& grid) {
    const std::size_t gaps = grid.widths.empty() ? 0 : (grid.widths.size() - 1) * gap;
    return std::accumulate(grid.widths.begin(), grid.widths.end(), gaps);
}

/// The widest column that can still give way; null when there is none.
std::size_t* widest(Grid& grid, bool is_free_text) {
    std::size_t* widest = nullptr;
    for (std::size_t i = 0; i < grid.columns.size(); ++i) {
        if (grid.columns[i].shrinks != is_free_text || grid.widths[i] <= grid.least[i]) continue;
        if (widest == nullptr || grid.widths[i] > *widest) widest = &grid.widths[i];
    }
    return widest;
}

void shrink(Grid& grid, std::size_t width, bool is_free_text) {
    while (total_width(grid) > width) {
        std::size_t* column = widest(grid, is_free_text);
        if (column == nullptr) return;
        --*column;
    }
}

/// What is left blank before the number beside it belongs to a long name.
std::size_t room_for(const Grid& grid, const TextLine& line, std::size_t column) {
    const std::size_t own = grid.widths[column];
    const std::size_t beside = column + 1;
    if (beside == line.size() || grid.columns[beside].align != Align::right) return own;
    return own + grid.widths[beside] -
           std::min(grid.widths[beside], text::display_width(line[beside]));
}

bool names_are_known(const Grid& grid) {
    for (const TextLine& line : grid.rows) {
        for (std::size_t i = 0; i < line.size(); ++i) {
            const std::size_t needed =
                std::min(text::display_width(line[i]), narrowest_beside_bars);
            if (grid.columns[i].shrinks && room_for(grid, line, i) < needed) return false;
        }
    }
    return true;
}

/// Bars have no heading: the one behind them reaches over them.
void reach_over_bars(Grid& grid, std::size_t behind) {
    if (behind == grid.columns.size() || grid.columns[behind].align != Align::right) return;
    constexpr std::size_t over = gap + shortest_bar;
    const std::size_t heading = grid.widths[behind];
    grid.widths[behind] = std::max(grid.least[behind], heading - std::min(heading, over));
}

/// How long bars behind that column may be; 0: there is no room for any. Long names give way to
/// them as long as they can be told apart.
std::size_t room_for_bars(Grid& grid, std::size_t behind, std::size_t width) {
    constexpr std::size_t wanted = gap + usual_bar;
    const auto widths = grid.widths;
    if (total_width(grid) + wanted > width) reach_over_bars(grid, behind);
    const auto reaching = grid.widths;
    shrink(grid, width - std::min(width, wanted), true);
    if (!names_are_known(grid)) grid.widths = reaching;
    const std::size_t taken = total_width(grid) + gap;
    if (taken + shortest_bar <= width) return std::min(width - taken, longest_bar);
    grid.widths = widths;
    return 0;
}

}  // namespace

Grid grid_of(const Table& table, const Drawing& drawing) {
    const auto positions = columns_for(Audience::people, table.columns);
    Grid grid;
    for (const std::size_t position : positions) {
        grid.columns.push_back(table.columns[position]);
        grid.headings.push_back(heading_of(table.columns[position]));
    }
    for (const document::Row& row : table.rows) {
        if (!is_for(row.audience, Audience::people)) continue;
        TextLine line;
        for (const std::size_t position : positions)
            line.push_back(people_text(row.cells.at(position), drawing));
        if (!line.empty())
            line.front().insert(0, static_cast<std::size_t>(row.depth) * indent, ' ');
        grid.rows.push_back(std::move(line));
    }
    grid.widths.resize(positions.size());
    for (const TextLine& line : grid.rows) widen(grid.widths, line);
    const auto cells = grid.widths;
    widen(grid.widths, grid.headings);
    for (std::size_t i = 0; i < cells.size(); ++i)
        grid.least.push_back(least_width(grid.columns[i], grid.widths[i], cells[i]));
    return grid;
}

void add_bars(Grid& grid, const View& view) {
    const auto& style = view.drawing.style;
    const auto scale = bars_of(view.table);
    if (!scale || style.bars == Blocks::none) return;
    const auto numbers = std::ranges::find_if(
        view.positions, [&](std::size_t position) { return scale->is_at(position); });
    if (numbers == view.positions.end()) return;
    const auto place = numbers - view.positions.begin() + 1;
    const std::size_t cells = room_for_bars(grid, static_cast<std::size_t>(place), style.width);
    if (cells == 0) return;
    grid.columns.insert(grid.columns.begin() + place, {"", ""});
    grid.headings.insert(grid.headings.begin() + place, "");
    for (std::size_t i = 0; i < grid.rows.size(); ++i) {
        grid.rows[i].insert(grid.rows[i].begin() + place,
                            bar_text(scale->share(*view.rows[i]), cells, style.bars));
    }
    grid.widths.insert(grid.widths.begin() + place, shortest_bar);
    grid.least.insert(grid.least.begin() + place, cells);
    for (const TextLine& line : grid.rows) widen(grid.widths, line);
}

void fit(Grid& grid, std::size_t width) {
    shrink(grid, width, true);
    shrink(grid, width, false);
}

std::string line_text(const Grid& grid, const TextLine& line) {
    std::string text;
    std::size_t begin = 0;
    std::size_t used = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const std::size_t end = begin + grid.widths[i];
        const bool is_right = grid.columns[i].align == Align::right;
        const std::size_t room =
            is_right ? end - (used == 0 ? 0 : used + gap) : room_for(grid, line, i);
        const std::string shown = text::shortened(line[i], room);
        const std::size_t length = text::display_width(shown);
        const std::size_t from = is_right ? end - length : begin;
        if (length > 0) {
            text.append(from - used, ' ').append(shown);
            used = from + length;
        }
        begin = end + gap;
    }
    return text;
}

}  // namespace netralitas::render
