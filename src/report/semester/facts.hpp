#pragma once

#include "netralitas/report/semester.hpp"
#include "netralitas/store/activities.hpp"
#include "netralitas/store/incidents.hpp"
#include "netralitas/store/pledges.hpp"
#include "netralitas/store/risks.hpp"
#include "netralitas/store/units.hpp"

#include <map>
#include <optional>
#include <vector>

/// What the chapters of a half-year report draw on, asked for once.
namespace netralitas::report::semester_report {

/// Figures of a unit, of several, or of a whole half-year.
struct Sum {
    std::int64_t staff = 0;         ///< on the last day
    std::int64_t pledge_staff = 0;  ///< on the cut-off day of the round
    std::int64_t pledged = 0;
    std::int64_t reached = 0;  ///< of `staff`, by socialisation
    std::int64_t activities = 0;
    std::int64_t findings = 0;
    std::int64_t cases = 0;  ///< handled, without interventions from outside
    std::int64_t open_risks = 0;
    std::int64_t high_risks = 0;
    std::int64_t nil = 0;  ///< units that reported NIHIL

    void add(const Sum& other);
};

struct UnitFigures {
    store::UnitOnDay unit;
    Sum sum;
};

/// A case is handled in a half-year when it was known by its end, and was not over before it began.
bool is_handled(const store::CaseFigures& row, const domain::Period& period,
                const domain::Workflow& workflow);

/// An intervention from outside is counted by itself, and nowhere together with cases of staff: the
/// difference would tell a count that is too small to be told.
bool is_outside(const store::CaseFigures& row, const domain::Catalogues& catalogues);

struct Facts {
    const ledger::Reader& reader;
    const SemesterScope& scope;
    const domain::Catalogues& catalogues;
    std::optional<domain::Round> round{};  ///< the newest by the last day
    store::Coverage coverage{};            ///< of that round
    std::vector<store::ActivityRow> activities{};
    std::vector<store::CaseFigures> cases{};  ///< handled in the half-year
    std::vector<store::Nil> nils{};           ///< for the half-year
    std::vector<UnitFigures> units{};         ///< by code
    Sum total{};
};

Facts facts_of(const ledger::Reader& reader, const SemesterScope& scope,
               const domain::Catalogues& catalogues);

/// The same figures for an earlier half-year, of the units of today.
Sum sum_of(const ledger::Reader& reader, const SemesterScope& scope, const domain::Period& period,
           const domain::Catalogues& catalogues);

}  // namespace netralitas::report::semester_report
