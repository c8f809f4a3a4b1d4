#pragma once

#include "netralitas/error.hpp"

#include <cstdint>
#include <vector>

namespace netralitas::ledger {

class Ledger;

enum class Depth {
    chain,  ///< file, schema, foreign keys, chains, commitments
    deep    ///< also replays every entry into an empty database and compares every cell
};

/// What a check found. Tamper-evident, not tamper-proof: a history cut at its end, or rewritten
/// whole after the newest anchor, verifies too.
struct CheckReport {
    std::int64_t entries = 0;

    /// Empty when all is well; each names office and entry, or table, row and column:
    /// - `check-file` {detail}: SQLite finds the file damaged
    /// - `check-unreadable`: a part of the check ended at bytes that cannot be read
    /// - `check-schema` {kind, name}: a table, index or trigger is missing, strange or changed
    /// - `check-key` {table, id, target}: a row refers to none of its own office
    /// - `check-reference` {table, column, id, target, to}: a row points nowhere
    /// - `check-gap` {office, entry}: this entry is missing before a later one
    /// - `check-previous`, `check-hash`, `check-commitment`, `check-summary`, `check-last-id`,
    ///   `check-step` {office, entry}: the entry does not follow the one before; was changed; its
    ///   lines or seed were changed; its summary differs from its lines; ids go back; it names
    ///   another schema than this program's
    /// - `check-id` {office, entry, table, id}: the row is of another office, or its id was not
    ///   given out yet
    /// - `check-lines` {office, entry}: its lines cannot be read
    /// - `check-orphan` {office, entry}: lines without their entry
    /// - `check-replay` {office, entry, table, id}: a line does not fit what came before
    /// - `check-row-lost`, `check-row-unrecorded` {table, id}: in the entries but not in the
    ///   table; in the table but in no entry
    /// - `check-cell` {table, id, column, recorded, found}: differs from the entries; what could be
    ///   an identity number is masked
    /// - `check-more` {count}: so many further findings are not listed
    std::vector<Problem> findings;

    std::vector<Problem> notes;  ///< odd, but no proof: `check-clock` {office, entry}
};

CheckReport check(Ledger& ledger, Depth depth);

}  // namespace netralitas::ledger
