#pragma once

#include "netralitas/domain/activity.hpp"
#include "netralitas/domain/vocabulary.hpp"
#include "netralitas/ledger/ledger.hpp"
#include "netralitas/store/members.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netralitas::store {

/// An activity with what lists show beside it.
struct ActivityRow {
    domain::Activity activity;
    std::string unit_code;
    std::string unit_name;       ///< valid on its day
    std::string decree_number;   ///< may be empty
    std::int64_t members = 0;    ///< persons named in the attendance
    std::int64_t units = 0;      ///< whole units
    std::int64_t incidents = 0;  ///< cases its findings opened
};

/// Which activities are meant. Everything left out means: all.
struct ActivityFilter {
    domain::Date as_of;                           ///< not those of a later day
    std::vector<domain::Id<domain::Unit>> units;  ///< of the Satgas
    std::vector<std::string> kinds;
    std::optional<domain::Date> after;   ///< on this day or later
    std::optional<domain::Date> before;  ///< on this day or earlier
};

namespace activities {

/// By day, then reference.
std::vector<ActivityRow> all(const ledger::Reader& reader, const ActivityFilter& filter);

/// The activity meant by `ACT/RUTAN-BLORA/2024/0001`, or by the number alone when one has it.
/// Throws `activity-unknown` with suggestions, `activity-ambiguous`.
ActivityRow get(const ledger::Reader& reader, std::string_view typed);
std::optional<ActivityRow> find(const ledger::Reader& reader, std::string_view typed);

/// Adds it under its reference, or the next one of the unit and the year of `today`, and gives that
/// back. Throws what `domain::check` finds.
std::string add(ledger::Change& change, domain::Activity activity, domain::Date today);

/// It was recorded wrongly: written anew. Throws as `add`.
void update(ledger::Change& change, const domain::Activity& activity, domain::Date today);

/// A row of who took part.
struct AttendanceRow {
    domain::Attendance attendance;
    std::string reference;    ///< of the activity
    std::string unit_code;    ///< of the whole unit; empty for a person
    std::int64_t number = 0;  ///< of the person; 0 for a unit
};

/// Of one activity, or of all: units by code, then people by number.
std::vector<AttendanceRow> attendances(const ledger::Reader& reader,
                                       std::optional<domain::Id<domain::Activity>> of);

/// The row that says who took part.
struct Attended {
    domain::Id<domain::Attendance> id;
    bool is_new = false;
};
/// Records who took part, once.
Attended attend(ledger::Change& change, domain::Id<domain::Activity> activity,
                domain::Id<domain::Member> member);
Attended attend(ledger::Change& change, domain::Id<domain::Activity> activity,
                domain::Id<domain::Unit> unit);

/// The cases a finding of the activity opened, and the activities a case came from: references.
std::vector<std::string> incidents_of(const ledger::Reader& reader,
                                      domain::Id<domain::Activity> activity);
std::vector<std::string> of_incident(const ledger::Reader& reader,
                                     domain::Id<domain::Incident> incident);
/// Once; false when it is recorded.
bool link(ledger::Change& change, domain::Id<domain::Activity> activity,
          domain::Id<domain::Incident> incident);

/// All activities that serve a duty of the decree, by `as_of`; empty when no kind does.
std::optional<ActivityFilter> serving(std::string_view duty, const domain::Vocabulary& kinds,
                                      domain::Date as_of);

/// Staff of `staff.as_of` whom no activity meant by `filter` reached by that day: neither by name
/// nor with the unit they were at on its day. By unit code, then name.
std::vector<MemberOnDay> unreached(const ledger::Reader& reader, const ActivityFilter& filter,
                                   const StaffFilter& staff);

/// How many of a unit's staff such activities reached.
struct Reach {
    domain::Id<domain::Unit> unit;
    std::int64_t staff = 0;
    std::int64_t reached = 0;
};
/// Units with staff on the day, in no order.
std::vector<Reach> reach(const ledger::Reader& reader, const ActivityFilter& filter,
                         const StaffFilter& staff);

}  // namespace activities
}  // namespace netralitas::store
