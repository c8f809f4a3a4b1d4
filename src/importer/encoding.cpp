#include "encoding.hpp"

#include "byte_source.hpp"
#include "netralitas/domain/utf8.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace netralitas::importer {
namespace {

constexpr std::array<std::pair<Encoding, std::string_view>, 4> names{{
    {Encoding::utf_8, "UTF-8"},
    {Encoding::utf_16_little, "UTF-16LE"},
    {Encoding::utf_16_big, "UTF-16BE"},
    {Encoding::windows_1252, "Windows-1252"},
}};

/// 0x80 to 0x9F of Windows-1252; 0: no character.
constexpr std::array<char32_t, 32> windows_letters{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

constexpr char never_in_utf_8 = '\xFF';
constexpr std::size_t longest_character = 4;

bool is_high(char byte) { return static_cast<unsigned char>(byte) >= 0x80; }

char byte_of(char32_t bits) { return static_cast<char>(static_cast<unsigned char>(bits)); }

/// Half a surrogate pair too: its three bytes are no UTF-8.
void append(char32_t letter, std::string& text) {
    const auto following = [&](unsigned shift) {
        return byte_of(0x80 | ((letter >> shift) & 0x3F));
    };
    if (letter < 0x80) {
        text += byte_of(letter);
    } else if (letter < 0x800) {
        text += {byte_of(0xC0 | (letter >> 6)), following(0)};
    } else if (letter < 0x10000) {
        text += {byte_of(0xE0 | (letter >> 12)), following(6), following(0)};
    } else {
        text += {byte_of(0xF0 | (letter >> 18)), following(12), following(6), following(0)};
    }
}

void append_windows_1252(std::string_view block, std::string& text) {
    for (const char byte : block) {
        const auto code = static_cast<unsigned char>(byte);
        const bool listed = code >= 0x80 && code < 0xA0;
        const char32_t letter = listed ? windows_letters[code - 0x80U] : char32_t{code};
        if (listed && letter == 0) {
            text += byte;
        } else {
            append(letter, text);
        }
    }
}

bool is_windows_1252(std::string_view text) {
    return std::none_of(text.begin(), text.end(), [](char byte) {
        const auto code = static_cast<unsigned char>(byte);
        return code == 0 || (code >= 0x80 && code < 0xA0 && windows_letters[code - 0x80U] == 0);
    });
}

bool has_high_byte(std::string_view text) { return std::any_of(text.begin(), text.end(), is_high); }

/// One of the two bytes of most pairs is zero, as in UTF-16 of Latin letters.
std::optional<Encoding> likely_utf_16(std::string_view head) {
    std::array<std::size_t, 2> zeros{};
    for (std::size_t at = 0; at < head.size(); ++at) zeros[at % 2] += head[at] == '\0' ? 1 : 0;
    const auto pairs = head.size() / 2;
    if (zeros[1] * 2 > pairs && zeros[0] * 2 < zeros[1]) return Encoding::utf_16_little;
    if (zeros[0] * 2 > pairs && zeros[1] * 2 < zeros[0]) return Encoding::utf_16_big;
    return std::nullopt;
}

}  // namespace

std::string_view to_string(Encoding encoding) {
    return names[static_cast<std::size_t>(encoding)].second;
}

std::optional<Encoding> encoding_from(std::string_view name) {
    const auto lower = [](unsigned char letter) { return std::tolower(letter); };
    for (const auto& [encoding, known] : names) {
        if (std::ranges::equal(known, name, {}, lower, lower)) return encoding;
    }
    return std::nullopt;
}

Encoding likely_encoding(std::string_view head) {
    if (head.starts_with("\xEF\xBB\xBF")) return Encoding::utf_8;
    if (head.starts_with("\xFF\xFE")) return Encoding::utf_16_little;
    if (head.starts_with("\xFE\xFF")) return Encoding::utf_16_big;
    if (const auto found = likely_utf_16(head)) return *found;
    const auto bad = domain::first_non_text(head);
    if (bad == head.npos || has_high_byte(head.substr(0, bad))) return Encoding::utf_8;
    const bool is_cut =
        head.size() == ByteSource::head_bytes && bad + longest_character > head.size();
    if (is_cut) return Encoding::utf_8;
    return is_windows_1252(head) ? Encoding::windows_1252 : Encoding::utf_8;
}

void Decoder::take(std::string_view block, bool last, std::string& text) {
    if (encoding_ == Encoding::utf_8) {
        text += block;
    } else if (encoding_ == Encoding::windows_1252) {
        append_windows_1252(block, text);
    } else {
        take_utf_16(block, last, text);
    }
}

void Decoder::take_utf_16(std::string_view block, bool last, std::string& text) {
    const bool big = encoding_ == Encoding::utf_16_big;
    for (const char byte : block) {
        const auto second = static_cast<unsigned char>(byte);
        if (!odd_byte_) {
            odd_byte_ = second;
            continue;
        }
        const char32_t first = *odd_byte_;
        odd_byte_.reset();
        take_unit(big ? first << 8 | second : first | char32_t{second} << 8, text);
    }
    if (!last) return;
    end_pair(text);
    if (odd_byte_) text += never_in_utf_8;
}

void Decoder::take_unit(char32_t unit, std::string& text) {
    constexpr char32_t half_bits = 0xFC00;
    constexpr char32_t first_high = 0xD800;
    constexpr char32_t first_low = 0xDC00;
    if (high_half_ != 0 && (unit & half_bits) == first_low) {
        append(0x10000 + ((high_half_ - first_high) << 10) + (unit - first_low), text);
        high_half_ = 0;
        return;
    }
    end_pair(text);
    if ((unit & half_bits) == first_high) {
        high_half_ = unit;
    } else {
        append(unit, text);
    }
}

/// A high half that stayed alone.
void Decoder::end_pair(std::string& text) {
    if (high_half_ != 0) append(high_half_, text);
    high_half_ = 0;
}

}  // namespace netralitas::importer
