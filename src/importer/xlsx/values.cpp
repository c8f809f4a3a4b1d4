#include "values.hpp"

#include "netralitas/domain/date.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>

namespace netralitas::importer {
namespace {

constexpr double kept_exactly = 1e15;  // a spreadsheet keeps 15 digits
constexpr int kept_digits = 15;
constexpr double longest_fixed = 1e21;
constexpr double smallest_fixed = 1e-9;

std::optional<double> read_number(std::string_view written) {
    double value = 0;
    const auto* end = written.data() + written.size();
    const auto [rest, failure] = std::from_chars(written.data(), end, value);
    if (failure != std::errc{} || rest != end || !std::isfinite(value)) return std::nullopt;
    return value;
}

template <class... Form>
std::string shown(double value, Form... form) {
    std::array<char, 64> digits{};
    const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), value, form...);
    return {digits.data(), result.ptr};
}

/// The 15 digits that are left of a long whole number.
std::string long_number(double value) {
    constexpr std::size_t digits_of_nip = 18;
    auto text = shown(value, std::chars_format::scientific, kept_digits - 1);
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char letter) { return letter == 'e' ? 'E' : letter; });
    if (!text.ends_with("E+17") || text.starts_with('-')) return text;
    text.resize(text.find('E'));
    text.erase(1, 1);
    return text.append(digits_of_nip - kept_digits, '0');
}

std::string two_digits(std::int64_t number) {
    return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}

std::string time_text(std::int64_t seconds) {
    return two_digits(seconds / 3600) + ':' + two_digits(seconds / 60 % 60) + ':' +
           two_digits(seconds % 60);
}

/// Lotus had a 29 February 1900, and spreadsheets count it: day 60.
std::string day_text(std::int64_t day, bool since_1904) {
    using namespace std::chrono;
    if (since_1904) return domain::to_string(sys_days{year{1904} / 1 / 1} + days{day});
    if (day == 60) return "1900-02-29";
    return domain::to_string(sys_days{year{1899} / 12 / (day < 60 ? 31 : 30)} + days{day});
}

/// The end of what is quoted, bracketed or escaped at the beginning of `code`; 1 for anything else.
std::size_t literal_bytes(std::string_view code) {
    const auto first = code.front();
    if (first == '\\' || first == '_' || first == '*') return 2;
    const auto closing = first == '"' ? '"' : ']';
    if (first != '"' && first != '[') return 1;
    const auto end = code.find(closing, 1);
    return end == code.npos ? code.size() : end + 1;
}

/// The character of `_x000A_` at the beginning of the text; 0 when there is none.
unsigned escaped_character(std::string_view text) {
    constexpr std::size_t length = 7;
    if (text.size() < length || !text.starts_with("_x") || text[length - 1] != '_') return 0;
    unsigned code = 0;
    const auto* end = text.data() + length - 1;
    const auto [rest, failure] = std::from_chars(text.data() + 2, end, code, 16);
    const bool is_half = code >= 0xD800 && code < 0xE000;
    return failure == std::errc{} && rest == end && !is_half ? code : 0;
}

void append_utf_8(unsigned code, std::string& text) {
    const auto byte = [](unsigned bits) {
        return static_cast<char>(static_cast<unsigned char>(bits));
    };
    if (code < 0x80) {
        text += byte(code);
    } else if (code < 0x800) {
        text += {byte(0xC0 | (code >> 6)), byte(0x80 | (code & 0x3F))};
    } else {
        text += {byte(0xE0 | (code >> 12)), byte(0x80 | ((code >> 6) & 0x3F)),
                 byte(0x80 | (code & 0x3F))};
    }
}

}  // namespace

std::optional<std::string> number_text(std::string_view written) {
    const auto value = read_number(written);
    if (!value) return std::nullopt;
    const auto size = std::abs(*value);
    if (*value == 0) return "0";
    if (size >= kept_exactly && size < longest_fixed) return long_number(*value);
    if (size >= longest_fixed || size < smallest_fixed) return std::string(written);
    return shown(*value, std::chars_format::fixed);
}

std::optional<std::string> date_text(std::string_view written, Look look, bool since_1904) {
    constexpr double end_of_days = 2'958'466;  // the day after 9999-12-31
    constexpr std::int64_t seconds_of_day = 86'400;
    const auto value = read_number(written);
    if (!value || *value < 0 || *value >= end_of_days) return number_text(written);
    auto day = static_cast<std::int64_t>(*value);
    auto seconds = std::llround((*value - static_cast<double>(day)) * seconds_of_day);
    if (seconds == seconds_of_day) {
        ++day;
        seconds = 0;
    }
    if (day == 0 && !since_1904) return time_text(seconds);
    if (seconds == 0 || look == Look::day) return day_text(day, since_1904);
    return day_text(day, since_1904) + ' ' + time_text(seconds);
}

std::string date_text(std::string_view iso, Look look) {
    const auto time = iso.find(look == Look::day ? "T" : "T00:00:00");
    return std::string(iso.substr(0, time));
}

Look look_of(std::string_view code) {
    auto look = Look::number;
    while (!code.empty()) {
        const auto bytes = literal_bytes(code);
        const auto letter = bytes == 1 ? code.front() : ' ';
        if (std::string_view("hHsS").find(letter) != code.npos) return Look::time;
        if (std::string_view("dDmMyY").find(letter) != code.npos) look = Look::day;
        code.remove_prefix(std::min(bytes, code.size()));
    }
    return look;
}

Look look_of(int built_in) {
    if (built_in >= 14 && built_in <= 17) return Look::day;
    const bool is_time = (built_in >= 18 && built_in <= 22) || (built_in >= 45 && built_in <= 47);
    return is_time ? Look::time : Look::number;
}

std::string unescaped(std::string_view text) {
    std::string plain;
    for (auto at = text.find("_x"); at != text.npos; at = text.find("_x")) {
        plain += text.substr(0, at);
        text.remove_prefix(at);
        const auto code = escaped_character(text);
        if (code != 0) append_utf_8(code, plain);
        if (code == 0) plain += text.substr(0, 2);
        text.remove_prefix(code != 0 ? 7 : 2);
    }
    return plain += text;
}

}  // namespace netralitas::importer
