#pragma once

#include "netralitas/store/incidents.hpp"

#include <optional>
#include <string>
#include <vector>

/// Where two people must decide: a step that gives a sanction is proposed by one account and
/// becomes a step when another confirms it.
namespace netralitas::store {

struct Proposal {
    domain::Id<Proposal> id;
    domain::Move move;    ///< as it will be; without an id
    std::string account;  ///< who proposed it, as the entry says: `root (rini)`
};

/// A step as somebody typed it.
struct TypedStep {
    domain::Move move;
    bool has_date = true;  ///< false: the day was left out, and a proposal's own day is meant
    std::string account;
};

/// What came of it.
struct Decision {
    domain::Move move;
    std::string proposed_by;  ///< empty: it is only proposed
};

namespace proposals {

/// Those that wait, of one case or of all, oldest first. One whose case has moved on waits no more.
std::vector<Proposal> open(const ledger::Reader& reader,
                           std::optional<domain::Id<domain::Incident>> of = {});

/// All of a case there ever were.
std::vector<Proposal> ever(const ledger::Reader& reader, domain::Id<domain::Incident> of);

/// Keeps the step as proposed, or makes it one when it waits already. Throws what `domain::check`
/// finds, `proposal-own` (it is of the same person, sudo or not), `proposal-differs` (with both).
Decision decide(ledger::Change& change, const Case& from, const TypedStep& step,
                const incidents::Rules& rules);

}  // namespace proposals
}  // namespace netralitas::store
