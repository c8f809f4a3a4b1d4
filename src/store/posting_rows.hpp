#pragma once

#include "netralitas/store/members.hpp"

#include <vector>

namespace netralitas::store {

/// Asks nothing and adds them.
void insert_postings(ledger::Change& change, const std::vector<domain::Posting>& postings);

}  // namespace netralitas::store
