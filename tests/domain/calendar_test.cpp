#include "netralitas/domain/calendar.hpp"

#include "netralitas/domain/date.hpp"
#include "netralitas/settings/settings.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <string>
#include <vector>

using namespace netralitas::domain;

namespace {

using Fields = std::vector<std::string>;

Date day(std::string_view text) { return date_from_iso(text).value(); }

const Calendar& shipped() {
    static const auto catalogues = netralitas::settings::catalogues({});
    return catalogues.calendar;
}

const Date late = day("2026-06-30");

/// The lines of a file of the tests without quotes, but the header.
std::vector<Fields> rows_of(const std::string& file) {
    std::ifstream in(std::string(NETRALITAS_SOURCE_DIR) + "/tests/domain/" + file);
    std::vector<Fields> rows;
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line)) {
        Fields fields;
        for (std::size_t at = 0; at != std::string::npos;) {
            const auto comma = line.find(',', at);
            fields.push_back(line.substr(at, comma - at));
            at = comma == std::string::npos ? comma : comma + 1;
        }
        rows.push_back(std::move(fields));
    }
    return rows;
}

int between(std::string_view first, std::string_view last, bool leave_is_work = false) {
    return shipped().working_days_between(day(first), day(last), {late, leave_is_work}).days;
}

}  // namespace

TEST_CASE("working days end where a count apart ends: weekends, holidays, changes, ends of years") {
    const auto rows = rows_of("working-days.csv");
    REQUIRE(rows.size() >= 200);
    for (const auto& row : rows) {
        CAPTURE(row);
        REQUIRE(row.size() == 8);
        const Counting counting{day(row[3]), row[2] == "worked"};
        DueDay expected{day(row[4])};
        expected.otherwise = date_from_iso(row[5]);
        if (!row[6].empty()) expected.missing_year = std::stoi(row[6]);
        CHECK(shipped().add_working_days(day(row[0]), std::stoi(row[1]), counting) == expected);
    }
}

TEST_CASE("each year and semester has as many working days as its decrees left") {
    struct Figures {
        std::string year;
        int with_leave_free;
        int with_leave_worked;
        int first_half;
        int second_half;
    };
    const Figures all[] = {{"2022", 246, 250, 116, 130},
                           {"2023", 239, 250, 114, 125},
                           {"2024", 238, 248, 110, 128},
                           {"2025", 237, 248, 109, 128},
                           {"2026", 240, 248, 112, 128}};
    for (const auto& each : all) {
        CAPTURE(each.year);
        const auto first = each.year + "-01-01";
        const auto last = each.year + "-12-31";
        CHECK(between(first, last) == each.with_leave_free);
        CHECK(between(first, last, true) == each.with_leave_worked);
        CHECK(between(first, each.year + "-06-30") == each.first_half);
        CHECK(between(each.year + "-07-01", last) == each.second_half);
    }
}

TEST_CASE("both ends count between two days, and nothing when the last comes first") {
    CHECK(between("2024-07-15", "2024-07-15") == 1);
    CHECK(between("2024-07-13", "2024-07-14") == 0);
    CHECK(between("2024-07-16", "2024-07-15") == 0);
    const auto open = shipped().working_days_between(day("2026-12-31"), day("2027-01-05"), {late});
    CHECK(open == DayCount{4, 2027});
}

TEST_CASE("a day is free only as known then, and leave only where it is not worked") {
    const auto is_working = [](std::string_view on, std::string_view known_on, bool worked) {
        return shipped().is_working(day(on), {day(known_on), worked});
    };
    CHECK(is_working("2023-04-26", "2023-03-29", false));
    CHECK_FALSE(is_working("2023-04-26", "2023-03-28", false));
    CHECK(is_working("2023-04-26", "2023-03-28", true));
    CHECK_FALSE(is_working("2024-02-14", "2024-02-06", true));
    CHECK(is_working("2024-02-14", "2024-02-05", true));
    CHECK_FALSE(is_working("2024-07-13", "2024-02-05", true));
}

TEST_CASE("a year whose rows came later is as unknown as one without a file") {
    CHECK(shipped().knows(2023, day("2022-10-11")));
    CHECK_FALSE(shipped().knows(2023, day("2022-10-10")));
    CHECK_FALSE(shipped().knows(2027, late));
    CHECK_FALSE(Calendar{{{2024, std::vector<Holiday>{}}}}.knows(2024, late));
}

TEST_CASE("every row of the shipped years names its decree and is a day of its year") {
    for (const auto& [year, holidays] : shipped().years) {
        CAPTURE(year);
        CHECK(holidays->size() >= 20);
        for (const auto& holiday : *holidays) {
            CAPTURE(to_string(holiday.date));
            CHECK_FALSE(holiday.basis.empty());
            CHECK(holiday.known.since.has_value());
        }
    }
}

TEST_CASE("the three kinds of days off are known by their codes") {
    CHECK(day_off_from("libur-nasional") == DayOff::holiday);
    CHECK(day_off_from("cuti-bersama") == DayOff::leave);
    CHECK(day_off_from("pemungutan-suara") == DayOff::voting);
    CHECK_FALSE(day_off_from("libur").has_value());
}
