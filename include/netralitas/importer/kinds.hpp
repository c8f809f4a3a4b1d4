#pragma once

#include "netralitas/domain/catalogues.hpp"
#include "netralitas/domain/date.hpp"
#include "netralitas/importer/importer.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

/// The tables a file of each noun may have. The first is the noun's own; the others follow in the
/// order in which their rows can be read, for they name what stands in the tables before them. A
/// row means a record that is there when it has the same key; what it leaves empty it does not say.
namespace netralitas::importer {

using RecordKinds = std::vector<std::unique_ptr<RecordKind>>;

/// `unit` by code, `version` by unit and first day, `alias` by unit and spelling. They share what
/// they learn about units: a row that names one of a later row waits for it.
RecordKinds unit_tables(const domain::Catalogues& catalogues, domain::Date today);

/// What `member import` is told beside the file.
struct MemberDefaults {
    std::optional<domain::Date> since;  ///< `--since`: for rows without a date
    std::string unit;                   ///< code for files without a unit column; may be empty
    domain::Date today;
    /// The file is the whole staff of its units on this day: who is missing there has gone.
    std::optional<domain::Date> snapshot{};
    std::string snapshot_of{};  ///< of this unit (a code) and all below it, in the file or not
    bool older = false;         ///< even where a newer snapshot is recorded
};
/// `member` by number, `posting` by member and first day, `appointment` by member, role, unit and
/// decree. A posting or chair that overlaps another waits for a row that ends that one.
RecordKinds member_tables(const domain::Catalogues& catalogues, const MemberDefaults& defaults);

/// What `pledge import` is told beside the file. The round is the newest one unless a column or
/// `--round` names it.
struct PledgeDefaults {
    std::string round;  ///< code; may be empty
    domain::Date today;
};
/// What became of the pledges of a file.
struct PledgeCounts {
    std::int64_t signatures = 0;
    std::int64_t reasons = 0;
    std::set<std::string> rounds;  ///< codes of those in which something was recorded
};
/// `pledge` by member and round, `round` by code.
RecordKinds pledge_tables(const domain::Catalogues& catalogues, const PledgeDefaults& defaults,
                          PledgeCounts& counts);

/// What `incident`, `risk` and `activity import` are told beside the file.
struct UnitDefaults {
    std::string unit;  ///< code for new records without a unit; may be empty
    domain::Date today;
};
struct CaseDefaults : UnitDefaults {
    bool two_people = false;  ///< steps that give a sanction are refused: `decision-needs-two`
};
/// `incident`: a row with a reference is that case, added under it when it is not there yet; one
/// without is a case it equals in all it says, else a new one. `move` by case, state and day, in
/// order of time. `evidence` by case and digest, else name and location. `nil` by unit and period.
RecordKinds incident_tables(const domain::Catalogues& catalogues, const CaseDefaults& defaults);

/// `risk`: as `incident`, by reference. `review` by risk and day.
RecordKinds risk_tables(const domain::Catalogues& catalogues, const UnitDefaults& defaults);

/// `activity`: a row with a reference is that activity, added under it when it is not there yet;
/// one without is an activity it equals in all it says, else a new one. `attendance` by activity
/// and who took part, `evidence` by activity and digest, else name and location.
RecordKinds activity_tables(const domain::Catalogues& catalogues, const UnitDefaults& defaults);

/// `decree` by number.
RecordKinds decree_tables(const domain::Catalogues& catalogues, domain::Date today);

/// `election` by code, `stage` by election and code. As a timetable does, a row says all of the
/// columns the file has: an empty cell empties the field.
RecordKinds election_tables(const domain::Catalogues& catalogues, domain::Date today);

/// `polling` by election, unit and code. `voters` by polling place (its code, with the election and
/// unit where several have it), sending unit, category and date.
RecordKinds polling_tables(const domain::Catalogues& catalogues, domain::Date today);

/// `report` by kind, unit, period and number of the letter. `file` by report and form.
RecordKinds report_tables(const domain::Catalogues& catalogues, domain::Date today);

}  // namespace netralitas::importer
