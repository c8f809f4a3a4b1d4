#include "netralitas/domain/deadline.hpp"

#include "netralitas/domain/date.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace netralitas::domain;

namespace {

Date day(std::string_view text) { return date_from_iso(text).value(); }

Deadline deadline(std::string code, std::string from, Span valid = {}) {
    Deadline made;
    made.code = std::move(code);
    made.from = std::move(from);
    made.days = 3;
    made.valid = valid;
    return made;
}

std::vector<std::string> codes(const std::vector<const Deadline*>& deadlines) {
    std::vector<std::string> found;
    for (const auto* each : deadlines) found.push_back(each->code);
    return found;
}

/// Friday 5 April 2024 is free, the Monday after it is leave; both known since January.
const Calendar calendar{
    {{2024, std::vector<Holiday>{
                {day("2024-04-05"), DayOff::holiday, "A", "SKB", {day("2024-01-01"), {}}, true},
                {day("2024-04-08"), DayOff::leave, "B", "SKB", {day("2024-01-01"), {}}, true}}}}};

}  // namespace

TEST_CASE("a step starts the deadlines that hold on its day and are for its body") {
    Deadlines all;
    all.deadlines = {deadline("old", "forwarded", {{}, day("2024-08-23")}),
                     deadline("new", "forwarded", {day("2024-08-24"), {}}),
                     deadline("always", "received")};
    all.deadlines[1].body = "bawaslu";
    CHECK(codes(all.started_by("forwarded", "bawaslu", day("2024-08-23"))) ==
          std::vector<std::string>{"old"});
    CHECK(codes(all.started_by("forwarded", "bawaslu", day("2024-08-24"))) ==
          std::vector<std::string>{"new"});
    CHECK(all.started_by("forwarded", "bkn", day("2024-08-24")).empty());
    CHECK(codes(all.started_by("received", "", day("2020-01-01"))) ==
          std::vector<std::string>{"always"});
}

TEST_CASE("a deadline of working days leaves days off out and tells the other way to count leave") {
    auto working = deadline("a", "received");
    const auto due = due_of(working, day("2024-04-04"), day("2024-04-04"), calendar);
    CHECK(due == DueDay{day("2024-04-11"), day("2024-04-10"), {}});
    working.leave_is_work = true;
    const auto worked = due_of(working, day("2024-04-04"), day("2024-04-04"), calendar);
    CHECK(worked == DueDay{day("2024-04-10"), day("2024-04-11"), {}});
}

TEST_CASE("a deadline of calendar days counts every day, needs no year and is not moved") {
    auto plain = deadline("a", "received");
    plain.working = false;
    CHECK(due_of(plain, day("2024-04-04"), day("2024-04-04"), calendar) ==
          DueDay{day("2024-04-07")});
    CHECK(due_of(plain, day("2030-12-30"), day("2024-04-04"), calendar) ==
          DueDay{day("2031-01-02")});
}
