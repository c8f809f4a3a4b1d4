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

namespace {

/// A long reference may go on in the next line after each of its strokes.
std::string with_breaks(const std::string& text) {
    std::string broken;
    for (const char letter : text) {
        broken += letter;
        if (letter == '/') broken += "<wbr>";
    }
    return broken;
}

}  // namespace

std::string html_cell(const document::Cell& cell, const Drawing& drawing) {
    const std::string text = with_breaks(html_text(page_text(cell, drawing)));
    return is_missing(cell, drawing) ? "<span class=\"none\">" + text + "</span>" : text;
}

}  // namespace netralitas::render
