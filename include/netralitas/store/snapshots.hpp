#pragma once

#include "netralitas/domain/member.hpp"
#include "netralitas/ledger/ledger.hpp"

#include <optional>
#include <string>
#include <vector>

/// The whole staff of a unit on a day, as a file gave it.
namespace netralitas::store::snapshots {

struct Snapshot {
    domain::Id<domain::Unit> unit;
    std::string unit_code;
    domain::Date date;
};

/// By date, then unit code.
std::vector<Snapshot> all(const ledger::Reader& reader);

/// The day of the unit's newest one; empty when it has none.
std::optional<domain::Date> newest(const ledger::Reader& reader, domain::Id<domain::Unit> unit);

/// Records it once; false when it is there already.
bool add(ledger::Change& change, domain::Id<domain::Unit> unit, domain::Date date);

/// Units that anybody was ever posted to, sorted.
std::vector<domain::Id<domain::Unit>> with_staff(const ledger::Reader& reader);

/// Who is on the staff of the units on the day, sorted.
std::vector<domain::Id<domain::Member>> staff_on(const ledger::Reader& reader,
                                                 const std::vector<domain::Id<domain::Unit>>& units,
                                                 domain::Date day);

/// The posting that holds on the day ends on the day before, without a reason: nobody said one.
/// Throws `posting-missing`, `end-before-start`.
void leave(ledger::Change& change, domain::Id<domain::Member> member, domain::Date day);

}  // namespace netralitas::store::snapshots
