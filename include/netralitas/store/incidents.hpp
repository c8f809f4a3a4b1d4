#pragma once

#include "netralitas/domain/incident.hpp"
#include "netralitas/domain/period.hpp"
#include "netralitas/ledger/ledger.hpp"
#include "netralitas/store/members.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netralitas::store {

/// A case as known about a day: its newest move by then, and its newest sanction.
struct Case {
    domain::Incident incident;
    domain::Move newest;
    std::string sanction;        ///< empty: none
    domain::Span sanction_span;  ///< the days it runs, when it is timed
    std::string unit_code;
    std::string unit_name;      ///< valid on the day
    std::string member_name;    ///< with titles; empty when the subject is no member
    std::string member_number;  ///< `P-0042`
    std::string employment;     ///< of the member on the day of the deed
    std::string job_level;
};

/// Which cases are meant. Everything left out means: all.
struct CaseFilter {
    domain::Date as_of;
    std::vector<domain::Id<domain::Unit>> units;  ///< empty: all units
    std::optional<domain::Date> after;            ///< the deed on this day or later
    std::optional<domain::Date> before;           ///< on this day or earlier
};

/// What counting needs of a case, as known about a day.
struct CaseFigures {
    domain::Id<domain::Unit> unit;
    std::string act;
    std::string state;
    std::string sanction;   ///< the newest one; empty: none
    std::string job_level;  ///< of the member on the day of the deed; may be empty
    domain::Date occurred_on;
    domain::Date known_on;
    domain::Date since;  ///< of the state
};

/// Where a case stands: what its deadlines run from.
struct CaseStep {
    std::string reference;
    std::string unit_code;
    std::string state;
    std::string body;  ///< where it was forwarded to; may be empty
    domain::Date since;
};
CaseStep step_of(const Case& row);

namespace incidents {

/// The same cases as `all`, in no order.
std::vector<CaseStep> steps(const ledger::Reader& reader, const CaseFilter& filter);

/// Looking up the posting of everybody takes as long as everything else about the cases.
enum class JobLevels { left_out, read };

/// The same cases as `all`, in no order.
std::vector<CaseFigures> figures(const ledger::Reader& reader, const CaseFilter& filter,
                                 JobLevels job_levels);

/// Cases that were known by `filter.as_of`, by reference.
std::vector<Case> all(const ledger::Reader& reader, const CaseFilter& filter);

/// The case meant by `INC/RUTAN-BLORA/2024/0001`, or by the number alone when one case has it.
/// Throws `incident-unknown` with suggestions, `incident-ambiguous`.
Case get(const ledger::Reader& reader, std::string_view typed, domain::Date day);
std::optional<Case> find(const ledger::Reader& reader, std::string_view typed, domain::Date day);

/// Oldest first.
std::vector<domain::Move> moves(const ledger::Reader& reader, domain::Id<domain::Incident> id);

/// Adds the case and its first move, into the state where cases begin, on the day it became known.
/// Gives back the reference: the next one of the unit and the year of `today`. Throws what
/// `domain::check` finds.
std::string add(ledger::Change& change, domain::Incident incident,
                const domain::Catalogues& catalogues, domain::Date today);

/// It was recorded wrongly: written anew. Throws as `add`.
void update(ledger::Change& change, const domain::Incident& incident,
            const domain::Catalogues& catalogues, domain::Date today);

/// What the steps of a case are judged by.
struct Rules {
    const domain::Catalogues& catalogues;
    domain::Date today;
    bool two_people = false;  ///< a sanction is given by `proposals::decide` alone
};

/// A step was recorded wrongly: written anew, in the state it is in. Throws what `domain::check`
/// finds, `move-backwards` when the step after it came before, `decision-needs-two`.
void update_move(ledger::Change& change, const Case& from, const domain::Move& move,
                 const Rules& rules);

/// Moves the case on. A timed sanction gets its days. Throws what `domain::check` finds,
/// `decision-needs-two`.
domain::Move move(ledger::Change& change, const Case& from, domain::Move move, const Rules& rules);

}  // namespace incidents

/// The family proposed for a deed of the day (`domain::proposed_family`), by the elections on
/// record.
std::string proposed_family(const ledger::Reader& reader, domain::Date day);

/// `nihil`: a unit has nothing to report for a period.
struct Nil {
    domain::Id<domain::Unit> unit;
    std::string unit_code;
    std::string period;  ///< `2024-H1`
    domain::Date date;   ///< of the report
};

namespace nils {

/// By period, then unit code.
std::vector<Nil> all(const ledger::Reader& reader);

/// The day of the report; empty when the unit has none for the period.
std::optional<domain::Date> find(const ledger::Reader& reader, domain::Id<domain::Unit> unit,
                                 const domain::Period& period);

/// Records it once; false when it is there already. Throws `nil-not-nil` with up to three
/// references when deeds of the period were known at the unit on the day of the report.
bool add(ledger::Change& change, domain::Id<domain::Unit> unit, const domain::Period& period,
         domain::Date date);

/// The day was recorded wrongly. Throws as `add`.
void update(ledger::Change& change, domain::Id<domain::Unit> unit, const domain::Period& period,
            domain::Date date);

}  // namespace nils
}  // namespace netralitas::store
