#include "netralitas/render/render.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace netralitas::render {

namespace {

/// A character beyond ASCII.
struct Character {
    unsigned point;
    std::size_t bytes;
};

/// Decodes two and three bytes of UTF-8, where all that is looked for lies; anything else is passed
/// on a byte at a time.
Character character_at(std::string_view text) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const bool two = byte(0) >= 0xc2 && byte(0) <= 0xdf && text.size() >= 2;
    if (two) return {(byte(0) & 0x1fU) << 6 | (byte(1) & 0x3fU), 2};
    const bool three = byte(0) >= 0xe0 && byte(0) <= 0xef && text.size() >= 3;
    if (!three) return {0xffff, 1};
    return {(byte(0) & 0x0fU) << 12 | (byte(1) & 0x3fU) << 6 | (byte(2) & 0x3fU), 3};
}

/// C1 controls, bidirectional formatting and line separators, which a terminal would act on.
bool acts_on_terminal(unsigned point) {
    return (point >= 0x80 && point <= 0x9f) || point == 0x061c || point == 0x200e ||
           point == 0x200f || (point >= 0x2028 && point <= 0x202e) ||
           (point >= 0x2066 && point <= 0x2069);
}

std::string escaped(char letter) {
    switch (letter) {
        case '"':
            return "\\\"";
        case '\\':
            return "\\\\";
        case '\n':
            return "\\n";
        case '\r':
            return "\\r";
        case '\t':
            return "\\t";
        default:
            return fmt::format("\\u{:04x}", static_cast<unsigned char>(letter));
    }
}

bool is_plain(char letter) {
    return letter >= ' ' && letter <= '~' && letter != '"' && letter != '\\';
}

/// Adds the first character of the text and gives back how many bytes it took.
std::size_t add_character(std::string& literal, std::string_view text) {
    if (static_cast<unsigned char>(text.front()) < 0x80) {
        literal += escaped(text.front());
        return 1;
    }
    const Character character = character_at(text);
    if (acts_on_terminal(character.point))
        literal += fmt::format("\\u{:04x}", character.point);
    else
        literal += text.substr(0, character.bytes);
    return character.bytes;
}

}  // namespace

std::string json_string(std::string_view text) {
    std::string literal = "\"";
    while (!text.empty()) {
        const auto plain = std::ranges::find_if_not(text, is_plain) - text.begin();
        literal += text.substr(0, static_cast<std::size_t>(plain));
        text.remove_prefix(static_cast<std::size_t>(plain));
        if (!text.empty()) text.remove_prefix(add_character(literal, text));
    }
    return literal + '"';
}

}  // namespace netralitas::render
