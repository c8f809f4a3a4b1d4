#include "netralitas/domain/activity.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::domain;

namespace {

using Codes = std::vector<std::string>;

Date day(const char* iso) { return date_from_iso(iso).value(); }
const Date today = day("2024-01-30");

Codes codes_of(const Activity& activity) {
    Codes codes;
    for (const auto& problem : check(activity, today)) codes.push_back(problem.code);
    return codes;
}

Activity roll_call() {
    Activity activity;
    activity.kind = "apel";
    activity.title = "Apel pagi";
    activity.date = day("2024-01-29");
    return activity;
}

}  // namespace

TEST_CASE("an activity needs a kind and a title, and has taken place") {
    CHECK(codes_of(roll_call()) == Codes{});
    auto activity = roll_call();
    activity.kind.clear();
    activity.title.clear();
    CHECK(codes_of(activity) == Codes{"title-missing", "kind-missing"});
    activity = roll_call();
    activity.date = today;
    CHECK(codes_of(activity) == Codes{});
    activity.date = day("2024-01-31");
    CHECK(codes_of(activity) == Codes{"date-in-future"});
}

TEST_CASE("an activity ends on its first day or later, which may still come") {
    auto activity = roll_call();
    activity.until = activity.date;
    CHECK(codes_of(activity) == Codes{});
    activity.until = day("2024-02-02");
    CHECK(codes_of(activity) == Codes{});
    activity.until = day("2024-01-28");
    CHECK(codes_of(activity) == Codes{"end-before-start"});
}

TEST_CASE("nobody counts fewer than none") {
    auto activity = roll_call();
    activity.headcount = 0;
    CHECK(codes_of(activity) == Codes{});
    activity.headcount = -1;
    CHECK(codes_of(activity) == Codes{"headcount-negative"});
}
