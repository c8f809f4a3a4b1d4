#pragma once

#include "netralitas/store/members.hpp"

namespace netralitas::store {

/// One prepared insert and nothing else.
void insert_posting(ledger::Change& change, const domain::Posting& posting);

}  // namespace netralitas::store
