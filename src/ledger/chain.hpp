#pragma once

#include "netralitas/ledger/rows.hpp"

#include <cstdint>

namespace netralitas::ledger {

/// The `newest` entries of the office follow one another, and each hashes to what it says.
/// Throws `ledger-damaged`, naming the entry.
void require_links(const Reader& reader, std::int64_t newest);

/// The same, and the lines of those entries that are small give their commitments; large ones are
/// left to `check`.
void require_recent(const Reader& reader, std::int64_t newest);

}  // namespace netralitas::ledger
