#include "settings/toml_source.hpp"

#include <doctest/doctest.h>

using netralitas::settings::without_comments;

TEST_CASE("lines of comment are emptied and every other line stays where it is") {
    CHECK(without_comments("# a\nkey = 1 # b\n  # c\r\n\n[table]") == "\nkey = 1 # b\n\n\n[table]");
    CHECK(without_comments("# the last line") == "# the last line");
    CHECK(without_comments("").empty());
}

TEST_CASE("a string of several lines keeps what looks like a comment") {
    const std::string text = "note = \"\"\"\n# one\n\"\"\"\n# two\n";
    CHECK(without_comments(text) == text);
}
