#pragma once

#include "netralitas/domain/election.hpp"
#include "netralitas/domain/incident.hpp"
#include "netralitas/domain/risk.hpp"
#include "netralitas/ledger/ledger.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netralitas::store {

/// A risk as known about a day.
struct RiskOnDay {
    domain::Risk risk;
    domain::RiskReview now;  ///< that of the day, see `domain::review_on`
    std::string unit_code;
    std::string unit_name;                 ///< valid on the day
    std::string election_code;             ///< empty: none
    std::optional<domain::Stage> stage{};  ///< empty: none, or no longer on record
    std::string owner_name{};              ///< with titles
    std::string owner_number{};            ///< `P-0042`
    std::vector<std::string> cases{};      ///< references of `risk.incidents`, in their order
};

/// What must be known of an open risk to say what waits for whom.
struct OpenRisk {
    std::string reference;
    std::string unit_code;
    std::string description;
    std::optional<domain::Date> due;
    domain::Exposure exposure;  ///< on the day
    std::string election_code;  ///< empty: none
    std::string stage;          ///< code; may be empty
    std::optional<domain::Date>
        begins{};  ///< the stage; empty: none, or its first day is not known
};
bool is_high(const OpenRisk& risk);

/// Which risks are meant. Everything left out means: all.
struct RiskFilter {
    domain::Date as_of;
    std::vector<domain::Id<domain::Unit>> units{};  ///< empty: all units
    std::optional<domain::Date> after{};            ///< not closed before this day
    std::optional<domain::Date> before{};           ///< found by this day
    std::string election{};                         ///< code
    std::string stage{};                            ///< code
};

namespace risks {

/// Risks that were found by `filter.as_of`, by reference.
std::vector<RiskOnDay> all(const ledger::Reader& reader, const RiskFilter& filter);

/// The risk meant by `RSK/RUTAN-BLORA/2024/0001`, or by the number alone when one risk has it.
/// Throws `risk-unknown` with suggestions, `risk-ambiguous`.
RiskOnDay get(const ledger::Reader& reader, std::string_view typed, domain::Date day);
std::optional<RiskOnDay> find(const ledger::Reader& reader, std::string_view typed,
                              domain::Date day);

/// Oldest first.
std::vector<domain::RiskReview> reviews(const ledger::Reader& reader, domain::Id<domain::Risk> id);

/// Row ids of its links to cases, in no order.
std::vector<std::int64_t> links(const ledger::Reader& reader, domain::Id<domain::Risk> id);

/// References of the risks at which the case happened.
std::vector<std::string> of_case(const ledger::Reader& reader, domain::Id<domain::Incident> id);

/// Risks that are open on the day, in no order; without units: of all.
std::vector<OpenRisk> open(const ledger::Reader& reader, domain::Date day,
                           const std::vector<domain::Id<domain::Unit>>& units);

/// Adds the risk and its links. Gives back the reference: the next one of the unit and the year of
/// `today`, unless the risk has one. Throws what `domain::check` finds.
std::string add(ledger::Change& change, domain::Risk risk, domain::Date today);

/// It was recorded wrongly: written anew. Links that are new are added, none is removed. Throws as
/// `add`, `review-before-found` when it was reviewed before that day.
void update(ledger::Change& change, const domain::Risk& risk, domain::Date today);

/// Records what a risk is from a day on; a review of that very day is written over, and its note
/// stays when there is no other. Throws what `domain::check` finds, `risk-closed` also on the day
/// of the closing.
void add_review(ledger::Change& change, const domain::Risk& risk, domain::RiskReview review,
                domain::Date today);

/// A review was recorded wrongly: written anew. Throws what `domain::check` finds.
void update_review(ledger::Change& change, const domain::Risk& risk,
                   const domain::RiskReview& review, domain::Date today);

}  // namespace risks
}  // namespace netralitas::store
