#include "cells.hpp"
#include "html.hpp"

#include <fmt/format.h>

namespace netralitas::render {

namespace {

using document::Code;
using document::HeatMap;
using document::Table;

// In units of the picture, which is as wide as a phone.
constexpr std::size_t left = 46;  ///< room for the names of the rows
constexpr std::size_t top = 4;
constexpr std::size_t wide = 62;
constexpr std::size_t high = 46;
constexpr std::size_t below = 40;  ///< room for the names of the columns

struct Spot {
    std::size_t x;
    std::size_t y;
};

Spot middle_of(std::size_t row, std::size_t column) {
    return {left + column * wide + wide / 2, top + row * high + high / 2};
}

std::string text_at(const Spot& spot, const char* kind, const std::string& text) {
    return fmt::format("<text class=\"{}\" x=\"{}\" y=\"{}\">{}</text>", kind, spot.x, spot.y,
                       html_text(text));
}

/// The picture while it is drawn.
struct Picture {
    const Table& table;
    const HeatMap& map;
    const Drawing& drawing;

    std::size_t columns() const { return table.columns.size() - 1; }
    const document::Cell& cell(std::size_t row, std::size_t column) const {
        return table.rows[row].cells.at(column + 1);
    }
    const Code& level(std::size_t row, std::size_t column) const {
        return map.levels.at(row * columns() + column);
    }
    std::string level_text(std::size_t row, std::size_t column) const {
        return people_text(level(row, column), drawing);
    }
    std::string row_name(std::size_t row) const {
        return people_text(table.rows[row].cells.front(), drawing);
    }
    std::string column_name(std::size_t column) const {
        return heading_of(table.columns[column + 1]);
    }
    bool is_empty(std::size_t row, std::size_t column) const {
        return std::holds_alternative<std::monostate>(cell(row, column));
    }
};

/// The shade says again what the word in the field says.
std::string field(const Picture& picture, std::size_t row, std::size_t column) {
    const auto grade = grade_of(picture.map, row * picture.columns() + column);
    const auto [x, y] = middle_of(row, column);
    std::string drawn =
        fmt::format("<rect class=\"grade{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>", grade,
                    x - wide / 2, y - high / 2, wide, high);
    if (!picture.is_empty(row, column)) {
        drawn +=
            text_at({x, y - 1}, "count", people_text(picture.cell(row, column), picture.drawing));
    }
    return drawn + text_at({x, y + 16}, "level", picture.level_text(row, column)) + '\n';
}

std::string axes(const Picture& picture) {
    const std::size_t rows = picture.table.rows.size();
    const Spot corner = middle_of(rows, 0);
    std::string drawn;
    for (std::size_t row = 0; row < rows; ++row) {
        drawn += text_at({left - 12, middle_of(row, 0).y + 5}, "axis", picture.row_name(row));
    }
    for (std::size_t column = 0; column < picture.columns(); ++column) {
        drawn += text_at({middle_of(0, column).x, corner.y - high / 2 + 16}, "axis",
                         picture.column_name(column));
    }
    const std::size_t centre = left + picture.columns() * wide / 2;
    drawn +=
        text_at({centre, corner.y - high / 2 + 34}, "axis", text::tr(picture.map.across) + " →");
    return drawn + fmt::format(
                       "<text class=\"axis\" transform=\"translate(14 {}) rotate(-90)\">"
                       "{} →</text>\n",
                       top + rows * high / 2, html_text(text::tr(picture.map.down)));
}

/// What stands in the fields, for those who do not see them.
std::string description(const Picture& picture) {
    std::string text;
    for (std::size_t row = 0; row < picture.table.rows.size(); ++row) {
        for (std::size_t column = 0; column < picture.columns(); ++column) {
            if (picture.is_empty(row, column)) continue;
            if (!text.empty()) text += "; ";
            text += fmt::format("{} {}, {} {}: {} ({})", text::tr(picture.map.down),
                                picture.row_name(row), text::tr(picture.map.across),
                                picture.column_name(column),
                                people_text(picture.cell(row, column), picture.drawing),
                                picture.level_text(row, column));
        }
    }
    return text.empty() ? text : "<desc>" + html_text(text) + "</desc>\n";
}

}  // namespace

std::string heat_map(const Table& table, const HeatMap& map, const Drawing& drawing) {
    const Picture picture{table, map, drawing};
    std::string svg =
        fmt::format("<svg class=\"heat\" role=\"img\" viewBox=\"0 0 {} {}\">\n<title>{}</title>\n",
                    left + picture.columns() * wide + 4, top + table.rows.size() * high + below,
                    html_text(title_text(table.title, drawing)));
    svg += description(picture);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        for (std::size_t column = 0; column < picture.columns(); ++column) {
            svg += field(picture, row, column);
        }
    }
    return svg + axes(picture) + "</svg>\n";
}

}  // namespace netralitas::render
