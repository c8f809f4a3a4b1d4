#include "cells.hpp"
#include "grid.hpp"
#include "netralitas/text/width.hpp"
#include "pages.hpp"

#include <algorithm>
#include <string>

namespace netralitas::render {

namespace {

using document::Audience;
using document::Record;
using document::Table;

std::string padded(const std::string& text, std::size_t width) {
    return text + std::string(width - text::display_width(text), ' ');
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
    for (const TextLine& line : grid.rows) text += line_text(grid, line) + '\n';
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
        const std::string key = padded(heading_of(record.fields[position]), width);
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
