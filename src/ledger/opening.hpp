#pragma once

#include "connection.hpp"
#include "file_header.hpp"
#include "netralitas/ledger/ledger.hpp"

#include <cstdint>
#include <span>

namespace netralitas::ledger {

/// A connection that reads a file of ours, and how many schema steps the file has.
struct Opened {
    ConnectionPointer connection;
    int schema = 0;
};

/// A write that broke off is taken back first: the one case in which reading writes. Throws
/// `ledger-foreign`, `ledger-newer` (more steps than `newest`), `ledger-damaged`,
/// `ledger-unfinished`, `ledger-locked`, `file-denied`. A file refused stays as it is.
Opened open_ours(const Location& location, int newest);

/// Brings an older file up to date: copies it beside itself (`NAME.schema-N`), then applies each
/// new step as one entry. Throws `ledger-older` where the file may not be written.
void bring_up_to_date(const Location& location, const Surroundings& surroundings,
                      std::span<const SchemaStep> steps, Opened& opened);

}  // namespace netralitas::ledger
