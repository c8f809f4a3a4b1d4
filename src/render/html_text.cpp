#include "html.hpp"

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
    const std::string text = html_text(page_text(cell, drawing));
    return is_missing(cell, drawing) ? "<span class=\"none\">" + text + "</span>" : text;
}

}  // namespace netralitas::render
