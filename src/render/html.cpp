#include "html.hpp"

#include "cells.hpp"
#include "html_style.hpp"
#include "netralitas/text/width.hpp"

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
    return html_table(table, caption_text(table, drawing), drawing);
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

std::string heading_part(const document::Heading& heading, const Drawing& drawing) {
    return fmt::format("<h{0}{1}>{2}</h{0}>\n", heading.level + 1,
                       heading.starts_page ? " class=\"annex\"" : "",
                       html_text(heading_text(heading, drawing)));
}

std::string list_part(const document::List& list, const Drawing& drawing) {
    const auto* kind = list.is_numbered ? "ol" : "ul";
    std::string html = fmt::format("<{}>\n", kind);
    for (const auto& item : list.items) {
        html += "<li>" + html_text(sentence(item, drawing)) + "</li>\n";
    }
    return html + fmt::format("</{}>\n", kind);
}

/// A line in a paragraph for each that is not empty.
std::string lines_html(const char* kind, const std::vector<std::string>& lines) {
    std::string html;
    for (const auto& line : lines) {
        if (line.empty()) continue;
        html += (html.empty() ? "" : "<br>") + html_text(text::visible(line));
    }
    return html.empty() ? html : fmt::format("<p class=\"{}\">{}</p>\n", kind, html);
}

std::string letterhead_part(const document::Letterhead& head, const Drawing&) {
    return "<header class=\"letterhead\">\n" + lines_html("office", head.office) +
           lines_html("contact", head.contact) + "</header>\n";
}

std::string signature_part(const document::Signature& signature, const Drawing&) {
    return "<section class=\"signature\">\n" +
           lines_html("by", {signature.place_and_date, signature.position}) +
           lines_html("name", {name_text(signature), signature.identity}) + "</section>\n";
}

std::string figures_html(const Document& document, const Drawing& drawing) {
    std::string html;
    for (const auto& [heading, value] : headline_figures(document, drawing)) {
        html += pair_html(heading, html_text(value));
    }
    return html.empty() ? html : "<dl class=\"figures\">\n" + html + "</dl>\n";
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

constexpr PartTexts parts{table_part, record_part,     sentence_part,  heading_part,
                          list_part,  letterhead_part, signature_part, figures_html};

std::string foot_html(const Drawing& drawing) {
    if (!drawing.style.anchor) return {};
    return fmt::format("<footer>\n{}<p>{}</p>\n</footer>\n", html_code(*drawing.style.anchor),
                       html_text(anchor_text(*drawing.style.anchor, drawing)));
}

void write_body(std::ostream& out, const Answer& answer, const Drawing& drawing) {
    const auto* document = std::get_if<const Document*>(&answer);
    const bool is_letter = document != nullptr && letterhead_of(**document) != nullptr;
    if (!is_letter) out << "<h1>" << html_text(title_of(answer, drawing)) << "</h1>\n";
    if (const auto* table = std::get_if<const Table*>(&answer)) {
        return write_list(out, **table, drawing);
    }
    draw_parts(out, answer, drawing, parts);
}

}  // namespace

void draw_html(std::ostream& out, const Answer& answer, const Drawing& drawing) {
    out << head(title_of(answer, drawing), drawing) << "<body>\n<main>\n";
    write_body(out, answer, drawing);
    out << foot_html(drawing) << "</main>\n</body>\n</html>\n";
}

}  // namespace netralitas::render
