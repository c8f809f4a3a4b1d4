#pragma once

#include "netralitas/store/pledges.hpp"

namespace netralitas::store {

/// Ten columns of `pledge` from `first` on, in the order of the table.
domain::Pledge read_pledge(const ledger::Rows& rows, int first = 0);

/// Gives the pledge its id.
void insert_pledge(ledger::Change& change, domain::Pledge pledge);
void update_pledge(ledger::Change& change, const domain::Pledge& pledge);

}  // namespace netralitas::store
