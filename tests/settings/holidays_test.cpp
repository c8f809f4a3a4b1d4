#include "netralitas/settings/settings.hpp"
#include "support/problem_of.hpp"
#include "support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace netralitas;
using settings::catalogues;
using settings::check_catalogues;
using testing::problem_of;
using testing::TempFolder;

namespace {

domain::Date day(std::string_view text) { return domain::date_from_iso(text).value(); }

std::string row(const std::string& date, const std::string& further) {
    return "{date = " + date +
           R"(, kind = "libur-nasional", name = "A", basis = "SKB 1", since = 2026-01-01)" +
           further + "},\n";
}

std::string year_of(const std::string& rows) { return "days = [\n" + rows + "]\n"; }

Problem problem_with(const std::string& file, const std::string& text) {
    const TempFolder folder;
    folder.write("catalogues/" + file, text);
    return problem_of([&] { check_catalogues(catalogues(folder.path())); });
}

}  // namespace

TEST_CASE("the office adds a year of holidays, and replaces one") {
    const TempFolder folder;
    folder.write("catalogues/holidays/2027.toml", year_of(row("2027-01-01", "")));
    folder.write("catalogues/holidays/2026.toml", year_of(row("2026-03-02", "")));
    const auto own = catalogues(folder.path());
    const domain::Counting counting{day("2026-12-01"), false};
    CHECK(own.calendar.add_working_days(day("2026-12-31"), 1, counting).day == day("2027-01-04"));
    CHECK_FALSE(own.calendar.add_working_days(day("2026-12-31"), 1, counting).missing_year);
    CHECK(own.calendar.is_working(day("2026-01-01"), counting));
    CHECK_FALSE(own.calendar.is_working(day("2026-03-02"), counting));
    CHECK(own.calendar.years.size() == 6);
}

TEST_CASE("a day may be free twice, when the first decree was withdrawn before the second") {
    const TempFolder folder;
    folder.write("catalogues/holidays/2027.toml",
                 year_of(row("2027-01-01", ", until = 2026-05-31") +
                         "{date = 2027-01-01, kind = \"cuti-bersama\", name = \"B\", basis = "
                         "\"SKB 2\", since = 2026-06-01, verified = false},\n"));
    const auto own = catalogues(folder.path());
    const auto& days = *own.calendar.years.at(2027);
    REQUIRE(days.size() == 2);
    CHECK(days[0].verified);
    CHECK_FALSE(days[1].verified);
    CHECK(days[1].kind == domain::DayOff::leave);
    CHECK(days[1].basis == "SKB 2");
}

TEST_CASE("a file of holidays or deadlines that cannot be right is refused with file and line") {
    struct Case {
        std::string file;
        std::string text;
        std::string code;
        std::size_t line;
    };
    const std::string good = row("2027-01-01", "");
    const std::string deadline =
        R"({code = "a", indonesian = "a", english = "b", days = 3, working = true, basis = "c")";
    const Case cases[] = {
        {"holidays/2027.toml", year_of(good + row("2027-01-01", "")), "holiday-duplicate", 3},
        {"holidays/2027.toml", year_of(row("2027-01-01", ", until = 2026-06-01") + good),
         "holiday-duplicate", 3},
        {"holidays/2027.toml", year_of(good + row("2026-01-01", "")), "holiday-year", 3},
        {"holidays/2027.toml", year_of(row("2027-01-01", ", until = 2025-06-01")),
         "catalogue-value", 2},
        {"holidays/2027.toml", year_of(row("\"2027-01-01\"", "")), "catalogue-value", 2},
        {"holidays/2027.toml", year_of(row("2027-01-01", ", code = \"a\"")),
         "catalogue-key-unknown", 2},
        {"holidays/2027.toml", year_of("{date = 2027-01-01},\n"), "catalogue-missing", 2},
        {"holidays/2027.toml", "dates = []\n", "catalogue-key-unknown", 1},
        {"holidays/2027.toml", "days = [\n{date = ", "catalogue-syntax", 2},
        {"holidays/2027.toml",
         year_of("{date = 2027-01-01, kind = \"libur\", name = \"A\", basis = \"B\", since = "
                 "2026-01-01},\n"),
         "catalogue-word", 2},
        {"deadlines.toml", "events = []\ndeadlines = [\n" + deadline + ", from = \"recieved\"},\n]",
         "catalogue-word", 3},
        {"deadlines.toml",
         "events = []\ndeadlines = [\n" + deadline + ", from = \"forwarded\", body = \"kpu\"},\n]",
         "catalogue-word", 3},
        {"deadlines.toml", "events = []\ndeadlines = [\n" + deadline + "},\n]", "catalogue-missing",
         3},
    };
    for (const auto& each : cases) {
        CAPTURE(each.text);
        const auto problem = problem_with(each.file, each.text);
        CHECK(problem.code == each.code);
        CHECK(problem.place.file == "catalogues/" + each.file);
        CHECK(problem.place.line == each.line);
    }
}

TEST_CASE("a deadline from a step that is none comes with the nearest") {
    const auto problem = problem_with(
        "deadlines.toml",
        "events = [{code = \"summons\", indonesian = \"panggilan\", english = \"summons\"}]\n"
        "deadlines = [{code = \"a\", indonesian = \"a\", english = \"b\", days = 3, working = true,"
        " basis = \"c\", from = \"sumons\"}]\n");
    CHECK(problem.suggestions == std::vector<std::string>{"summons"});
}

TEST_CASE("a file of holidays that is not named by a year is told with the nearest name") {
    const auto problem = problem_with("holidays/202.toml", year_of(""));
    CHECK(problem.code == "catalogue-unknown");
    CHECK(testing::argument(problem, "path") == "catalogues/holidays/202.toml");
    const auto elsewhere = problem_with("2026.toml", year_of(""));
    CHECK(elsewhere.code == "catalogue-unknown");
}

TEST_CASE("the shipped years of holidays can be shown by name") {
    REQUIRE(settings::catalogue_text("holidays/2026").has_value());
    CHECK(settings::catalogue_text("holidays/2026")->find("2026-12-25") != std::string::npos);
    CHECK_FALSE(settings::catalogue_text("2026").has_value());
    CHECK(settings::catalogue_text("deadlines").has_value());
}
