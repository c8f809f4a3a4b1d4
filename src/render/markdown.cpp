#include "cells.hpp"
#include "netralitas/text/width.hpp"
#include "pages.hpp"

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
        if (std::string_view{"\\|`*_<[&"}.find(letter) != std::string_view::npos) safe += '\\';
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
    const auto view = view_of(table, drawing);
    const bool is_of_letter = !table.key.empty();
    if (view.positions.empty() || (is_of_letter && view.rows.empty())) return {};
    std::string headings = "|";
    std::string rule = "|";
    for (const std::size_t position : view.positions) {
        const Column& column = table.columns[position];
        headings += ' ' + escaped(heading_of(column)) + " |";
        rule += column.align == Align::right ? " ---: |" : " --- |";
    }
    const std::string caption = table.number == 0 ? "" : caption_text(table, drawing);
    std::string text = caption.empty() ? "" : "**" + escaped(caption) + "**\n\n";
    text += headings + '\n' + rule + '\n';
    for (const auto* row : view.rows) text += row_text(*row, view.positions, drawing);
    return text;
}

std::string list_text(const Record& record, const Drawing& drawing) {
    std::string text;
    for (const std::size_t position : columns_for(Audience::people, record.fields))
        text += "- **" + escaped(heading_of(record.fields[position])) +
                "**: " + escaped(record_text(record.cells.at(position), drawing)) + '\n';
    return text;
}

/// What at the start of a line would make a heading, a quotation or a list is text as well.
std::string line_text(const std::string& text) {
    std::string line = escaped(text);
    const auto mark = line.find_first_not_of("0123456789");
    if (mark == std::string::npos) return line;
    const std::string_view marks = mark == 0 ? "#>+-~" : ".)";
    const bool stands_alone =
        mark + 1 == line.size() || line[mark + 1] == ' ' || line[mark + 1] == line[mark];
    if (marks.find(line[mark]) != std::string_view::npos && (stands_alone || line[mark] == '>')) {
        line.insert(mark, "\\");
    }
    return line;
}

std::string sentence_text(const std::string& text, const Drawing&) {
    return line_text(text) + '\n';
}

std::string heading_line(const document::Heading& heading, const Drawing& drawing) {
    return std::string(static_cast<std::size_t>(heading.level) + 1, '#') + ' ' +
           escaped(heading_text(heading, drawing)) + '\n';
}

std::string points_text(const document::List& list, const Drawing& drawing) {
    std::string text;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        text += list_mark(list, i) + ' ' + line_text(sentence(list.items[i], drawing)) + '\n';
    }
    return text;
}

/// Lines of their own in one paragraph end with a backslash.
std::string lines_text(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) {
        if (line.empty()) continue;
        text += (text.empty() ? "" : "\\\n") + escaped(text::visible(line));
    }
    return text + '\n';
}

std::string letterhead_text(const document::Letterhead& head, const Drawing&) {
    auto lines = head.office;
    lines.insert(lines.end(), head.contact.begin(), head.contact.end());
    return lines_text(lines) + "\n---\n";
}

std::string signature_text(const document::Signature& signature, const Drawing&) {
    return lines_text({signature.place_and_date, signature.position}) + '\n' +
           lines_text({name_text(signature), signature.identity});
}

}  // namespace

void draw_markdown(std::ostream& out, const Answer& answer, const Drawing& drawing) {
    draw_parts(out, answer, drawing,
               {table_text, list_text, sentence_text, heading_line, points_text, letterhead_text,
                signature_text});
}

}  // namespace netralitas::render
