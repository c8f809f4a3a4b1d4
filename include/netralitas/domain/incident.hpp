#pragma once

#include "netralitas/domain/catalogues.hpp"
#include "netralitas/domain/election.hpp"
#include "netralitas/domain/id.hpp"
#include "netralitas/error.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netralitas::domain {

struct Member;
struct Unit;

/// A reported possible violation (dugaan pelanggaran).
struct Incident {
    Id<Incident> id;
    std::string reference;  ///< `INC/RUTAN-BLORA/2024/0001`
    Id<Unit> unit;
    std::string subject;  ///< vocabulary `subject`: member, unknown, outsider
    std::optional<Id<Member>> member;
    std::string person;  ///< who, when it is no member; may be empty for an unknown one
    std::string act;     ///< vocabulary `act`
    Date occurred_on;
    Date known_on;
    std::string channel;
    std::string place;
    std::string summary;
    std::string links;

    bool operator==(const Incident&) const = default;
};

/// One step of a case, the first included.
struct Move {
    Id<Move> id;
    Id<Incident> incident;
    std::string state;  ///< vocabulary `case_state`
    Date date;
    std::string document;  ///< its number
    std::string sanction;  ///< vocabulary `sanction`
    Span span;             ///< the days a timed sanction runs
    std::string body;      ///< vocabulary `body`: where the case was forwarded to
    std::string note;

    bool operator==(const Move&) const = default;
};

/// What a case is about, as far as a move depends on it.
struct CaseFacts {
    std::string act;
    std::string employment;  ///< of the member; empty for others
    std::string state;       ///< the newest one
    Date since;              ///< of that state
};

/// Errors: `date-in-future`, `known-before-occurred`, `incident-whom` (a member without a person,
/// or the reverse), `act-not-valid` on that day (suggests those that are), `act-subject` (an act of
/// the family `intervensi` is an outsider's, the others are not).
std::vector<Problem> check(const Incident& incident, const Violations& violations, Date today);

/// Errors: `move-illegal` (suggests the legal ones), `date-in-future`, `move-backwards` (before the
/// state it leaves), `sanction-place` (the state decides nothing), `sanction-not-allowed` (suggests
/// those the act allows), `body-missing`, `body-not-valid` (suggests those that work on the day),
/// `end-before-start`.
std::vector<Problem> check(const Move& move, const CaseFacts& facts, const Catalogues& catalogues,
                           Date today);

/// The family a deed is proposed for by what the day was in the elections it fell in: the ethics
/// list speaks of prospective candidates (before the campaign), the discipline list of candidates.
/// Where elections overlap the discipline list comes first. Empty without any phase.
std::string proposed_family(const std::vector<Phase>& phases);

/// A timed sanction runs from the day of the move when nothing else is given, for its months.
Move with_running_time(Move move, const Sanctions& sanctions);

}  // namespace netralitas::domain
