#include "netralitas/domain/utf8.hpp"

#include "netralitas/domain/bytes.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace netralitas::domain;

TEST_CASE("the first byte that is no text is found wherever it stands") {
    const auto npos = std::string_view::npos;
    CHECK(first_non_text("") == npos);
    CHECK(first_non_text("Ni Luh Ayu, S.H. – Buleleng 😀") == npos);
    for (const auto& bad :
         {std::string("\0", 1), std::string("\xC0\xAF"), std::string("\xED\xA0\x80"),
          std::string("\xF4\x90\x80\x80"), std::string("\xE2\x82"), std::string("\x80")}) {
        for (std::size_t before = 0; before < 20; ++before) {
            CAPTURE(before);
            const auto text = std::string(before, 'a') + bad;
            CHECK(first_non_text(text) == before);
            CHECK(first_non_text(text + "and so on") == before);
        }
    }
}

TEST_CASE("eight bytes at a time find what one at a time finds") {
    for (int value = 0; value < 256; ++value) {
        const auto byte = static_cast<unsigned char>(value);
        CAPTURE(value);
        for (std::size_t place = 0; place < 17; ++place) {
            std::string text(17, '5');
            text[place] = static_cast<char>(byte);
            const auto is_high = [](unsigned char b) { return b >= 0x80; };
            const auto is_control = [](unsigned char b) { return b < ' '; };
            const auto is_other = [](unsigned char b) { return b < '0' || b > '9'; };
            const auto is_quote = [](unsigned char b) { return b == '"'; };
            const auto expected = [&](bool meant) { return meant ? place : text.size(); };
            CHECK(first_byte(text, high_bits, is_high) == expected(is_high(byte)));
            CHECK(first_byte(text, non_digits, is_other) == expected(is_other(byte)));
            CHECK(first_byte(
                      text, [](auto word) { return below(word, ' '); }, is_control) ==
                  expected(is_control(byte)));
            CHECK(first_byte(
                      text, [](auto word) { return equal(word, '"'); }, is_quote) ==
                  expected(is_quote(byte)));
        }
    }
}
