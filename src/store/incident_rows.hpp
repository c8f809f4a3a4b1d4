#pragma once

#include "netralitas/store/incidents.hpp"

namespace netralitas::store {

/// Ten columns of `incident_move` from `first` on, in the order of the table.
domain::Move read_move(const ledger::Rows& rows, int first = 0);

}  // namespace netralitas::store
