#include "support/session_shell.hpp"
#include "support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

using netralitas::test::Shell;
using netralitas::testing::text_of;
using Lines = std::vector<std::string>;
namespace fs = std::filesystem;

namespace {

const std::string of_2023 = " semester --period 2023-H2 ";

/// A desk that has sent its report and kept it.
struct Desk {
    Shell shell;
    Desk() {
        shell.set("lang", "en");
        shell.set("clock", "2024-01-29 08:00");
        run("init --unit RUTAN-X");
        run("unit add RUTAN-X --name \"Rutan X\" --kind rutan");
        run("report freeze" + of_2023 + "--number W-1");
        run("report reprint" + of_2023 + "-o sent.html");
    }
    Lines run(const std::string& command) { return shell.run("netralitas " + command); }
    Lines reprint(const std::string& file) {
        return run("report reprint" + of_2023 + "--force -o " + file);
    }
};

/// The kept file whose bytes these are.
fs::path kept_as(const std::string& bytes) {
    for (const auto& file : fs::directory_iterator("netralitas.evidence")) {
        if (text_of(file.path()) == bytes) return file.path();
    }
    return {};
}

bool has(const Lines& lines, const std::string& text) {
    return std::any_of(lines.begin(), lines.end(), [&](const std::string& line) {
        return line.find(text) != std::string::npos;
    });
}

}  // namespace

TEST_CASE("a report is given back byte by byte, whatever the ledger says by now") {
    Desk desk;
    const auto sent = text_of("sent.html");
    desk.run("unit edit RUTAN-X --name \"Lapas X\"");
    desk.run("member add \"Siti Rahayu\" --nip 198610152010122003 --employment pns");
    desk.reprint("again.html");
    CHECK(text_of("again.html") == sent);
    CHECK(kept_as(sent).string().size() > 64);
}

TEST_CASE("the pages that were sent carry the code that the ledger keeps with them") {
    Desk desk;
    const auto lines = desk.run("report sent --format csv --fields anchor,anchor_entry");
    REQUIRE(lines.size() == 2);
    const auto code = lines[1].substr(0, lines[1].find(','));
    CHECK(text_of("sent.html").find("Ledger code " + code + " ") != std::string::npos);
    CHECK(lines[1].ends_with(",2"));
    CHECK(desk.run("check --anchor \"" + code + "\"").back().ends_with("is unchanged"));
}

TEST_CASE("a report is compared for the days it was written for, whatever its period means today") {
    Desk desk;
    auto settings = text_of("netralitas.toml");
    const std::string line = "#half_year_begins = \"01-01\"";
    settings.replace(settings.find(line), line.size(), "half_year_begins = \"04-01\"");
    desk.shell.write("netralitas.toml", settings);
    const auto as_of = desk.run("report semester --period 2023-H2 --format json");
    CHECK(has(as_of, "\"as_of\":\"2024-01-29\""));
    const auto lines = desk.run("report diff" + of_2023 + "--format csv --fields field,now");
    CHECK(lines == Lines{"field,now"});
}

TEST_CASE("a form that is lost or changed is told and never given back") {
    Desk desk;
    const auto sent = text_of("sent.html");
    const auto kept = kept_as(sent);

    desk.shell.write(kept.string(), sent + " ");
    auto lines = desk.reprint("again.html");
    CHECK(lines.front().starts_with("! error[report-file-changed]: report W-1 as html "));
    CHECK(lines.back() == "= 5");
    CHECK(has(desk.run("check"), "error[report-file-changed]"));

    fs::remove(kept);
    lines = desk.reprint("again.html");
    CHECK(lines.front().starts_with("! error[report-file-missing]: report W-1 as html "));
    CHECK(lines.back() == "= 5");
    lines = desk.run("check");
    CHECK(has(lines, "error[report-file-missing]"));
    CHECK(lines.back() == "= 5");
    CHECK_FALSE(fs::exists("again.html"));
}

TEST_CASE("a backup carries the forms of reports, and restoring it brings them back") {
    Desk desk;
    const auto sent = text_of("sent.html");
    CHECK(has(desk.run("backup"), " kept files copied to cadangan/evidence"));
    std::string zst;
    for (const auto& file : fs::directory_iterator("cadangan")) {
        if (file.path().extension() == ".zst") zst = file.path().string();
    }
    fs::remove("netralitas.db");
    fs::remove_all("netralitas.evidence");
    CHECK(has(desk.run("ledger restore " + zst), " kept files copied to netralitas.evidence"));
    desk.reprint("again.html");
    CHECK(text_of("again.html") == sent);
    CHECK(has(desk.run("check --deep"), " kept files unchanged"));
}

TEST_CASE("a rehearsal keeps nothing, and what was taken back is named by check") {
    Desk desk;
    const auto before =
        std::distance(fs::directory_iterator("netralitas.evidence"), fs::directory_iterator{});
    desk.run("unit edit RUTAN-X --name \"Lapas X\"");
    CHECK(has(desk.run("report freeze" + of_2023 + "--number W-2 --again --dry-run"),
              "nothing is written"));
    CHECK(std::distance(fs::directory_iterator("netralitas.evidence"), fs::directory_iterator{}) ==
          before);
    desk.run("undo 3");
    CHECK(has(desk.run("check"), "warning[evidence-unnamed]"));
    CHECK(has(desk.run("report diff" + of_2023), "error[report-unknown]"));
}
