#include "netralitas/text/width.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace netralitas::text {

TEST_CASE("the width of a text is counted in cells of the terminal") {
    struct Row {
        const char* text;
        std::size_t cells;
    };
    const std::vector<Row> table{{"", 0},
                                 {"Siti Rahayu", 11},
                                 {"Asy’ari", 7},
                                 {"Ren\u00e9", 4},
                                 {"Rene\u0301", 4},
                                 {"漢字", 4},
                                 {"\u200b", 0},
                                 {"…", 1},
                                 {"a\xff"
                                  "b",
                                  3}};
    for (const Row& each : table) {
        CAPTURE(each.text);
        CHECK(display_width(each.text) == each.cells);
    }
}

TEST_CASE("a text is cut to the cells there are, and says so") {
    CHECK(shortened("Siti Rahayu", 11) == "Siti Rahayu");
    CHECK(shortened("Siti Rahayu", 10) == "Siti Raha…");
    CHECK(shortened("Siti Rahayu", 1) == "…");
    CHECK(shortened("Siti Rahayu", 0) == "");
    CHECK(shortened("", 0) == "");
    CHECK(shortened("Asy’ari", 5) == "Asy’…");
    CHECK(shortened("漢字漢字", 6) == "漢字…");
    CHECK(shortened("漢字漢字", 5) == "漢字…");
    CHECK(shortened("漢字漢字", 4) == "漢…");
    CHECK(shortened("Rene\u0301 Rene\u0301", 5) == "Rene\u0301…");
}

TEST_CASE("a cut text never takes more cells than there are") {
    const std::string broken = std::string("a\xff\xfe") + "b";
    for (const std::string& text :
         {std::string("Siti Rahayu"), std::string("漢字漢字"), std::string("a漢b字c"), broken}) {
        for (std::size_t cells = 0; cells < 10; ++cells) {
            CAPTURE(text);
            CAPTURE(cells);
            CHECK(display_width(shortened(text, cells)) <= cells);
        }
    }
}

TEST_CASE("characters that steer the terminal or turn the direction are shown, not sent") {
    struct Row {
        std::string text;
        const char* shown;
    };
    const std::vector<Row> table{
        {"Siti Rahayu, S.H.", "Siti Rahayu, S.H."},
        {"Asy’ari 漢字", "Asy’ari 漢字"},
        {"\x1b[2J", "\\x1b[2J"},
        {"a\tb\r\n", "a\\x09b\\x0d\\x0a"},
        {"\x7f", "\\x7f"},
        {std::string(1, '\0'), "\\x00"},
        {"\u0080\u009b31m", "\\x80\\x9b31m"},
        {"\u00a0", "\u00a0"},
        {"\u200e\u200f\u061c", "\\u200e\\u200f\\u061c"},
        {"\u202a\u202b\u202c\u202d\u202e", "\\u202a\\u202b\\u202c\\u202d\\u202e"},
        {"\u2066\u2067\u2068\u2069", "\\u2066\\u2067\\u2068\\u2069"},
        {"\u202f\u2065", "\u202f\u2065"},
        {"Ren\xe9", "Ren\\xe9"},
        {"\xc3", "\\xc3"},
        {"\xed\xa0\x80", "\\xed\\xa0\\x80"},
        {"\xc0\xaf", "\\xc0\\xaf"},
        {"", ""}};
    for (const Row& each : table) {
        CAPTURE(each.shown);
        CHECK(visible(each.text) == each.shown);
    }
}

}  // namespace netralitas::text
