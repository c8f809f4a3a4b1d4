#include "bar_text.hpp"
#include "cells.hpp"
#include "netralitas/text/width.hpp"
#include "pages.hpp"

#include <algorithm>
#include <numeric>
#include <string>

namespace netralitas::render {

namespace {

using document::Align;
using document::Audience;
using document::Record;
using document::Table;

constexpr std::size_t gap = 2;
constexpr std::size_t indent = 2;
constexpr std::size_t narrowest_beside_bars = 24;
constexpr std::size_t shortest_bar = 6;
constexpr std::size_t longest_bar = 20;
constexpr std::size_t narrowest = 8;  ///< free text is not shortened below this

using Line = std::vector<std::string>;

/// A table whose cells are text, for the columns that people see.
struct Grid {
    std::vector<document::Column> columns;
    Line headings;
    std::vector<Line> rows;
    std::vector<std::size_t> widths;
};

void widen(std::vector<std::size_t>& widths, const Line& line) {
    for (std::size_t i = 0; i < line.size(); ++i)
        widths[i] = std::max(widths[i], text::display_width(line[i]));
}

Grid grid_of(const Table& table, const Drawing& drawing) {
    const auto positions = columns_for(Audience::people, table.columns);
    Grid grid;
    for (const std::size_t position : positions) {
        grid.columns.push_back(table.columns[position]);
        grid.headings.push_back(heading_of(table.columns[position]));
    }
    for (const document::Row& row : table.rows) {
        if (!is_for(row.audience, Audience::people)) continue;
        Line line;
        for (const std::size_t position : positions)
            line.push_back(people_text(row.cells.at(position), drawing));
        if (!line.empty())
            line.front().insert(0, static_cast<std::size_t>(row.depth) * indent, ' ');
        grid.rows.push_back(std::move(line));
    }
    grid.widths.resize(positions.size());
    widen(grid.widths, grid.headings);
    for (const Line& line : grid.rows) widen(grid.widths, line);
    return grid;
}

std::size_t total_width(const Grid& grid) {
    const std::size_t gaps = grid.widths.empty() ? 0 : (grid.widths.size() - 1) * gap;
    return std::accumulate(grid.widths.begin(), grid.widths.end(), gaps);
}

/// The widest column of free text that can still give way; null when there is none.
std::size_t* widest_free_text(Grid& grid, std::size_t least) {
    std::size_t* widest = nullptr;
    for (std::size_t i = 0; i < grid.columns.size(); ++i) {
        if (!grid.columns[i].shrinks || grid.widths[i] <= least) continue;
        if (widest == nullptr || grid.widths[i] > *widest) widest = &grid.widths[i];
    }
    return widest;
}

/// Numbers and names are never shortened: a table of nothing else may be wider than the terminal.
void fit(Grid& grid, std::size_t width, std::size_t least = narrowest) {
    while (total_width(grid) > width) {
        std::size_t* widest = widest_free_text(grid, least);
        if (widest == nullptr) return;
        --*widest;
    }
}

/// Long names give way to bars a little; not where that does not help, or some must be shortened
/// anyway.
void make_room_for_bars(Grid& grid, std::size_t width) {
    constexpr std::size_t least_room = gap + shortest_bar;
    if (width < least_room || total_width(grid) > width) return;
    const auto widths = grid.widths;
    fit(grid, width - least_room, narrowest_beside_bars);
    if (total_width(grid) + least_room > width) grid.widths = widths;
}

/// A column of bars behind that of their numbers, as long as there is room for.
void add_bars(Grid& grid, const View& view) {
    const auto& style = view.drawing.style;
    const auto scale = bars_of(view.table);
    if (!scale || style.bars == Blocks::none) return;
    make_room_for_bars(grid, style.width);
    const std::size_t taken = total_width(grid) + gap;
    if (taken + shortest_bar > style.width) return;
    const std::size_t cells = std::min(style.width - taken, longest_bar);
    const auto place =
        std::ranges::find_if(view.positions,
                             [&](std::size_t position) { return scale->is_at(position); }) -
        view.positions.begin() + 1;
    if (static_cast<std::size_t>(place) > view.positions.size()) return;
    grid.columns.insert(grid.columns.begin() + place, {"", ""});
    grid.headings.insert(grid.headings.begin() + place, "");
    for (std::size_t i = 0; i < grid.rows.size(); ++i) {
        grid.rows[i].insert(grid.rows[i].begin() + place,
                            bar_text(scale->share(*view.rows[i]), cells, style.bars));
    }
    grid.widths.insert(grid.widths.begin() + place, 0);
    for (const Line& line : grid.rows) widen(grid.widths, line);
}

std::string padded(const std::string& text, std::size_t width, Align align) {
    const std::string shown = text::shortened(text, width);
    const std::string blanks(width - text::display_width(shown), ' ');
    return align == Align::right ? blanks + shown : shown + blanks;
}

std::string line_text(const Grid& grid, const Line& line) {
    std::string text;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (i > 0) text.append(gap, ' ');
        text += padded(line[i], grid.widths[i], grid.columns[i].align);
    }
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
}

std::string emphasised(const std::string& text, const Drawing& drawing) {
    return drawing.style.colour ? "\x1b[1m" + text + "\x1b[0m" : text;
}

/// A table without rows is no text at all: the sentence beside it says that nothing was found.
std::string table_text(const Table& table, const Drawing& drawing) {
    Grid grid = grid_of(table, drawing);
    if (grid.rows.empty()) return {};
    add_bars(grid, view_of(table, drawing));
    if (drawing.style.width > 0) fit(grid, drawing.style.width);
    const std::string caption = table.number == 0 ? "" : caption_text(table, drawing);
    std::string text = caption.empty() ? "" : caption + "\n\n";
    text += emphasised(line_text(grid, grid.headings), drawing) + '\n';
    for (const Line& line : grid.rows) text += line_text(grid, line) + '\n';
    return text;
}

/// A value that is too wide for the terminal goes on below itself.
std::string fitted(const std::string& value, std::size_t column, std::size_t width) {
    const bool fits = width <= column || column + text::display_width(value) <= width;
    return fits ? value : text::wrapped(value, column, width);
}

std::string lines_text(const Record& record, const Drawing& drawing) {
    const auto positions = columns_for(Audience::people, record.fields);
    std::size_t width = 0;
    for (const std::size_t position : positions)
        width = std::max(width, text::display_width(heading_of(record.fields[position])));
    std::string text;
    for (const std::size_t position : positions) {
        const std::string key = padded(heading_of(record.fields[position]), width, Align::left);
        const auto value = record_text(record.cells.at(position), drawing);
        text += emphasised(key, drawing) + std::string(gap, ' ') +
                fitted(value, width + gap, drawing.style.width) + '\n';
    }
    return text;
}

/// Where nobody knows the width, as in a mail.
constexpr std::size_t usual_width = 78;

std::size_t width_of(const Drawing& drawing) {
    return drawing.style.width > 0 ? drawing.style.width : usual_width;
}

std::string sentence_text(const std::string& text, const Drawing& drawing) {
    return fitted(text, 0, width_of(drawing)) + '\n';
}

std::string heading_line(const document::Heading& heading, const Drawing& drawing) {
    return emphasised(heading_text(heading, drawing), drawing) + '\n';
}

std::string points_text(const document::List& list, const Drawing& drawing) {
    std::string text;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        const std::string mark = list_mark(list, i);
        const std::size_t column = mark.size() + 1;
        text +=
            mark + ' ' + fitted(sentence(list.items[i], drawing), column, width_of(drawing)) + '\n';
    }
    return text;
}

