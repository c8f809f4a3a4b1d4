#include "support/session_shell.hpp"
#include "support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <regex>

using netralitas::test::Shell;
using netralitas::testing::text_of;
using Lines = std::vector<std::string>;
namespace fs = std::filesystem;

namespace {

/// A desk with a ledger, a backup of it, and two pages printed one after the other.
struct Desk {
    Shell shell;
    Desk() {
        shell.set("lang", "en");
        shell.set("clock", "2024-01-29 08:00");
        fill("Blora");
        shell.run("netralitas unit list -o first.html");
        shell.run("netralitas backup -o first.zst");
        shell.run("netralitas unit edit RUTAN-X --place Cepu");
        shell.run("netralitas unit list -o second.html");
    }
    void fill(const std::string& place) {
        shell.run("netralitas init");
        shell.run("netralitas unit add RUTAN-X --name \"Rutan X\" --kind rutan --place " + place);
    }
    Lines check(const std::string& code, const std::string& further = "") {
        return shell.run("netralitas check --anchor \"" + code + "\"" + further);
    }
};

std::string code_on(const std::string& page) {
    const auto text = text_of(page);
    std::smatch found;
    REQUIRE(std::regex_search(text, found,
                              std::regex("Ledger code ([0-9a-f]{4}(?: [0-9a-f]{4}){4}) ")));
    return found[1];
}

const std::string unchanged = " · the history up to there is unchanged";

Lines lost(const std::string& code) {
    return {"! error[anchor-unknown]: no entry has the code " + code +
                ": the history behind it was cut or rewritten, or it is of another ledger",
            "! hint: keep this file as it is and compare it with the backup from the time of the "
            "report",
            "= 5"};
}

}  // namespace

TEST_CASE("the code on a page proves that the history up to it is unchanged") {
    Desk desk;
    const auto first = code_on("first.html");
    const auto second = code_on("second.html");
    const auto of_first = "! " + first + " is entry 2 of 2024-01-29 08:00, 1 entry came after it";
    const auto of_second =
        "! " + second + " is entry 3 of 2024-01-29 08:00, 0 entries came after it";

    CHECK(desk.check(first) == Lines{"! 3 entries intact", of_first + unchanged});
    CHECK(desk.check(second, " --deep --anchor '" + first + "'") ==
          Lines{"! 3 entries intact, tables agree with the chain", of_second + unchanged,
                of_first + unchanged});
}

TEST_CASE("a ledger put back from an older backup has lost the codes of later pages") {
    Desk desk;
    fs::remove("netralitas.db");
    desk.shell.run("netralitas ledger restore first.zst");
    CHECK(desk.check(code_on("first.html")).back().ends_with(unchanged));
    CHECK(desk.check(code_on("second.html")) == lost(code_on("second.html")));
    CHECK(desk.check(code_on("second.html"), " --deep") == lost(code_on("second.html")));
}

TEST_CASE("a history that was written anew passes the check but not the codes on paper") {
    Desk desk;
    fs::remove("netralitas.db");
    desk.fill("Pati");
    CHECK(desk.shell.run("netralitas check --deep") ==
          Lines{"! 2 entries intact, tables agree with the chain"});
    CHECK(desk.check(code_on("first.html")) == lost(code_on("first.html")));
}

TEST_CASE("nothing is called unchanged in a ledger that is not sound") {
    Desk desk;
    auto bytes = text_of("netralitas.db");
    const auto code = code_on("first.html");
    const auto at = bytes.find("unit edit");
    REQUIRE(at != std::string::npos);
    bytes.replace(at, 4, "UNIT");
    desk.shell.write("netralitas.db", bytes);
    const auto lines = desk.shell.run("netralitas check --anchor '" + code + "'");
    CHECK(lines.size() > 1);
    for (const auto& line : lines) CHECK(line.find("unchanged") == std::string::npos);
}

TEST_CASE("only pages carry the code") {
    Desk desk;
    const auto code = code_on("second.html");
    for (const auto* form : {"table", "csv", "json", "md"}) {
        for (const auto& line :
             desk.shell.run(std::string("netralitas unit list --format ") + form))
            CHECK(line.find(code) == std::string::npos);
    }
}
