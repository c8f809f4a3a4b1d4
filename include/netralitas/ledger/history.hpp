#pragma once

#include "netralitas/domain/date.hpp"
#include "netralitas/ledger/rows.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace netralitas::ledger {

/// One entry of a chain, as stored. Digests are lower-case hex, 64 characters.
struct Entry {
    int office = 0;
    std::int64_t seq = 0;
    domain::Instant at;
    std::string operator_name;
    std::string command;
    std::string summary;  ///< language-neutral: `member +120 posting +120`
    int schema = 0;
    std::int64_t last_id = 0;
    std::string commitment;
    std::string previous;
    std::string hash;
    std::string signature;

    bool operator==(const Entry&) const = default;
};

/// Newest first; `limit` 0 = all.
std::vector<Entry> entries(const Reader& reader, std::int64_t limit = 0);
std::optional<Entry> entry(const Reader& reader, std::int64_t seq);

/// A cell of a captured line.
using CellValue = std::variant<std::monostate, std::int64_t, std::string>;

/// What one entry did to one row.
struct RowChange {
    enum class Kind { added, changed, removed };
    std::int64_t seq = 0;
    Kind kind = Kind::added;
    std::string table;
    std::int64_t id = 0;
    std::vector<std::string> columns;
    std::vector<CellValue> before;  ///< empty when added
    std::vector<CellValue> after;   ///< empty when removed
};

/// Everything that happened to these rows (table, id), oldest first: one scan of all entries.
std::vector<RowChange> history(const Reader& reader,
                               const std::vector<std::pair<std::string, std::int64_t>>& rows);

/// What one entry did, in the order it happened.
std::vector<RowChange> changes_of(const Reader& reader, std::int64_t seq);

/// Applies entry `seq` backwards as a new entry of its own: first every row is compared with what
/// the entry left, then all is written. Nothing is written when it throws:
/// - `entry-unknown` {entry}
/// - `undo-impossible` {entry}: a schema step, or rows of another office
/// - `undo-conflict` {entry, count, rows, later}: rows touched since; `rows` names the first five,
///   each with the entries that touched it (none: by hand), `later` those entries, newest first;
///   the suggestions are the newest three
/// - `undo-value-taken` {entry, table, id, column}: another row has the row's unique value by now
/// - `undo-referred` {entry, table, parent, count}: rows of `table` refer to rows that would go
struct Outcome;
class Ledger;
enum class Ending;
Outcome undo(Ledger& ledger, std::int64_t seq, Ending ending);

}  // namespace netralitas::ledger