std::string centred(const std::string& text, std::size_t width) {
    const std::size_t wide = text::display_width(text);
    return std::string(wide < width ? (width - wide) / 2 : 0, ' ') + text + '\n';
}

std::string letterhead_text(const document::Letterhead& head, const Drawing& drawing) {
    std::string text;
    for (const auto& line : head.office) {
        text += centred(emphasised(text::visible(line), drawing), width_of(drawing));
    }
    for (const auto& line : head.contact) text += centred(text::visible(line), width_of(drawing));
    return text + std::string(width_of(drawing), '=') + '\n';
}

std::string signature_text(const document::Signature& signature, const Drawing& drawing) {
    const std::string margin(width_of(drawing) / 2, ' ');
    std::string text;
    for (const auto& line : {signature.place_and_date, signature.position, std::string{},
                             std::string{}, name_text(signature), signature.identity}) {
        const std::string shown = text::visible(line);
        text += (shown.empty() ? shown : margin + shown) + '\n';
    }
    return text;
}

}  // namespace

void draw_table(std::ostream& out, const Answer& answer, const Drawing& drawing) {
    draw_parts(out, answer, drawing,
               {table_text, lines_text, sentence_text, heading_line, points_text, letterhead_text,
                signature_text});
}

}  // namespace netralitas::render
