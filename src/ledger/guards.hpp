#pragma once

#include "connection.hpp"
#include "record_tables.hpp"

#include <vector>

namespace netralitas::ledger {

/// Makes the triggers that keep other programs from writing by accident, and the chain from being
/// broken by a mistake of ours: record tables change only inside a change (`in_change()`, a
/// function this program registers), entries are only added, each to the end of its chain.
/// Guards that stand already stay as they are.
void make_guards(Reader::Connection& connection, const std::vector<RecordTable>& tables);

}  // namespace netralitas::ledger
