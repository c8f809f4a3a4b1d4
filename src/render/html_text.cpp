#include "cells.hpp"
#include "html.hpp"
#include "netralitas/text/width.hpp"

namespace netralitas::render {

std::string html_text(std::string_view text) {
    std::string escaped;
    for (const char letter : text) {
        switch (letter) {
            case '&':
                escaped += "&amp;";
                break;
            case '<':
                escaped += "&lt;";
                break;
            case '>':
                escaped += "&gt;";
                break;
            case '"':
                escaped += "&quot;";
                break;
            case '\'':
                escaped += "&#39;";
                break;
            default:
                escaped += letter;
        }
    }
    return escaped;
}

std::string html_cell(const document::Cell& cell, const Drawing& drawing) {
    if (machine_text(cell, drawing).empty()) return "<span class=\"none\">–</span>";
    if (const auto* share = std::get_if<document::Percent>(&cell)) {
        return drawing.wording.exact_percent(share->part, share->whole);
    }
    return html_text(record_text(cell, drawing));
}

std::string title_text(const document::Words& title, const Drawing& drawing) {
    return text::visible(sentence(title, drawing));
}

}  // namespace netralitas::render
