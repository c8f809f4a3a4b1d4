#include "sheet_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace netralitas::render {

namespace {

/// A character that is escaped, and the bytes it takes; 0 for one that stands as it is.
struct Escape {
    std::size_t bytes = 0;
    unsigned code = 0;
};

bool looks_escaped(std::string_view text) {
    constexpr std::size_t length = 7;
    if (text.size() < length || !text.starts_with("_x") || text[length - 1] != '_') return false;
    const auto digits = text.substr(2, 4);
    return digits.find_first_not_of("0123456789ABCDEFabcdef") == digits.npos;
}

Escape escape_of(std::string_view text) {
    const auto first = static_cast<unsigned char>(text.front());
    if (first < 0x20 && first != '\t' && first != '\n') return {1, first};
    if (looks_escaped(text)) return {1, first};
    if (text.starts_with("\uFFFE")) return {3, 0xFFFE};
    if (text.starts_with("\uFFFF")) return {3, 0xFFFF};
    return {};
}

}  // namespace

std::string sheet_text(std::string_view text) {
    std::string escaped;
    escaped.reserve(text.size());
    while (!text.empty()) {
        const auto [bytes, code] = escape_of(text);
        if (bytes == 0) escaped += text.front();
        if (bytes > 0) escaped += fmt::format("_x{:04X}_", code);
        text.remove_prefix(std::max<std::size_t>(bytes, 1));
    }
    return escaped;
}

std::size_t sheet_length(std::string_view text) {
    std::size_t units = 0;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        const bool continues = (byte & 0xC0) == 0x80;
        if (!continues) units += byte >= 0xF0 ? 2 : 1;
    }
    return units;
}

}  // namespace netralitas::render
