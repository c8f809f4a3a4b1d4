#pragma once

#include "netralitas/store/units.hpp"

#include <optional>
#include <string>
#include <vector>

namespace netralitas::store {

/// Every unit with the version meant on the day (see `UnitOnDay`), by code; parent code and staff
/// are left empty.
std::vector<UnitOnDay> units_on(const ledger::Reader& reader, domain::Date day);

/// The same for one unit; empty when the id points nowhere.
std::optional<UnitOnDay> unit_on(const ledger::Reader& reader, domain::Id<domain::Unit> id,
                                 domain::Date day);

/// The unit as it is named to people; empty when the id points nowhere.
std::string unit_code_of(const ledger::Reader& reader, domain::Id<domain::Unit> id);

/// `closed` and `moved` units are no longer part of the office.
bool is_over(const domain::UnitVersion& version);

/// Throws `unit-cycle` when the unit would stand below itself on a day the version holds.
void refuse_cycle(const ledger::Reader& reader, const domain::UnitVersion& version);

}  // namespace netralitas::store
