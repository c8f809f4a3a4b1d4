#include "netralitas/domain/keeping.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace netralitas::domain;

namespace {

/// Which of these backups a rule lets go.
struct Row {
    std::string what;
    std::vector<std::string> backups;
    KeepRule rule;
    std::vector<std::string> gone;
};

Instant at(const std::string& text) { return instant_from_iso(text + ":00Z").value(); }

std::vector<std::string> gone_of(const Row& row) {
    std::vector<Instant> backups;
    for (const auto& text : row.backups) backups.push_back(at(text));
    std::vector<std::string> gone;
    for (const auto place : superfluous(backups, row.rule)) gone.push_back(row.backups[place]);
    return gone;
}

}  // namespace

TEST_CASE("of the backups the newest of each day, week and month stays, as many as the rule says") {
    const std::vector<Row> rows{
        {"none at all", {}, {}, {}},
        {"one, and a rule that keeps nothing", {"2024-01-30T20:15"}, {0, 0, 0}, {}},
        {"a rule that keeps nothing keeps the newest",
         {"2024-01-29T20:15", "2024-01-30T20:15", "2024-01-30T08:00"},
         {0, 0, 0},
         {"2024-01-29T20:15", "2024-01-30T08:00"}},
        {"two of a day: the later one",
         {"2024-01-30T08:00", "2024-01-30T20:15"},
         {7, 0, 0},
         {"2024-01-30T08:00"}},
        {"midnight parts two days", {"2024-01-29T23:59", "2024-01-30T00:00"}, {2, 0, 0}, {}},
        {"days without a backup do not count",
         {"2023-06-01T20:15", "2024-01-02T20:15", "2024-01-30T20:15"},
         {2, 0, 0},
         {"2023-06-01T20:15"}},
        {"Sunday and Monday are two weeks, Monday to Sunday one",
         {"2024-01-21T20:15", "2024-01-22T20:15", "2024-01-28T20:15", "2024-01-29T20:15"},
         {0, 9, 0},
         {"2024-01-22T20:15"}},
        {"a week over the turn of the year is one week",
         {"2024-12-30T20:15", "2024-12-31T20:15", "2025-01-01T20:15"},
         {0, 9, 0},
         {"2024-12-30T20:15", "2024-12-31T20:15"}},
        {"the same month of two years is two months",
         {"2023-01-30T20:15", "2024-01-29T20:15", "2024-01-30T20:15"},
         {0, 0, 9},
         {"2024-01-29T20:15"}},
        {"days before 1970 are days too",
         {"1969-12-31T01:00", "1969-12-31T20:15"},
         {9, 9, 9},
         {"1969-12-31T01:00"}},
        {"29 February is a day of its own",
         {"2024-02-28T20:15", "2024-02-29T20:15", "2024-03-01T20:15"},
         {3, 0, 0},
         {}},
        {"each period keeps what the shorter one lets go",
         {"2023-11-30T20:15", "2023-12-30T20:15", "2023-12-31T20:15", "2024-01-14T20:15",
          "2024-01-20T20:15", "2024-01-28T20:15", "2024-01-29T20:15", "2024-01-30T20:15"},
         {2, 3, 2},
         {"2023-11-30T20:15", "2023-12-30T20:15", "2024-01-14T20:15"}},
        {"the order of the list does not matter",
         {"2024-01-30T20:15", "2024-01-28T20:15", "2024-01-29T20:15"},
         {2, 0, 0},
         {"2024-01-28T20:15"}},
    };
    for (const auto& row : rows) {
        CAPTURE(row.what);
        CHECK(gone_of(row) == row.gone);
    }
}

TEST_CASE(
    "after a year of nights at most 7, 4 and 12 backups are left, and thinning again takes none") {
    std::vector<Instant> kept;
    const auto last = at("2024-12-31T20:15");
    for (auto night = at("2024-01-01T20:15"); night <= last; night += std::chrono::days(1)) {
        kept.push_back(night);
        const auto gone = superfluous(kept, {});
        for (auto place = gone.rbegin(); place != gone.rend(); ++place)
            kept.erase(kept.begin() + static_cast<std::ptrdiff_t>(*place));
        CHECK(superfluous(kept, {}).empty());
    }
    CHECK(kept.size() == 7 + 2 + 11);
    CHECK(kept.front() == at("2024-01-31T20:15"));
    CHECK(kept.back() == last);
}
