#include "cli/errors.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::cli;

namespace {

std::string english(const Problem& problem) {
    text::choose_language(text::Language::english);
    const domain::Catalogues none;
    return shown(problem, "error", text::Wording(text::Language::english, none));
}

}  // namespace

TEST_CASE("an error is its code, place and sentence, and what to type next") {
    CHECK(english({"unknown-verb",
                   {{"word", "sing"}, {"noun", "pledge"}},
                   {"netralitas pledge sign"},
                   {}}) ==
          "error[unknown-verb]: \"sing\" is not a command of pledge\nhint: netralitas pledge sign");
    Problem placed{"number-unreadable", {{"value", "x"}}, {}, {}};
    placed.place.file = "--limit";
    CHECK(english(placed) == "error[number-unreadable]: --limit: \"x\" is not a whole number");
}

TEST_CASE("a hint that lacks its suggestions is left out") {
    CHECK(english({"unknown-verb", {{"word", "sing"}, {"noun", "pledge"}}, {}, {}}) ==
          "error[unknown-verb]: \"sing\" is not a command of pledge");
}

TEST_CASE("the excerpt marks what is wrong, by the width it has on the screen") {
    Problem problem{"number-unreadable", {{"value", "7x"}}, {}, {}};
    problem.place = {"a.csv", 7, 2, "Siti Rahayu 王;7x;b", 16, 2};
    CHECK(english(problem) ==
          "error[number-unreadable]: a.csv:7:2: \"7x\" is not a whole number\n"
          "    7 | Siti Rahayu 王;7x;b\n"
          "      |                ^~");
    problem.place = {"a.csv", 123456, 0, "abc", 0, 0};
    CHECK(english(problem) ==
          "error[number-unreadable]: a.csv:123456: \"7x\" is not a whole number\n"
          "123456 | abc");
}

TEST_CASE("a cell of a worksheet is named as spreadsheets name it") {
    struct Case {
        std::size_t column;
        const char* cell;
    };
    for (const auto& each : {Case{0, "12"}, Case{1, "A12"}, Case{26, "Z12"}, Case{27, "AA12"},
                             Case{702, "ZZ12"}, Case{703, "AAA12"}}) {
        Problem problem{"number-unreadable", {{"value", "7x"}}, {}, {}};
        problem.place = {"a.xlsx", 12, each.column, "", 0, 0, "PNS 2024"};
        CHECK(english(problem) == "error[number-unreadable]: a.xlsx:PNS 2024!" +
                                      std::string(each.cell) + ": \"7x\" is not a whole number");
    }
}

TEST_CASE("control characters never reach the terminal as they are") {
    Problem problem{"number-unreadable", {{"value", "\x1b[31mred"}}, {}, {}};
    problem.place = {"a\nb.csv", 1, 1, "\x1b[31mred;\xe2\x80\xaetxt", 9, 6};
    const auto text = english(problem);
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find("\xe2\x80\xae") == std::string::npos);
    CHECK(text.find("a\nb") == std::string::npos);
    CHECK(text.find("\\x1b[31mred;\\u202etxt\n      |             ^~~~~~~~~") != std::string::npos);
}

TEST_CASE("as JSON an error is one line of named values") {
    text::choose_language(text::Language::english);
    const domain::Catalogues none;
    const text::Wording wording(text::Language::english, none);
    Problem problem{"unknown-verb", {{"word", "\"s\""}, {"noun", "pledge"}}, {"a", "b"}, {}};
    CHECK(
        shown_as_json(problem, "error", wording) ==
        "{\"type\":\"error\",\"code\":\"unknown-verb\",\"exit_code\":2,"
        "\"message\":\"\\\"\\\"s\\\"\\\" is not a command of pledge\",\"file\":null,\"line\":null,"
        "\"column\":null,\"hint\":\"a, b\"}");
    problem.place = {"a.xlsx", 12, 2, "", 0, 0, "PNS"};
    CHECK(shown_as_json(problem, "error", wording)
              .find("\"file\":\"a.xlsx\",\"line\":12,\"column\":2,\"sheet\":\"PNS\",") !=
          std::string::npos);
}

TEST_CASE("only the label of an error is coloured") {
    CHECK(painted("error[a]: b") == "\x1b[1;31merror[a]\x1b[0m: b");
    CHECK(painted("warning[a]: b") == "\x1b[1;33mwarning[a]\x1b[0m: b");
}
