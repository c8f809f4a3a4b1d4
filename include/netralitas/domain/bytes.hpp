#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

/// Looks for bytes eight at a time: an import asks for every byte of a file several times. A word
/// holds eight bytes of a text; what a question gives back is 0 when none of them is meant.
namespace netralitas::domain {

constexpr std::uint64_t each_byte(unsigned char byte) { return 0x0101010101010101U * byte; }

/// Bytes of 0x80 and above.
constexpr std::uint64_t high_bits(std::uint64_t word) { return word & each_byte(0x80); }

/// Bytes less than `limit`, which is at most 0x80.
constexpr std::uint64_t below(std::uint64_t word, unsigned char limit) {
    return high_bits((word - each_byte(limit)) & ~word);
}

constexpr std::uint64_t equal(std::uint64_t word, unsigned char byte) {
    return below(word ^ each_byte(byte), 1);
}

/// Bytes that are no digit.
constexpr std::uint64_t non_digits(std::uint64_t word) {
    return high_bits((word + each_byte(0x7F - '9')) | (word - each_byte('0')) | word);
}

inline std::uint64_t word_at(std::string_view text, std::size_t at) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, sizeof word);
    return word;
}

/// Where the first byte stands that is meant; the size of the text when there is none. `in_word`
/// and `is_meant` ask the same of eight bytes and of one.
template <class InWord, class IsMeant>
std::size_t first_byte(std::string_view text, InWord in_word, IsMeant is_meant) {
    constexpr auto step = sizeof(std::uint64_t);
    std::size_t at = 0;
    while (at + step <= text.size() && in_word(word_at(text, at)) == 0) at += step;
    const bool only_rest = at + step > text.size() && text.size() >= step;
    if (only_rest && in_word(word_at(text, text.size() - step)) == 0) return text.size();
    while (at < text.size() && !is_meant(static_cast<unsigned char>(text[at]))) ++at;
    return at;
}

}  // namespace netralitas::domain
