#include "json_text.hpp"

#include "netralitas/domain/bytes.hpp"
#include "netralitas/domain/utf8.hpp"

#include <array>
#include <charconv>
#include <cstddef>

namespace netralitas::ledger {
namespace {

/// Where the first character stands that JSON does not take as it is.
std::size_t first_escaped(std::string_view text) {
    return domain::first_byte(
        text,
        [](std::uint64_t word) {
            return domain::below(word, ' ') | domain::equal(word, '"') | domain::equal(word, '\\');
        },
        [](unsigned char byte) { return byte < ' ' || byte == '"' || byte == '\\'; });
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
    if (domain::first_non_text(text) != std::string_view::npos) return false;
    line += '"';
    for (auto place = first_escaped(text); place < text.size(); place = first_escaped(text)) {
        line += text.substr(0, place);
        append_escaped(line, static_cast<unsigned char>(text[place]));
        text.remove_prefix(place + 1);
    }
    line += text;
    line += '"';
    return true;
}

void append_json(std::string& line, std::int64_t number) {
    std::array<char, 20> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    line.append(digits.data(), end);
}

}  // namespace netralitas::ledger
