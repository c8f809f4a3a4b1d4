#include "netralitas/store/due_cases.hpp"

#include "netralitas/settings/settings.hpp"
#include "store/fixture.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::store;
using namespace netralitas::store::sample;

namespace {

const domain::Catalogues shipped = settings::catalogues({});

CaseStep in_state(std::string reference, std::string state, std::string_view since) {
    return {std::move(reference), "RUTAN-BLORA", std::move(state), {}, day(since)};
}

}  // namespace

TEST_CASE("a deadline runs from the newest step of a case that is open, the first due first") {
    const auto running = due_cases({in_state("INC/A/2024/0002", "received", "2024-02-07"),
                                    in_state("INC/A/2024/0003", "closed", "2024-02-07"),
                                    in_state("INC/A/2024/0004", "verified", "2024-02-07"),
                                    in_state("INC/A/2024/0001", "received", "2024-02-05")},
                                   shipped, day("2024-02-16"));
    REQUIRE(running.size() == 2);
    CHECK(running[0].reference == "INC/A/2024/0001");
    CHECK(running[0].unit_code == "RUTAN-BLORA");
    CHECK(running[0].state == "received");
    CHECK(running[0].since == day("2024-02-05"));
    CHECK(running[0].deadline->code == "lapor-bawaslu");
    CHECK(running[0].due.day == day("2024-02-19"));
    CHECK(running[1].due.day == day("2024-02-21"));
}

TEST_CASE("a case is overdue from the day after the last one") {
    const std::vector<CaseStep> cases{in_state("INC/A/2024/0001", "received", "2024-07-15")};
    CHECK_FALSE(due_cases(cases, shipped, day("2024-07-24")).front().is_overdue);
    CHECK(due_cases(cases, shipped, day("2024-07-25")).front().is_overdue);
}

TEST_CASE("what is due follows what was known on the day of the question") {
    const std::vector<CaseStep> cases{in_state("INC/A/2024/0001", "received", "2024-11-20")};
    CHECK(due_cases(cases, shipped, day("2024-11-20")).front().due.day == day("2024-11-29"));
    CHECK(due_cases(cases, shipped, day("2024-11-21")).front().due.day == day("2024-12-02"));
}

TEST_CASE("a forwarded case waits for the body it went to") {
    auto row = in_state("INC/A/2024/0001", "forwarded", "2024-10-01");
    row.body = "bkn";
    CHECK(due_cases({row}, shipped, day("2024-10-01")).empty());
    row.body = "bawaslu";
    const auto running = due_cases({row}, shipped, day("2024-10-01"));
    REQUIRE(running.size() == 1);
    CHECK(running.front().deadline->code == "kajian-bawaslu");
    CHECK(running.front().due.day == day("2024-10-04"));
}
