#include "netralitas/cli/run.hpp"

#include "cli/voice.hpp"
#include "support/session_shell.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <sstream>
#include <streambuf>

using namespace netralitas;
using netralitas::test::Shell;
using Lines = std::vector<std::string>;

namespace {

Lines typed(const std::string& command) {
    Shell shell;
    shell.set("lang", "en");
    return shell.run(command);
}

/// A stream that takes nothing, as on a full disk.
class Full : public std::streambuf {
    int_type overflow(int_type) override { return traits_type::eof(); }
};

struct Ended {
    int code = 0;
    std::string err;
};

Ended on_a_full_disk(Shell& shell, const Lines& words, bool reader_gone) {
    Full full;
    std::ostream out(&full);
    std::ostringstream err;
    cli::Host host = shell.host();
    host.out = &out;
    host.err = &err;
    host.reader_gone = [=] { return reader_gone; };
    const int code = cli::run(words, host);
    return {code, err.str()};
}

}  // namespace

TEST_CASE("wrong words end with 2, say why, and touch no file") {
    const std::vector<std::string> commands{
        "netralitas pledgee",
        "netralitas pledge sing",
        "netralitas pledge",
        "netralitas --nothing",
        "netralitas config show --x",
        "netralitas config show x",
        "netralitas config show --limit many",
        "netralitas config show --format docm",
        "netralitas config show -o a.docm",
        "netralitas help nothing-of-that-name",
        "netralitas config show --catalogue nothing",
    };
    for (const auto& command : commands) {
        CAPTURE(command);
        Shell shell;
        const auto lines = shell.run(command);
        REQUIRE(lines.size() > 1);
        CHECK(lines.front().starts_with("! error["));
        CHECK(lines.back() == "= 2");
        CHECK(std::filesystem::is_empty(std::filesystem::current_path()));
    }
}

TEST_CASE("errors are worded in the language asked for, even when the words are wrong") {
    CHECK(typed("netralitas pledge sing") ==
          Lines{"! error[unknown-verb]: \"sing\" is not a command of pledge",
                "! hint: netralitas pledge sign", "= 2"});
    CHECK(typed("netralitas --lang id pledge sing") ==
          Lines{"! error[unknown-verb]: \"sing\" bukan perintah dari pledge",
                "! saran: netralitas pledge sign", "= 2"});
}

TEST_CASE("a quiet error is one line") {
    CHECK(typed("netralitas -q pledge sing") ==
          Lines{"! error[unknown-verb]: \"sing\" is not a command of pledge", "= 2"});
}

TEST_CASE("with --format json an error is one JSON line on stderr") {
    const auto lines = typed("netralitas config show --format json --limt 3");
    REQUIRE(lines.size() == 2);
    CHECK(
        lines[0].starts_with("! {\"type\":\"error\",\"code\":\"option-unknown\",\"exit_code\":2,"));
    CHECK(lines[1] == "= 2");
}

TEST_CASE("version and help need nothing but the program") {
    const auto version = typed("netralitas --version");
    REQUIRE(version.size() == 1);
    CHECK(version[0].starts_with("netralitas "));
    for (const auto* command :
         {"netralitas --help", "netralitas pledge --help", "netralitas config show -h",
          "netralitas help", "netralitas help config show", "netralitas help exit-codes"}) {
        const auto lines = typed(command);
        CAPTURE(command);
        CHECK(lines.size() > 3);
        CHECK_FALSE(lines.back().starts_with("= "));
    }
    CHECK(typed("netralitas help config show") == typed("netralitas config show --help"));
}

TEST_CASE("settings that cannot be read are told after wrong words, and help works without them") {
    Shell shell;
    shell.write("netralitas.toml", "lang = \n");
    CHECK(shell.run("netralitas pledge sing").front().starts_with("! error[unknown-verb]"));
    CHECK(shell.run("netralitas config show").front().starts_with("! error[settings-syntax]"));
    CHECK_FALSE(shell.run("netralitas --help").back().starts_with("= "));
}

TEST_CASE("an answer goes to a file only when nothing is lost by it") {
    Shell shell;
    shell.set("lang", "en");
    const auto written = shell.run("netralitas config show -o a.csv");
    REQUIRE(written.size() == 1);
    CHECK(written[0].starts_with("! a.csv written: "));
    CHECK(
        shell.run("netralitas config show -o a.csv").front().starts_with("! error[output-exists]"));
    CHECK(shell.run("netralitas config show -o a.csv --force") == written);
    CHECK(shell.run("netralitas config show -q -o b.csv").empty());
    CHECK(std::filesystem::exists("b.csv"));
}

TEST_CASE("fields help lists what --fields can name") {
    const auto lines = typed("netralitas config show --origin --fields help");
    REQUIRE(lines.size() == 4);
    CHECK(lines[1].starts_with("key "));
    CHECK(lines[3].starts_with("origin "));
}

TEST_CASE("an answer nobody could read is an error, a reader who left is not") {
    Shell shell;
    shell.set("lang", "en");
    const auto full = on_a_full_disk(shell, {"--version"}, false);
    CHECK(full.code == 1);
    CHECK(full.err.starts_with("error[answer-failed]: the answer could not be written\nhint: "));
    const auto gone = on_a_full_disk(shell, {"--version"}, true);
    CHECK(gone.code == 0);
    CHECK(gone.err.empty());
}

TEST_CASE("a change whose answer is lost ends with 6 and stays") {
    Shell shell;
    shell.set("lang", "en");
    shell.run("netralitas init");
    const auto lost = on_a_full_disk(
        shell, {"unit", "add", "RUTAN-X", "--name", "Rutan X", "--kind", "rutan"}, false);
    CHECK(lost.code == 6);
    CHECK(lost.err.find("error[answer-lost]") != std::string::npos);
    CHECK(shell.run("netralitas unit show RUTAN-X").size() > 2);
}

TEST_CASE("only a text longer than the terminal is shown page by page") {
    Shell shell;
    shell.set("width", "80");
    std::string paged;
    shell.host().page = [&](const std::string& text) {
        paged = text;
        return true;
    };
    shell.host().height = 5;
    CHECK(shell.run("netralitas --version").size() == 1);
    CHECK(paged.empty());
    CHECK(shell.run("netralitas --help").empty());
    CHECK(paged.size() > 500);
    shell.host().page = [](const std::string&) { return false; };
    CHECK(shell.run("netralitas --help").size() > 5);
}

TEST_CASE("words are coloured only where a person reads them") {
    Shell shell;
    CHECK(shell.run("netralitas zzz").front().find('\x1b') == std::string::npos);
    shell.host().err_is_terminal = true;
    CHECK(
        shell.run("netralitas zzz").front().starts_with("! \x1b[1;31merror[unknown-noun]\x1b[0m"));
    CHECK(shell.run("netralitas --color never zzz").front().starts_with("! error[unknown-noun]"));
}

TEST_CASE("under --quiet the last sentence survives when the answer is a finding") {
    Shell shell;
    cli::Globals globals;
    globals.quiet = true;
    std::ostringstream err;
    shell.host().err = &err;
    cli::Voice voice(shell.host(), globals, false);
    voice.sentence("7 of 120 have not signed");
    voice.aside("a.csv written: 7 rows");
    voice.at_end(0);
    CHECK(err.str().empty());
    voice.at_end(5);
    CHECK(err.str() == "7 of 120 have not signed\n");
}
