#include "netralitas/domain/period.hpp"

#include "netralitas/domain/reference.hpp"

#include <doctest/doctest.h>

using namespace netralitas::domain;
using namespace std::chrono;

TEST_CASE("periods are half-years and years, typed or relative to today") {
    const Date today = sys_days{2024y / 7 / 1};
    struct Row {
        std::string typed;
        std::string code;
        Date first;
        Date last;
    };
    const Row rows[] = {
        {"2024-H1", "2024-H1", sys_days{2024y / 1 / 1}, sys_days{2024y / 6 / 30}},
        {" 2024-h2 ", "2024-H2", sys_days{2024y / 7 / 1}, sys_days{2024y / 12 / 31}},
        {"2023", "2023", sys_days{2023y / 1 / 1}, sys_days{2023y / 12 / 31}},
        {"current", "2024-H2", sys_days{2024y / 7 / 1}, sys_days{2024y / 12 / 31}},
        {"Sebelumnya", "2024-H1", sys_days{2024y / 1 / 1}, sys_days{2024y / 6 / 30}},
    };
    for (const auto& row : rows) {
        CAPTURE(row.typed);
        CHECK(read_period(row.typed, today) == Period{row.code, row.first, row.last});
    }
    CHECK(read_period("previous", sys_days{2024y / 1 / 1})->code == "2023-H2");
    for (const auto* typed : {"", "24", "2024-H3", "2024-H", "H1", "2024H1", "2024-H1x"}) {
        CAPTURE(typed);
        CHECK_FALSE(read_period(typed, today).has_value());
    }
}

TEST_CASE("half-years begin where the office says, and six months later") {
    const auto from_decree = half_years_from("01-29").value();
    const Date today = sys_days{2024y / 3 / 1};
    CHECK(read_period("2024-H1", today, from_decree) ==
          Period{"2024-H1", sys_days{2024y / 1 / 29}, sys_days{2024y / 7 / 28}});
    CHECK(read_period("2024-H2", today, from_decree) ==
          Period{"2024-H2", sys_days{2024y / 7 / 29}, sys_days{2025y / 1 / 28}});
    CHECK(read_period("current", sys_days{2025y / 1 / 28}, from_decree)->code == "2024-H2");
    CHECK(read_period("previous", sys_days{2025y / 1 / 28}, from_decree)->code == "2024-H1");
    CHECK(read_period("current", sys_days{2025y / 1 / 29}, from_decree)->code == "2025-H1");
    CHECK(half_years_from("07-29") == from_decree);
    CHECK(to_string(from_decree) == "01-29");
    const auto from_end = half_years_from("08-31").value();
    CHECK(read_period("2024-H1", today, from_end)->first == sys_days{2024y / 2 / 29});
    CHECK(read_period("2023-H1", today, from_end)->first == sys_days{2023y / 2 / 28});
    CHECK(read_period("2023-H1", today, from_end)->last == sys_days{2023y / 8 / 30});
    for (const auto* typed : {"", "1-1", "13-01", "02-30", "02-29", "01/29", "0a-01", "01-29x"}) {
        CAPTURE(typed);
        CHECK_FALSE(half_years_from(typed).has_value());
    }
}

TEST_CASE("a reference is read in any case and written in one form") {
    const Reference reference{"INC", "RUTAN-BLORA", 2024, 7};
    CHECK(to_string(reference) == "INC/RUTAN-BLORA/2024/0007");
    CHECK(reference_from(" inc/rutan-blora/2024/7 ") == reference);
    CHECK(to_string({"INC", "X", 2024, 12345}) == "INC/X/2024/12345");
    for (const auto* typed :
         {"", "0007", "INC/RUTAN-BLORA/2024", "INC/RUTAN-BLORA/x/1", "A/B/1/2/3"}) {
        CAPTURE(typed);
        CHECK_FALSE(reference_from(typed).has_value());
    }
}
