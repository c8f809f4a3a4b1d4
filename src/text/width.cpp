#include "netralitas/text/width.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <sstream>

namespace netralitas::text {
namespace {

constexpr std::string_view ellipsis = "…";
constexpr utf8proc_int32_t invalid = -1;

/// One character of a text; an invalid byte is one of its own, with the point `invalid`.
struct Character {
    utf8proc_int32_t point;
    std::string_view bytes;
};

Character first_character(std::string_view text) {
    utf8proc_int32_t point = invalid;
    const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                       static_cast<utf8proc_ssize_t>(text.size()), &point);
    if (size <= 0) return {invalid, text.substr(0, 1)};
    return {point, text.substr(0, static_cast<std::size_t>(size))};
}

/// An invalid byte is drawn as one replacement character.
std::size_t cells_of(const Character& character) {
    if (character.point == invalid) return 1;
    return static_cast<std::size_t>(std::max(0, utf8proc_charwidth(character.point)));
}

bool is_control(utf8proc_int32_t point) {
    return (point >= 0 && point < 0x20) || (point >= 0x7f && point < 0xa0);
}

/// Marks, embeddings, overrides and isolates that turn the direction of what follows.
bool is_bidi(utf8proc_int32_t point) {
    return point == 0x061c || point == 0x200e || point == 0x200f ||
           (point >= 0x202a && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069);
}

std::string shown(const Character& character) {
    if (character.point == invalid) {
        return fmt::format("\\x{:02x}", static_cast<unsigned char>(character.bytes.front()));
    }
    if (is_control(character.point)) return fmt::format("\\x{:02x}", character.point);
    if (is_bidi(character.point)) return fmt::format("\\u{:04x}", character.point);
    return std::string(character.bytes);
}

bool is_plain(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char letter) { return letter >= ' ' && letter <= '~'; });
}

}  // namespace

std::size_t display_width(std::string_view text) {
    if (is_plain(text)) return text.size();
    std::size_t cells = 0;
    while (!text.empty()) {
        const Character character = first_character(text);
        cells += cells_of(character);
        text.remove_prefix(character.bytes.size());
    }
    return cells;
}

std::string shortened(std::string_view text, std::size_t cells) {
    if (display_width(text) <= cells) return std::string(text);
    if (cells == 0) return {};
    std::size_t room = cells - 1;
    std::size_t kept = 0;
    for (Character next = first_character(text); cells_of(next) <= room;
         next = first_character(text.substr(kept))) {
        room -= cells_of(next);
        kept += next.bytes.size();
    }
    return std::string(text.substr(0, kept)).append(ellipsis);
}

std::string wrapped(std::string_view text, std::size_t indent, std::size_t width) {
    std::istringstream words{std::string(text)};
    std::string lines;
    std::string word;
    std::size_t used = indent;
    while (words >> word) {
        const auto cells = display_width(word);
        if (!lines.empty() && used + 1 + cells > width) {
            lines += '\n' + std::string(indent, ' ');
            used = indent;
        } else if (!lines.empty()) {
            lines += ' ';
            ++used;
        }
        lines += word;
        used += cells;
    }
    return lines;
}

std::string visible(std::string_view text) {
    if (is_plain(text)) return std::string(text);
    std::string result;
    while (!text.empty()) {
        const Character character = first_character(text);
        result += shown(character);
        text.remove_prefix(character.bytes.size());
    }
    return result;
}

}  // namespace netralitas::text
