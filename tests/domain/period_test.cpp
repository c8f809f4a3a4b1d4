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
