#pragma once

#include "netralitas/domain/date.hpp"
#include "netralitas/domain/id.hpp"
#include "netralitas/error.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netralitas::domain {

struct Election;
struct Incident;
struct Member;
struct Unit;

/// How likely it is that something happens and how bad it would be, each from 1 to 5.
struct Exposure {
    std::int64_t likelihood = 0;
    std::int64_t impact = 0;

    std::int64_t score() const { return likelihood * impact; }
    bool operator==(const Exposure&) const = default;
};

inline constexpr std::int64_t highest_exposure = 5;

/// `low` up to a score of 4, `medium` up to 12, `high` above: the codes of the vocabulary
/// `risk_level`.
std::string_view level_of(const Exposure& exposure);

/// Codes of the vocabulary `risk_status` that decide something. A closed risk is over.
inline constexpr std::string_view open_risk = "open";
inline constexpr std::string_view closed_risk = "closed";

/// A vulnerable point (titik rawan): where a unit's neutrality may break, in a stage of an election
/// or at any time.
struct Risk {
    Id<Risk> id;
    std::string reference;  ///< `RSK/RUTAN-BLORA/2024/0001`
    Id<Unit> unit;
    std::optional<Id<Election>> election;
    std::string stage;     ///< code within the election; may be empty
    std::string category;  ///< vocabulary `risk_category`
    std::string description;
    Date found_on;
    Exposure exposure;  ///< on the day it was found
    std::string mitigation;
    std::optional<Id<Member>> owner;
    std::optional<Date> due;  ///< of the mitigation
    std::string source;
    std::vector<Id<Incident>> incidents;  ///< cases that later happened there, by id

    bool operator==(const Risk&) const = default;
};

/// What a risk is from that day on. There is one for a day.
struct RiskReview {
    Id<RiskReview> id;
    Id<Risk> risk;
    Date date;
    std::string status;  ///< vocabulary `risk_status`: open, mitigated, closed
    Exposure exposure;
    std::string note;

    bool operator==(const RiskReview&) const = default;
};

/// Errors: `date-in-future`, `description-missing`, `likelihood-range`, `impact-range`,
/// `due-before-found`.
std::vector<Problem> check(const Risk& risk, Date today);

/// The review that holds on the day. Before the first one that is the risk as it was found, open,
/// without an id. The reviews stand in the order of their days.
RiskReview review_on(const Risk& risk, const std::vector<RiskReview>& reviews, Date day);

/// What is to be done was due before the day, and the risk is still open.
bool is_overdue(const Risk& risk, const RiskReview& now, Date day);

/// Errors: `date-in-future`, `review-before-found`, `likelihood-range`, `impact-range`,
/// `risk-closed` (by one of the other reviews, before it), `risk-reviewed-later` (it closes the
/// risk, and one of the others comes after it).
std::vector<Problem> check(const RiskReview& review, const Risk& risk,
                           const std::vector<RiskReview>& others, Date today);

}  // namespace netralitas::domain
