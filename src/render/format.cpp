#include "drawing.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <stdexcept>

namespace netralitas::render {

namespace {

using document::Document;
using document::Record;
using document::Table;

/// What a format makes of an answer.
enum class Shape {
    lines,    ///< for a terminal, or only the rows
    whole,    ///< everything a document says, as text
    page,     ///< the same as a page that can be printed
    calendar  ///< only a document with a calendar has it
};

struct FormatRow {
    Format format;
    std::string_view name;
    Draw draw;
    Shape shape;
    bool is_binary = false;  ///< is not for a screen
};

/// THE TABLE of formats.
constexpr std::array<FormatRow, 11> rows{{
    {Format::table, "table", draw_table, Shape::lines},
    {Format::csv, "csv", draw_csv, Shape::lines},
    {Format::tsv, "tsv", draw_tsv, Shape::lines},
    {Format::json, "json", draw_json, Shape::whole},
    {Format::jsonl, "jsonl", draw_jsonl, Shape::lines},
    {Format::md, "md", draw_markdown, Shape::whole},
    {Format::html, "html", draw_html, Shape::page},
    {Format::pdf, "pdf", draw_pdf, Shape::page, true},
    {Format::xlsx, "xlsx", draw_xlsx, Shape::page, true},
    {Format::docx, "docx", draw_docx, Shape::page, true},
    {Format::ics, "ics", draw_calendar, Shape::calendar},
}};

const FormatRow& row_of(Format format) {
    const auto* const row = std::ranges::find(rows, format, &FormatRow::format);
    if (row == rows.end()) throw std::out_of_range{"a format without a row"};
    return *row;
}

void draw(std::ostream& out, const Answer& answer, const Drawing& drawing) {
    row_of(drawing.style.format).draw(out, answer, drawing);
}

std::vector<std::string> names_of(std::initializer_list<Shape> shapes) {
    std::vector<std::string> names;
    for (const FormatRow& row : rows) {
        if (std::ranges::find(shapes, row.shape) != shapes.end()) names.emplace_back(row.name);
    }
    return names;
}

}  // namespace

std::optional<Format> format_from(std::string_view name) {
    const auto row = std::ranges::find(rows, name, &FormatRow::name);
    if (row == rows.end()) return std::nullopt;
    return row->format;
}

std::string name_of(Format format) { return std::string(row_of(format).name); }

bool holds_one_table(Format format) {
    return format == Format::csv || format == Format::tsv || format == Format::jsonl;
}

bool is_binary(Format format) { return row_of(format).is_binary; }

std::vector<std::string> format_names() {
    return names_of({Shape::lines, Shape::whole, Shape::page});
}

std::vector<std::string> calendar_format_names() {
    return names_of({Shape::lines, Shape::whole, Shape::page, Shape::calendar});
}

std::vector<std::string> kept_format_names() { return names_of({Shape::whole, Shape::page}); }

bool is_page(Format format) { return row_of(format).shape == Shape::page; }

void write(std::ostream& out, const Table& table, const Style& style,
           const text::Wording& wording) {
    draw(out, &table, {style, wording});
}

void write(std::ostream& out, const Record& record, const Style& style,
           const text::Wording& wording) {
    draw(out, &record, {style, wording});
}

void write(std::ostream& out, const Document& document, const Style& style,
           const text::Wording& wording) {
    draw(out, &document, {style, wording});
}

}  // namespace netralitas::render
