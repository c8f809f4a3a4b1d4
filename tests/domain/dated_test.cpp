#include "netralitas/domain/dated.hpp"

#include "netralitas/domain/member.hpp"
#include "netralitas/domain/unit.hpp"

#include <doctest/doctest.h>

namespace netralitas::domain {
namespace {

Date day(const char* iso) { return date_from_iso(iso).value(); }

Posting posting(std::int64_t id, Span span) {
    Posting row;
    row.id.value = id;
    row.employment = "pns";
    row.rank = "III/a";
    row.span = span;
    return row;
}

Posting promoted() {
    Posting row = posting(7, {});
    row.rank = "III/b";
    return row;
}

}  // namespace

TEST_CASE("a change ends the row the day before and goes on with new values to the old end") {
    const Posting old = posting(7, {day("2023-01-01"), day("2024-12-31")});
    const auto [ended, next] = split_at(old, promoted(), day("2024-04-01"));
    REQUIRE(ended.has_value());
    CHECK(*ended == posting(7, {day("2023-01-01"), day("2024-03-31")}));
    CHECK(next.span == Span{day("2024-04-01"), day("2024-12-31")});
    CHECK(next.rank == "III/b");
    CHECK(next.id.value == 0);
}

TEST_CASE("a change of a row held since before the ledger began leaves its past open") {
    const auto [ended, next] = split_at(posting(7, {}), promoted(), day("2024-04-01"));
    REQUIRE(ended.has_value());
    CHECK(ended->span == Span{{}, day("2024-03-31")});
    CHECK(next.span == Span{day("2024-04-01"), {}});
}

TEST_CASE("a change on the row's own first day writes over the row") {
    const Posting old = posting(7, {day("2024-04-01"), {}});
    const auto [ended, next] = split_at(old, promoted(), day("2024-04-01"));
    CHECK_FALSE(ended.has_value());
    CHECK(next.id.value == 7);
    CHECK(next.span == old.span);
    CHECK(next.rank == "III/b");
}

TEST_CASE("the reason for the end goes with the end") {
    Posting old = posting(7, {{}, day("2024-12-31")});
    old.end_reason = "retired";
    const auto [ended, next] = split_at(old, promoted(), day("2024-04-01"));
    REQUIRE(ended.has_value());
    CHECK(ended->end_reason == "");
    CHECK(next.end_reason == "retired");
}

TEST_CASE("a change may fall on the last day of a row") {
    const Posting old = posting(7, {{}, day("2024-12-31")});
    const auto [ended, next] = split_at(old, promoted(), day("2024-12-31"));
    REQUIRE(ended.has_value());
    CHECK(ended->span.until == day("2024-12-30"));
    CHECK(next.span == Span{day("2024-12-31"), day("2024-12-31")});
}

TEST_CASE("the versions of a unit are split in the same way") {
    UnitVersion batang;
    batang.name = "Rutan Batang";
    UnitVersion next_name = batang;
    next_name.name = "Lapas Kelas IIB Batang";
    const auto [ended, next] = split_at(batang, next_name, day("2020-01-01"));
    REQUIRE(ended.has_value());
    CHECK(ended->name == "Rutan Batang");
    CHECK(next.name == "Lapas Kelas IIB Batang");
}

TEST_CASE("the row that holds on a day is found, whatever the order of the rows") {
    const std::vector<Posting> rows{posting(2, {day("2024-04-01"), {}}),
                                    posting(1, {day("2023-01-01"), day("2023-12-31")})};
    REQUIRE(row_on(rows, day("2023-12-31")) != nullptr);
    CHECK(row_on(rows, day("2023-12-31"))->id.value == 1);
    REQUIRE(row_on(rows, day("2025-01-01")) != nullptr);
    CHECK(row_on(rows, day("2025-01-01"))->id.value == 2);
    CHECK(row_on(rows, day("2024-02-01")) == nullptr);
    CHECK(row_on(std::vector<Posting>{}, day("2024-02-01")) == nullptr);
}

TEST_CASE("a change before the first day on record is refused with that day") {
    const std::vector<Posting> rows{posting(2, {day("2024-04-01"), {}}),
                                    posting(1, {day("2023-01-01"), day("2024-03-31")})};
    try {
        row_on(rows, day("2022-12-31"));
        FAIL("not refused");
    } catch (const Error& error) {
        CHECK(error.problem().code == "change-before-first");
        CHECK(error.problem().arguments ==
              Arguments{{"since", "2022-12-31"}, {"first", "2023-01-01"}});
    }
}

}  // namespace netralitas::domain
