#include "utf8.hpp"

#include <cstdint>
#include <cstring>

namespace netralitas::importer {
namespace {

/// Bytes at the beginning that are plain ASCII without NUL, counted in steps of eight.
std::size_t plain_bytes(std::string_view bytes) {
    constexpr std::uint64_t ones = 0x0101010101010101;
    constexpr std::uint64_t high_bits = 0x8080808080808080;
    std::size_t at = 0;
    for (; at + sizeof(std::uint64_t) <= bytes.size(); at += sizeof(std::uint64_t)) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + at, sizeof word);
        const bool has_zero = ((word - ones) & ~word & high_bits) != 0;
        if (has_zero || (word & high_bits) != 0) return at;
    }
    return at;
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
        if (length > 1) at += plain_bytes(bytes.substr(at));
    }
    return std::string_view::npos;
}

}  // namespace netralitas::importer
