#pragma once

#include "connection.hpp"
#include "findings.hpp"
#include "netralitas/ledger/check.hpp"
#include "netralitas/ledger/ledger.hpp"

#include <span>

namespace netralitas::ledger {

/// The whole check of a file that has these steps, asked of one state of it.
CheckReport check(Reader::Connection& connection, std::span<const SchemaStep> steps, Depth depth);

/// The parts of a check. Each adds what it finds and goes on; only a file that cannot be read at
/// all makes it throw `ledger-damaged`.

/// `check-file`: what SQLite says of the file. `with_indexes` also compares each index with its
/// table.
void check_file(Reader::Connection& connection, bool with_indexes, Findings& findings);

/// `check-schema`: tables, indexes and guards that are not as the steps make them.
void check_schema(Reader::Connection& connection, std::span<const SchemaStep> steps,
                  Findings& findings);

/// `check-reference`: rows that point at a row that is not there.
void check_references(Reader::Connection& connection, Findings& findings);

/// What is odd but proves nothing goes to `notes`. Says how many entries there are.
std::int64_t check_chains(const Reader& reader, std::span<const SchemaStep> steps,
                          Findings& findings, Findings& notes);

/// Replays all entries into an empty database and compares every cell with the tables.
void check_replay(Reader::Connection& connection, std::span<const SchemaStep> steps,
                  Findings& findings);

}  // namespace netralitas::ledger
