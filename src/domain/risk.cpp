#include "netralitas/domain/risk.hpp"

#include "checks.hpp"

namespace netralitas::domain {
namespace {

constexpr std::int64_t most_of_low = 4;
constexpr std::int64_t most_of_medium = 12;

void check_range(std::vector<Problem>& problems, const char* code, std::int64_t value) {
    if (value >= 1 && value <= highest_exposure) return;
    problems.push_back({code, {{"value", std::to_string(value)}}, {}, {}});
}

void check_exposure(std::vector<Problem>& problems, const Exposure& exposure) {
    check_range(problems, "likelihood-range", exposure.likelihood);
    check_range(problems, "impact-range", exposure.impact);
}

void check_past(std::vector<Problem>& problems, Date date, Date today) {
    if (date > today) problems.push_back({"date-in-future", {{"date", to_string(date)}}, {}, {}});
}

Problem about(const char* code, const Risk& risk, Date date) {
    return {code, {{"risk", risk.reference}, {"date", to_string(date)}}, {}, {}};
}

}  // namespace

std::string_view level_of(const Exposure& exposure) {
    if (exposure.score() <= most_of_low) return "low";
    return exposure.score() <= most_of_medium ? "medium" : "high";
}

std::vector<Problem> check(const Risk& risk, Date today) {
    std::vector<Problem> problems;
    check_past(problems, risk.found_on, today);
    if (trimmed(risk.description).empty()) {
        problems.push_back({"description-missing", {}, {}, {}});
    }
    check_exposure(problems, risk.exposure);
    if (risk.due && *risk.due < risk.found_on) {
        problems.push_back({"due-before-found",
                            {{"due", to_string(*risk.due)}, {"found", to_string(risk.found_on)}},
                            {},
                            {}});
    }
    return problems;
}

RiskReview review_on(const Risk& risk, const std::vector<RiskReview>& reviews, Date day) {
    RiskReview holding{{}, risk.id, risk.found_on, std::string(open_risk), risk.exposure, {}};
    for (const auto& review : reviews) {
        if (review.date <= day) holding = review;
    }
    return holding;
}

bool is_overdue(const Risk& risk, const RiskReview& now, Date day) {
    return now.status == open_risk && risk.due && *risk.due < day;
}

std::vector<Problem> check(const RiskReview& review, const Risk& risk,
                           const std::vector<RiskReview>& others, Date today) {
    std::vector<Problem> problems;
    check_past(problems, review.date, today);
    if (review.date < risk.found_on) {
        problems.push_back({"review-before-found",
                            {{"date", to_string(review.date)}, {"found", to_string(risk.found_on)}},
                            {},
                            {}});
    }
    check_exposure(problems, review.exposure);
    for (const auto& other : others) {
        if (other.status == closed_risk && other.date < review.date) {
            problems.push_back(about("risk-closed", risk, other.date));
        }
        if (review.status == closed_risk && other.date > review.date) {
            problems.push_back(about("risk-reviewed-later", risk, other.date));
        }
    }
    return problems;
}

}  // namespace netralitas::domain
