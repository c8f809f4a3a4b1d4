#pragma once

#include "netralitas/store/incidents.hpp"

namespace netralitas::store {

/// Ten columns of `incident_move` from `first` on, in the order of the table.
domain::Move read_move(const ledger::Rows& rows, int first = 0);

/// The step with the case and its running time filled in. Throws what `domain::check` finds.
domain::Move checked_step(const ledger::Change& change, const Case& from, domain::Move move,
                          const incidents::Rules& rules);

/// Gives the step its id.
void insert_move(ledger::Change& change, domain::Move& move);

}  // namespace netralitas::store
