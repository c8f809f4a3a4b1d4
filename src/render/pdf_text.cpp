#include "pdf_text.hpp"

#include "text_lines.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace netralitas::render {

namespace {

/// What WinAnsi has at 0x80 to 0x9f; 0 where it has nothing.
constexpr std::array<char32_t, 32> above_ascii{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

/// Takes the first character away; a byte that begins none is a character of its own.
char32_t take_character(std::string_view& text) {
    constexpr std::array<unsigned, 5> kept{0, 0x7F, 0x1F, 0x0F, 0x07};
    std::size_t bytes = 1;
    while (bytes < text.size() && bytes < 4 && continues(text[bytes])) ++bytes;
    char32_t code = static_cast<unsigned char>(text.front()) & kept[bytes];
    for (const char byte : text.substr(1, bytes - 1)) {
        code = code << 6 | (static_cast<unsigned char>(byte) & 0x3FU);
    }
    text.remove_prefix(bytes);
    return code;
}

std::string latin_character(char32_t code) {
    const bool is_same = (code >= 0x20 && code < 0x7F) || (code >= 0xA0 && code <= 0xFF);
    if (is_same) return {static_cast<char>(code)};
    const auto* found = std::ranges::find(above_ascii, code);
    if (code != 0 && found != above_ascii.end()) {
        return {static_cast<char>(0x80 + (found - above_ascii.begin()))};
    }
    const auto number = static_cast<std::uint32_t>(code);
    return number > 0xFFFF ? fmt::format("\\U{:08x}", number) : fmt::format("\\u{:04x}", number);
}

}  // namespace

std::string latin_text(std::string_view text) {
    std::string latin;
    latin.reserve(text.size());
    while (!text.empty()) {
        const char letter = text.front();
        if (letter >= ' ' && letter <= '~') {
            latin += letter;
            text.remove_prefix(1);
        } else {
            latin += latin_character(take_character(text));
        }
    }
    return latin;
}

std::vector<std::string> lines_of(const PdfFile& file, std::string_view text, const Font& font,
                                  double width) {
    return lines_of([&](std::string_view part) { return file.width(part, font); }, text, width);
}

}  // namespace netralitas::render
