#include "html.hpp"

#include "cells.hpp"
#include "html_style.hpp"

#include <fmt/format.h>

#include <ostream>

namespace netralitas::render {

namespace {

using document::Audience;
using document::Document;
using document::Record;
using document::Table;

/// In a document a table has its title above it.
std::string table_part(const Table& table, const Drawing& drawing) {
    const std::string title = html_text(title_text(table.title, drawing));
    return html_table(table, title.empty() ? "" : "<caption>" + title + "</caption>\n", drawing);
}

std::string pair_html(const std::string& key, const std::string& value) {
    return fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", html_text(key), value);
}

std::string record_part(const Record& record, const Drawing& drawing) {
    std::string html;
    for (const std::size_t position : columns_for(Audience::people, record.fields)) {
        html += pair_html(heading_of(record.fields[position]),
                          html_cell(record.cells.at(position), drawing));
    }
    return html.empty() ? html : "<dl class=\"record\">\n" + html + "</dl>\n";
}

std::string sentence_part(const std::string& text, const Drawing&) {
    return "<p>" + html_text(text) + "</p>\n";
}

std::string figures_html(const Document& document, const Drawing& drawing) {
    std::string html;
    for (const auto& figure : document.figures) {
        if (*figure.heading == '\0') continue;
        const bool is_share = std::holds_alternative<document::Percent>(figure.value);
        html += pair_html(text::tr(figure.heading),
                          html_cell(figure.value, drawing) + (is_share ? "%" : ""));
    }
    return html.empty() ? html : "<dl class=\"figures\">\n" + html + "</dl>\n";
}

/// The record an answer is, or begins with; null when there is none.
const Record* leading_record(const Answer& answer) {
    if (const auto* record = std::get_if<const Record*>(&answer)) return *record;
    const auto* document = std::get_if<const Document*>(&answer);
    if (document == nullptr || (*document)->blocks.empty()) return nullptr;
    return std::get_if<Record>(&(*document)->blocks.front());
}

/// A record without a title is called by its first field: `Kasus INC/RUTAN-BLORA/2024/0001`.
std::string name_of(const Record& record, const Drawing& drawing) {
    const auto positions = columns_for(Audience::people, record.fields);
    if (positions.empty()) return drawing.style.title;
    const std::size_t first = positions.front();
    return heading_of(record.fields[first]) + ' ' + people_text(record.cells.at(first), drawing);
}

std::string title_of(const Answer& answer, const Drawing& drawing) {
    auto title =
        std::visit([&](const auto* part) { return title_text(part->title, drawing); }, answer);
    if (!title.empty()) return title;
    const Record* record = leading_record(answer);
    return record != nullptr ? name_of(*record, drawing) : drawing.style.title;
}

/// The style stands in the page, and the page says itself that it needs nothing more.
std::string head(const std::string& title, const Drawing& drawing) {
    const bool is_indonesian = drawing.wording.language() == text::Language::indonesian;
    return fmt::format(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        "style-src 'unsafe-inline'\">\n<title>{}</title>\n<style>\n{}</style>\n</head>\n",
        is_indonesian ? "id" : "en", html_text(title), html_style.front().second);
}

/// A table alone stands under the title of the page, and says so when it is empty.
void write_list(std::ostream& out, const Table& table, const Drawing& drawing) {
    const std::string html = html_table(table, "", drawing);
    out << (html.empty() ? sentence_part(text::tr("None."), drawing) : html);
}

}  // namespace

void draw_html(std::ostream& out, const Answer& answer, const Drawing& drawing) {
    const std::string title = title_of(answer, drawing);
    out << head(title, drawing) << "<body>\n<main>\n<h1>" << html_text(title) << "</h1>\n";
    if (const auto* table = std::get_if<const Table*>(&answer)) {
        write_list(out, **table, drawing);
    } else {
        const auto* document = std::get_if<const Document*>(&answer);
        if (document != nullptr) out << figures_html(**document, drawing);
        draw_parts(out, answer, drawing, {table_part, record_part, sentence_part});
    }
    out << "</main>\n</body>\n</html>\n";
}

}  // namespace netralitas::render
