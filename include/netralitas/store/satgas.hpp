#pragma once

#include "netralitas/domain/satgas.hpp"
#include "netralitas/ledger/ledger.hpp"
#include "netralitas/store/members.hpp"
#include "netralitas/store/units.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netralitas::store {

namespace decrees {

/// Spaces and case do not matter.
std::optional<domain::Decree> find(const ledger::Reader& reader, std::string_view number);

/// Throws `decree-unknown` with suggestions.
domain::Decree get(const ledger::Reader& reader, std::string_view number);

/// By year, then number.
std::vector<domain::Decree> all(const ledger::Reader& reader);

/// Throw what `domain::check` finds, `decree-exists`.
domain::Id<domain::Decree> add(ledger::Change& change, domain::Decree decree);
void update(ledger::Change& change, const domain::Decree& decree);

}  // namespace decrees

/// An appointment, whose it is, and by which decree.
struct AppointmentOfMember {
    domain::Appointment appointment;
    MemberOnDay who;
    std::string
        unit_code;  ///< of the Satgas, which may be another unit than the one of the posting
    std::string unit_name;  ///< valid on the day
    std::string decree_number;
};

namespace appointments {

/// Those of one member, oldest first.
std::vector<domain::Appointment> of(const ledger::Reader& reader,
                                    domain::Id<domain::Member> member);

/// Those that hold on `filter.as_of` in the Satgas of the units, by unit code; with
/// `filter.former` all there ever were.
std::vector<AppointmentOfMember> all(const ledger::Reader& reader, const StaffFilter& filter);

enum class Recorded { added, changed, same };

/// Records a role. The same member, role, unit and decree again fills in or corrects the dates,
/// `confirmed_on` and `badge`; what is left out stays. Throws what `domain::check` finds,
/// `chair-taken` when the unit has another chair on one of the days.
Recorded appoint(ledger::Change& change, domain::Appointment appointment);

/// Ends what the member holds on the day after `until`, in that role (empty: all); gives back how
/// many. Throws `appointment-missing`, `end-before-start`.
std::int64_t release(ledger::Change& change, domain::Id<domain::Member> member,
                     std::string_view role, domain::Date until);

}  // namespace appointments

/// Staff on the day, of the filter's job level, who hold no role in any Satgas; by unit code, name.
std::vector<MemberOnDay> without_role(const ledger::Reader& reader, const StaffFilter& filter);

/// Units with staff on the day and nobody in their Satgas, by code.
std::vector<UnitOnDay> units_without_satgas(const ledger::Reader& reader,
                                            const StaffFilter& filter);

}  // namespace netralitas::store
