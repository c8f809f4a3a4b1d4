#include "cells.hpp"

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>

namespace netralitas::render {

namespace {

using document::Audience;
using document::Cell;
using document::Table;

constexpr std::size_t digits_of_a_spreadsheet = 15;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// One way of writing a table as lines of fields.
struct Dialect {
    char delimiter;
    std::string_view line_end;
    std::string (*field)(const std::string& text, char delimiter);
    std::string_view lone_empty_field = {};  ///< readers pass over an empty line
    bool excel = false;
};

/// RFC 4180, section 2, rules 5 to 7.
std::string quoted_field(const std::string& text, char delimiter) {
    const bool plain = text.find_first_of("\"\r\n") == std::string::npos &&
                       text.find(delimiter) == std::string::npos;
    if (plain) return text;
    std::string quoted = "\"";
    for (const char letter : text) quoted.append(letter == '"' ? 2 : 1, letter);
    return quoted + '"';
}

/// TSV has no quotes: what would break a line is written as `\t`, `\n`, `\r`, and `\` as `\\`.
std::string escaped_field(const std::string& text, char) {
    std::string escaped;
    for (const char letter : text) {
        switch (letter) {
            case '\t':
                escaped += "\\t";
                break;
            case '\n':
                escaped += "\\n";
                break;
            case '\r':
                escaped += "\\r";
                break;
            case '\\':
                escaped += "\\\\";
                break;
            default:
                escaped += letter;
        }
    }
    return escaped;
}

bool looks_like_formula(const std::string& text) {
    return !text.empty() && std::string_view{"=+-@\t\r"}.find(text.front()) != std::string::npos;
}

/// Spreadsheets keep 15 digits of a number and no leading zeros.
bool would_lose_digits(const std::string& text) {
    const bool digits = text.find_first_not_of("0123456789") == std::string::npos;
    return digits && text.size() > 1 &&
           (text.front() == '0' || text.size() > digits_of_a_spreadsheet);
}

/// What Excel with Indonesian settings takes as it is meant: shares with a decimal comma, and a
/// leading apostrophe before text it would take for something else (import strips it from numbers).
std::string excel_text(const Cell& cell, std::string text) {
    if (std::holds_alternative<document::Percent>(cell)) {
        std::ranges::replace(text, '.', ',');
        return text;
    }
    if (std::holds_alternative<std::int64_t>(cell)) return text;
    return looks_like_formula(text) || would_lose_digits(text) ? "'" + text : text;
}

void write_line(std::ostream& out, const Dialect& dialect, const std::vector<std::string>& texts) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (i > 0) out << dialect.delimiter;
        out << dialect.field(texts[i], dialect.delimiter);
    }
    if (texts.size() == 1 && texts.front().empty()) out << dialect.lone_empty_field;
    out << dialect.line_end;
}

void write_table(std::ostream& out, const Table& table, const Dialect& dialect,
                 const Drawing& drawing) {
    const auto positions = columns_for(Audience::machines, table.columns);
    std::vector<std::string> texts;
    texts.reserve(positions.size());
    for (const std::size_t position : positions) texts.push_back(table.columns[position].key);
    write_line(out, dialect, texts);
    for (const document::Row& row : table.rows) {
        if (!is_for(row.audience, Audience::machines)) continue;
        texts.clear();
        for (const std::size_t position : positions) {
            const Cell& cell = row.cells.at(position);
            std::string text = machine_text(cell, drawing);
            texts.push_back(dialect.excel ? excel_text(cell, std::move(text)) : std::move(text));
        }
        write_line(out, dialect, texts);
    }
}

}  // namespace

void draw_csv(std::ostream& out, const Answer& answer, const Drawing& drawing) {
    const bool excel = drawing.style.excel;
    const Dialect dialect{excel ? ';' : drawing.style.delimiter, excel ? "\r\n" : "\n",
                          quoted_field, "\"\"", excel};
    if (excel) out << byte_order_mark;
    with_rows(answer, [&](const Table& table) { write_table(out, table, dialect, drawing); });
}

void draw_tsv(std::ostream& out, const Answer& answer, const Drawing& drawing) {
    const Dialect dialect{'\t', "\n", escaped_field};
    with_rows(answer, [&](const Table& table) { write_table(out, table, dialect, drawing); });
}

}  // namespace netralitas::render
