#include "drawing.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace netralitas::render {

namespace {

using document::Document;
using document::Record;
using document::Table;

struct FormatRow {
    Format format;
    std::string_view name;
    Draw draw;
    bool of_calendars = false;  ///< only a document with a calendar has it
    bool is_binary = false;     ///< is not for a screen
};

/// THE TABLE of formats.
constexpr std::array<FormatRow, 11> rows{{
    {Format::table, "table", draw_table},
    {Format::csv, "csv", draw_csv},
    {Format::tsv, "tsv", draw_tsv},
    {Format::json, "json", draw_json},
    {Format::jsonl, "jsonl", draw_jsonl},
    {Format::md, "md", draw_markdown},
    {Format::html, "html", draw_html},
    {Format::pdf, "pdf", draw_pdf, false, true},
    {Format::xlsx, "xlsx", draw_xlsx, false, true},
    {Format::docx, "docx", draw_docx, false, true},
    {Format::ics, "ics", draw_calendar, true},
}};

const FormatRow& row_of(Format format) {
    const auto* const row = std::ranges::find(rows, format, &FormatRow::format);
    if (row == rows.end()) throw std::out_of_range{"a format without a row"};
    return *row;
}

void draw(std::ostream& out, const Answer& answer, const Drawing& drawing) {
    row_of(drawing.style.format).draw(out, answer, drawing);
}

std::vector<std::string> names_of(bool with_those_of_calendars) {
    std::vector<std::string> names;
    for (const FormatRow& row : rows) {
        if (with_those_of_calendars || !row.of_calendars) names.emplace_back(row.name);
    }
    return names;
}

}  // namespace

std::optional<Format> format_from(std::string_view name) {
    const auto row = std::ranges::find(rows, name, &FormatRow::name);
    if (row == rows.end()) return std::nullopt;
    return row->format;
}

bool is_binary(Format format) { return row_of(format).is_binary; }

std::vector<std::string> format_names() { return names_of(false); }
std::vector<std::string> calendar_format_names() { return names_of(true); }

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
