#pragma once

#include "connection.hpp"
#include "findings.hpp"
#include "record_tables.hpp"

namespace netralitas::ledger {

/// Compares one table of two databases row by row and cell by cell, type and bytes: `recorded` as
/// the entries make it, `found` as it stands. Adds `check-row-lost`, `check-row-unrecorded`,
/// `check-cell`.
void compare_table(Reader::Connection& recorded, Reader::Connection& found,
                   const RecordTable& table, Findings& findings);

}  // namespace netralitas::ledger
