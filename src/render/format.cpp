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
};

/// THE TABLE of formats.
constexpr std::array<FormatRow, 7> rows{{
    {Format::table, "table", draw_table},
    {Format::csv, "csv", draw_csv},
    {Format::tsv, "tsv", draw_tsv},
    {Format::json, "json", draw_json},
    {Format::jsonl, "jsonl", draw_jsonl},
    {Format::md, "md", draw_markdown},
    {Format::html, "html", draw_html},
}};

void draw(std::ostream& out, const Answer& answer, const Drawing& drawing) {
    const auto row = std::ranges::find(rows, drawing.style.format, &FormatRow::format);
    if (row == rows.end()) throw std::out_of_range{"a format without a row"};
    row->draw(out, answer, drawing);
}

}  // namespace

std::optional<Format> format_from(std::string_view name) {
    const auto row = std::ranges::find(rows, name, &FormatRow::name);
    if (row == rows.end()) return std::nullopt;
    return row->format;
}

std::vector<std::string> format_names() {
    std::vector<std::string> names;
    names.reserve(rows.size());
    for (const FormatRow& row : rows) names.emplace_back(row.name);
    return names;
}

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
