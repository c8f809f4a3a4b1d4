#include "json_text.hpp"

#include <array>
#include <charconv>
#include <cstddef>

namespace netralitas::ledger {
namespace {

unsigned char byte_at(std::string_view text, std::size_t place) {
    return static_cast<unsigned char>(text[place]);
}

/// ASCII that stands as it is; a table, because an import asks for every byte.
constexpr std::array<bool, 256> is_plain = [] {
    std::array<bool, 256> plain{};
    for (std::size_t byte = 0x20; byte < 0x80; ++byte) plain[byte] = byte != '"' && byte != '\\';
    return plain;
}();

/// The smallest second byte keeps out overlong forms, the largest surrogates and what lies beyond
/// U+10FFFF (RFC 3629).
struct Lead {
    std::size_t bytes;
    unsigned char lowest_second;
    unsigned char highest_second;
};

Lead lead_of(unsigned char byte) {
    if (byte >= 0xC2 && byte <= 0xDF) {
        return {2, 0x80, 0xBF};
    }
    if (byte >= 0xE0 && byte <= 0xEF) {
        const bool lowest = byte == 0xE0;
        const bool surrogates = byte == 0xED;
        return {3, static_cast<unsigned char>(lowest ? 0xA0 : 0x80),
                static_cast<unsigned char>(surrogates ? 0x9F : 0xBF)};
    }
    if (byte >= 0xF0 && byte <= 0xF4) {
        const bool lowest = byte == 0xF0;
        const bool highest = byte == 0xF4;
        return {4, static_cast<unsigned char>(lowest ? 0x90 : 0x80),
                static_cast<unsigned char>(highest ? 0x8F : 0xBF)};
    }
    return {0, 0, 0};
}

/// Bytes of the character the text begins with, which is not ASCII; 0 when it is not valid.
std::size_t character_bytes(std::string_view text) {
    const auto lead = lead_of(byte_at(text, 0));
    if (lead.bytes == 0 || text.size() < lead.bytes || byte_at(text, 1) < lead.lowest_second ||
        byte_at(text, 1) > lead.highest_second) {
        return 0;
    }
    for (std::size_t i = 2; i < lead.bytes; ++i) {
        if ((byte_at(text, i) & 0xC0U) != 0x80) {
            return 0;
        }
    }
    return lead.bytes;
}

void append_escaped(std::string& line, unsigned char byte) {
    constexpr std::string_view digits = "0123456789abcdef";
    if (byte == '"' || byte == '\\') {
        line += '\\';
        line += static_cast<char>(byte);
        return;
    }
    line += "\\u00";
    line += digits[byte >> 4U];
    line += digits[byte & 0xFU];
}

}  // namespace

bool append_json(std::string& line, std::string_view text) {
    line += '"';
    std::size_t copied = 0;
    std::size_t place = 0;
    while (place < text.size()) {
        const auto byte = byte_at(text, place);
        if (is_plain[byte]) {
            ++place;
        } else if (byte >= 0x80) {
            const auto bytes = character_bytes(text.substr(place));
            if (bytes == 0) {
                return false;
            }
            place += bytes;
        } else if (byte == 0) {
            return false;
        } else {
            line += text.substr(copied, place - copied);
            append_escaped(line, byte);
            copied = ++place;
        }
    }
    line += text.substr(copied);
    line += '"';
    return true;
}

void append_json(std::string& line, std::int64_t number) {
    std::array<char, 20> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    line.append(digits.data(), end);
}

}  // namespace netralitas::ledger
