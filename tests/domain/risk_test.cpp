#include "netralitas/domain/risk.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::domain;

namespace {

using Codes = std::vector<std::string>;

Date day(const char* iso) { return date_from_iso(iso).value(); }
const Date today = day("2024-01-30");

Codes codes_of(const std::vector<Problem>& problems) {
    Codes codes;
    for (const auto& problem : problems) codes.push_back(problem.code);
    return codes;
}

Risk visits() {
    Risk risk;
    risk.reference = "RSK/RUTAN-BLORA/2024/0001";
    risk.category = "kunjungan";
    risk.description = "Alat peraga dibawa masuk";
    risk.found_on = day("2024-01-10");
    risk.exposure = {4, 4};
    return risk;
}

RiskReview review(const char* date, std::string status) {
    return {{}, {}, day(date), std::move(status), {2, 3}, {}};
}

}  // namespace

TEST_CASE("the score is likelihood times impact, and the level follows from it") {
    const std::vector<std::pair<Exposure, const char*>> expected{
        {{1, 1}, "low"},    {{1, 4}, "low"},    {{2, 2}, "low"},
        {{5, 1}, "medium"}, {{3, 4}, "medium"}, {{4, 3}, "medium"},
        {{3, 5}, "high"},   {{4, 4}, "high"},   {{5, 5}, "high"}};
    for (const auto& each : expected) {
        CAPTURE(each.first.score());
        CHECK(level_of(each.first) == each.second);
    }
    CHECK(Exposure{3, 4}.score() == 12);
}

TEST_CASE("a risk has a description, numbers from 1 to 5, and days that can be") {
    CHECK(check(visits(), today).empty());
    auto risk = visits();
    risk.description = "  ";
    risk.found_on = day("2024-01-31");
    CHECK(codes_of(check(risk, today)) == Codes{"date-in-future", "description-missing"});
    risk = visits();
    risk.exposure = {0, 6};
    CHECK(codes_of(check(risk, today)) == Codes{"likelihood-range", "impact-range"});
    risk = visits();
    risk.due = day("2024-01-10");
    CHECK(check(risk, today).empty());
    risk.due = day("2024-01-09");
    CHECK(codes_of(check(risk, today)) == Codes{"due-before-found"});
}

TEST_CASE("the newest review not after a day holds, before the first one what was found") {
    const auto risk = visits();
    const std::vector<RiskReview> reviews{review("2024-01-15", "mitigated"),
                                          review("2024-01-20", "closed")};
    CHECK(review_on(risk, reviews, day("2024-01-14")).status == "open");
    CHECK(review_on(risk, reviews, day("2024-01-14")).exposure == Exposure{4, 4});
    CHECK(review_on(risk, reviews, day("2024-01-14")).date == risk.found_on);
    CHECK(review_on(risk, reviews, day("2024-01-15")).status == "mitigated");
    CHECK(review_on(risk, reviews, day("2024-01-19")).exposure == Exposure{2, 3});
    CHECK(review_on(risk, reviews, day("2024-02-01")).status == "closed");
}

TEST_CASE("only what is still open can be overdue, from the day after") {
    auto risk = visits();
    const auto open = review_on(risk, {}, today);
    CHECK_FALSE(is_overdue(risk, open, today));
    risk.due = day("2024-01-20");
    CHECK_FALSE(is_overdue(risk, open, day("2024-01-20")));
    CHECK(is_overdue(risk, open, day("2024-01-21")));
    CHECK_FALSE(is_overdue(risk, review("2024-01-15", "mitigated"), day("2024-01-21")));
    CHECK_FALSE(is_overdue(risk, review("2024-01-15", "closed"), day("2024-01-21")));
}

TEST_CASE("a review comes after the risk was found and not after today") {
    const auto risk = visits();
    CHECK(check(review("2024-01-10", "open"), risk, {}, today).empty());
    CHECK(codes_of(check(review("2024-01-09", "open"), risk, {}, today)) ==
          Codes{"review-before-found"});
    CHECK(codes_of(check(review("2024-01-31", "open"), risk, {}, today)) ==
          Codes{"date-in-future"});
    auto wild = review("2024-01-11", "open");
    wild.exposure = {6, -1};
    CHECK(codes_of(check(wild, risk, {}, today)) == Codes{"likelihood-range", "impact-range"});
}

TEST_CASE("nothing follows the closing") {
    const auto risk = visits();
    const std::vector<RiskReview> closed{review("2024-01-20", "closed")};
    CHECK(codes_of(check(review("2024-01-21", "open"), risk, closed, today)) ==
          Codes{"risk-closed"});
    CHECK(codes_of(check(review("2024-01-21", "closed"), risk, closed, today)) ==
          Codes{"risk-closed"});
    CHECK(check(review("2024-01-19", "mitigated"), risk, closed, today).empty());
    const std::vector<RiskReview> reviewed{review("2024-01-20", "mitigated")};
    CHECK(codes_of(check(review("2024-01-19", "closed"), risk, reviewed, today)) ==
          Codes{"risk-reviewed-later"});
    CHECK(check(review("2024-01-21", "closed"), risk, reviewed, today).empty());
}
