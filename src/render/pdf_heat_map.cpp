#include "cells.hpp"
#include "pdf_parts.hpp"

#include <algorithm>

namespace netralitas::render {

namespace {

using document::HeatMap;
using document::Table;

constexpr double left = 44;   ///< room for the names of the rows
constexpr double below = 34;  ///< room for the names of the columns
constexpr double high = 40;
constexpr Font axis_font{9};
constexpr Font level_font{7.5};
constexpr Font count_font{13, true};
constexpr Shade no_grade{239, 242, 240};
constexpr std::array<Shade, 3> grade_shades{Shade{220, 235, 225}, Shade{245, 230, 189},
                                            Shade{242, 196, 187}};

struct Field {
    std::string count;  ///< may be empty
    std::string level;
    Shade shade = no_grade;
};

/// What is drawn: texts as people read them.
struct Square {
    std::string across;
    std::string down;
    std::vector<std::string> columns;
    std::vector<std::string> rows;
    std::vector<Field> fields;  ///< row by row
    double wide = 62;
};

/// The shade says again what the word in the field says.
Field field_of(const HeatMap& map, const document::Code& level, const document::Cell& cell,
               const Drawing& drawing) {
    const auto grade =
        static_cast<std::size_t>(std::ranges::find(map.grades, level.code) - map.grades.begin());
    const bool is_empty = std::holds_alternative<std::monostate>(cell);
    return {is_empty ? "" : people_text(cell, drawing), people_text(level, drawing),
            grade < grade_shades.size() ? grade_shades[grade] : no_grade};
}

Square square_of(const Table& table, const HeatMap& map, const Drawing& drawing) {
    Square square{text::tr(map.across), text::tr(map.down), {}, {}, {}};
    for (std::size_t i = 1; i < table.columns.size(); ++i) {
        square.columns.push_back(heading_of(table.columns[i]));
    }
    for (const auto& row : table.rows) {
        square.rows.push_back(people_text(row.cells.front(), drawing));
        for (std::size_t i = 1; i < row.cells.size(); ++i) {
            const auto& level = map.levels.at(square.fields.size());
            square.fields.push_back(field_of(map, level, row.cells[i], drawing));
        }
    }
    const auto count = static_cast<double>(square.columns.size());
    square.wide = std::min(square.wide, (Flow::room(false).width - left) / count);
    return square;
}

void draw_field(PdfFile& file, const Spot& corner, double wide, const Field& field) {
    constexpr double gap = 1.5;
    file.fill(corner, {wide - gap, high - gap}, field.shade);
    const double x = corner.x + (wide - gap) / 2;
    file.text({x, corner.y + 18}, count_font, field.count, {Place::centre});
    file.text({x, corner.y + 31}, level_font, field.level, {Place::centre});
}

void draw_square(PdfFile& file, const Spot& corner, const Square& square) {
    const double height = static_cast<double>(square.rows.size()) * high;
    const double width = static_cast<double>(square.columns.size()) * square.wide;
    Spot at{corner.x + left, corner.y};
    for (std::size_t i = 0; i < square.fields.size(); ++i) {
        draw_field(file, at, square.wide, square.fields[i]);
        const bool ends_row = (i + 1) % square.columns.size() == 0;
        at = ends_row ? Spot{corner.x + left, at.y + high} : Spot{at.x + square.wide, at.y};
    }
    at = {corner.x + left - 10, corner.y + high / 2 + 3};
    for (const auto& name : square.rows) {
        file.text(at, axis_font, name, {Place::right});
        at.y += high;
    }
    at = {corner.x + left + square.wide / 2, corner.y + height + 12};
    for (const auto& name : square.columns) {
        file.text(at, axis_font, name, {Place::centre});
        at.x += square.wide;
    }
    file.text({corner.x + left + width / 2, corner.y + height + 27}, axis_font, square.across,
              {Place::centre});
    file.upward_text({corner.x + 10, corner.y + height / 2}, axis_font, square.down);
}

}  // namespace

void add_heat_map(const Sheet& sheet, const Table& table, const HeatMap& map) {
    auto square = square_of(table, map, sheet.drawing);
    sheet.flow.add(
        {.height = static_cast<double>(square.rows.size()) * high + below,
         .draw = [square = std::move(square)](
                     auto& file, const auto& corner) { draw_square(file, corner, square); },
         .above = 8});
}

}  // namespace netralitas::render
