#pragma once

#include "netralitas/store/polling.hpp"
#include "sql.hpp"

namespace netralitas::store {

namespace polling_sql {

/// What `read_place` reads: a polling place `p`, its election `e` and its unit `h`.
inline constexpr Sql place = " p.id, p.election, p.host_unit, p.code, p.place, e.code, h.code ";

}  // namespace polling_sql

/// The columns `place` takes; what a question selects besides begins here.
inline constexpr int place_columns = 7;

/// The columns `place`.
PlaceOfElection read_place(const ledger::Rows& rows);

}  // namespace netralitas::store
