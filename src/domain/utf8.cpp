#include "netralitas/domain/utf8.hpp"

#include "netralitas/domain/bytes.hpp"

namespace netralitas::domain {
namespace {

/// Bytes at the beginning that are plain ASCII without NUL.
std::size_t plain_bytes(std::string_view bytes) {
    return first_byte(
        bytes, [](std::uint64_t word) { return (high_bits(word) | below(word, 1)) != 0; },
        [](unsigned char byte) { return byte == 0 || byte >= 0x80; });
}

struct Range {
    unsigned char low;
    unsigned char high;
};

/// Which second byte may follow this first one.
Range second_byte(unsigned char first) {
    switch (first) {
        case 0xE0:
            return {0xA0, 0xBF};
        case 0xED:
            return {0x80, 0x9F};
        case 0xF0:
            return {0x90, 0xBF};
        case 0xF4:
            return {0x80, 0x8F};
        default:
            return {0x80, 0xBF};
    }
}

std::size_t expected_bytes(unsigned char first) {
    if (first < 0x80) return first == 0 ? 0 : 1;
    if (first < 0xC2 || first > 0xF4) return 0;
    if (first < 0xE0) return 2;
    return first < 0xF0 ? 3 : 4;
}

/// Bytes of the character at the beginning; 0 when there is none.
std::size_t character_bytes(std::string_view bytes) {
    const auto first = static_cast<unsigned char>(bytes[0]);
    const auto length = expected_bytes(first);
    if (length < 2) return length;
    if (bytes.size() < length) return 0;
    const auto second = static_cast<unsigned char>(bytes[1]);
    const auto range = second_byte(first);
    if (second < range.low || second > range.high) return 0;
    for (std::size_t i = 2; i < length; ++i) {
        if ((static_cast<unsigned char>(bytes[i]) & 0xC0) != 0x80) return 0;
    }
    return length;
}

}  // namespace

std::size_t first_non_text(std::string_view bytes) {
    std::size_t at = plain_bytes(bytes);
    while (at < bytes.size()) {
        const auto length = character_bytes(bytes.substr(at));
        if (length == 0) return at;
        at += length;
        at += plain_bytes(bytes.substr(at));
    }
    return std::string_view::npos;
}

}  // namespace netralitas::domain
