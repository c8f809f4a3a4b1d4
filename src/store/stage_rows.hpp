#pragma once

#include "netralitas/store/elections.hpp"

namespace netralitas::store {

/// Six columns of `election` from `first` on, in the order of the table.
domain::Election read_election(const ledger::Rows& rows, int first = 0);

/// Eight columns of `stage` from `first` on, in the order of the table. Throws `ledger-damaged` for
/// a phase that is none.
domain::Stage read_stage(const ledger::Rows& rows, int first = 0);

}  // namespace netralitas::store
