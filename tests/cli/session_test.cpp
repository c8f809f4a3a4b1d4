#include "support/session.hpp"

#include "support/session_shell.hpp"

#include <doctest/doctest.h>

#include <filesystem>

using netralitas::test::play;
using netralitas::test::Shell;
using netralitas::test::split_words;
using Words = std::vector<std::string>;

TEST_CASE("words are split as a shell splits them") {
    CHECK(split_words(R"(a  "b c" 'd "e' f\ g "h\"i" "")") ==
          Words{"a", "b c", "d \"e", "f g", "h\"i", ""});
}

TEST_CASE("a session that runs as written has no difference and comes out as it is") {
    const std::string session =
        "# Prose.\n@ lang en\n> a.txt\n| one\n|\n| two\n\n$ cat a.txt\none\n\ntwo\n\n"
        "$ netralitas pledge sing\n! error[unknown-verb]: \"sing\" is not a command of pledge\n"
        "! hint: netralitas pledge sign\n= 2\n";
    const auto played = play(session, "good.txt");
    CHECK(played.difference.empty());
    CHECK(played.rewritten == session);
}

TEST_CASE("a session that runs otherwise says which lines differ and what they should be") {
    const auto played = play("> a.txt\n| one\n$ cat a.txt\ntwo\n= 3\n", "bad.txt");
    CHECK(played.difference == "bad.txt:3: $ cat a.txt\n- two\n- = 3\n+ one\n");
    CHECK(played.rewritten == "> a.txt\n| one\n$ cat a.txt\none\n");
}

TEST_CASE("a line that belongs nowhere is a difference, not a silent pass") {
    CHECK_FALSE(play("stray\n", "bad.txt").difference.empty());
    CHECK_FALSE(play("@ colour red\n", "bad.txt").difference.empty());
    CHECK_FALSE(play("$ lss\n", "bad.txt").difference.empty());
    CHECK_FALSE(netralitas::test::play_file("/no/such/session.txt").difference.empty());
}

TEST_CASE("a session leaves nothing behind and the current folder where it was") {
    const auto before = std::filesystem::current_path();
    std::filesystem::path folder;
    {
        Shell shell;
        folder = std::filesystem::current_path();
        CHECK(folder != before);
    }
    CHECK(std::filesystem::current_path() == before);
    CHECK_FALSE(std::filesystem::exists(folder));
}

TEST_CASE("lines of an answer that look like marks are told apart") {
    CHECK(
        play("> a.txt\n| $ x\n| = 1\n$ cat a.txt\n\\$ x\n\\= 1\n", "marks.txt").difference.empty());
}
