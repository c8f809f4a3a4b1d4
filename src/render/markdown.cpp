#include "cells.hpp"

#include <string>
#include <string_view>

namespace netralitas::render {

namespace {

using document::Align;
using document::Audience;
using document::Column;
using document::Record;
using document::Table;

constexpr std::string_view no_break_space = "\u00a0";

/// Characters that would end a cell or change how the text looks.
std::string escaped(const std::string& text) {
    std::string safe;
    for (const char letter : text) {
        if (std::string_view{"\\|`*_<["}.find(letter) != std::string_view::npos) safe += '\\';
        safe += letter;
    }
    return safe;
}

std::string indented(const std::string& text, int depth) {
    std::string shown;
    for (int i = 0; i < 2 * depth; ++i) shown += no_break_space;
    return shown + text;
}

std::string row_text(const document::Row& row, const std::vector<std::size_t>& positions,
                     const Drawing& drawing) {
    std::string text = "|";
    for (const std::size_t position : positions) {
        const std::string cell = escaped(people_text(row.cells.at(position), drawing));
        text += ' ' + (position == positions.front() ? indented(cell, row.depth) : cell) + " |";
    }
    return text + '\n';
}

std::string table_text(const Table& table, const Drawing& drawing) {
    const auto positions = columns_for(Audience::people, table.columns);
    if (positions.empty()) return {};
    std::string headings = "|";
    std::string rule = "|";
    for (const std::size_t position : positions) {
        const Column& column = table.columns[position];
        headings += ' ' + escaped(heading_of(column)) + " |";
        rule += column.align == Align::right ? " ---: |" : " --- |";
    }
    std::string text = headings + '\n' + rule + '\n';
    for (const document::Row& row : table.rows)
        if (is_for(row.audience, Audience::people)) text += row_text(row, positions, drawing);
    return text;
}

std::string list_text(const Record& record, const Drawing& drawing) {
    std::string text;
    for (const std::size_t position : columns_for(Audience::people, record.fields))
        text += "- **" + escaped(heading_of(record.fields[position])) +
                "**: " + escaped(record_text(record.cells.at(position), drawing)) + '\n';
    return text;
}

std::string sentence_text(const std::string& text, const Drawing&) { return escaped(text) + '\n'; }

}  // namespace

void draw_markdown(std::ostream& out, const Answer& answer, const Drawing& drawing) {
    draw_parts(out, answer, drawing, {table_text, list_text, sentence_text});
}

}  // namespace netralitas::render
