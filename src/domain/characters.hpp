#pragma once

#include "netralitas/domain/bytes.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// ASCII only, independent of the locale.
namespace netralitas::domain {

constexpr bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

constexpr bool is_space(char letter) { return letter == ' ' || (letter >= '\t' && letter <= '\r'); }

constexpr char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

constexpr bool is_letter(char letter) { return lower(letter) >= 'a' && lower(letter) <= 'z'; }

inline bool is_ascii(std::string_view text) {
    return first_byte(text, high_bits, [](unsigned char byte) { return byte >= 0x80; }) ==
           text.size();
}

inline bool is_number(std::string_view text) {
    const auto is_other = [](unsigned char byte) { return !is_digit(static_cast<char>(byte)); };
    return !text.empty() && first_byte(text, non_digits, is_other) == text.size();
}

inline std::string lowered(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), lower);
    return result;
}

inline std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

/// The pieces between the separators; empty pieces are left out.
inline std::vector<std::string_view> split(std::string_view text, std::string_view separators) {
    std::vector<std::string_view> pieces;
    for (std::size_t at = text.find_first_not_of(separators); at != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_of(separators, at), text.size());
        pieces.push_back(text.substr(at, end - at));
        at = text.find_first_not_of(separators, end);
    }
    return pieces;
}

/// The value of a text of digits only. Empty for other text and for what no `int` holds.
inline std::optional<int> number_from(std::string_view text) {
    int value = 0;
    const char* end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, value);
    if (!is_number(text) || result.ec != std::errc{} || result.ptr != end) return std::nullopt;
    return value;
}

/// At least `width` digits, filled with zeros in front.
inline std::string padded(std::int64_t number, std::size_t width) {
    std::string digits = std::to_string(number);
    if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
    return digits;
}

}  // namespace netralitas::domain
