#include "guards.hpp"

#include <fmt/format.h>

namespace netralitas::ledger {
namespace {

namespace sql {
constexpr const char* journal_guards = R"(
CREATE TRIGGER IF NOT EXISTS guard_entry_insert BEFORE INSERT ON entry
WHEN NOT in_change()
    OR new.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM entry WHERE office = new.office)
    OR new.previous IS NOT coalesce(
        (SELECT hash FROM entry WHERE office = new.office ORDER BY seq DESC LIMIT 1), '')
BEGIN SELECT raise(ABORT, 'an entry follows the newest of its office'); END;
CREATE TRIGGER IF NOT EXISTS guard_entry_update BEFORE UPDATE ON entry
WHEN NOT in_change() OR (old.office, old.seq, old.at, old.operator, old.command, old.summary,
    old.schema, old.last_id, old.commitment, old.previous, old.hash, old.signature) IS NOT
    (new.office, new.seq, new.at, new.operator, new.command, new.summary,
    new.schema, new.last_id, new.commitment, new.previous, new.hash, new.signature)
BEGIN SELECT raise(ABORT, 'an entry is not changed'); END;
CREATE TRIGGER IF NOT EXISTS guard_entry_delete BEFORE DELETE ON entry
BEGIN SELECT raise(ABORT, 'an entry is not removed'); END;
CREATE TRIGGER IF NOT EXISTS guard_entry_part_insert BEFORE INSERT ON entry_part
WHEN NOT in_change()
BEGIN SELECT raise(ABORT, 'only a change of the ledger writes here'); END;
CREATE TRIGGER IF NOT EXISTS guard_entry_part_update BEFORE UPDATE ON entry_part
WHEN NOT in_change()
BEGIN SELECT raise(ABORT, 'only a change of the ledger writes here'); END;
CREATE TRIGGER IF NOT EXISTS guard_entry_part_delete BEFORE DELETE ON entry_part
BEGIN SELECT raise(ABORT, 'an entry is not removed'); END;
)";
constexpr const char* record_guard = R"(
CREATE TRIGGER IF NOT EXISTS guard_{0}_{1} BEFORE {1} ON "{0}" WHEN NOT in_change()
BEGIN SELECT raise(ABORT, 'only a change of the ledger writes here'); END;
)";
}  // namespace sql

}  // namespace

void make_guards(Reader::Connection& connection, const std::vector<RecordTable>& tables) {
    connection.execute(sql::journal_guards);
    for (const auto& table : tables) {
        for (const auto* operation : {"insert", "update", "delete"}) {
            const auto guard = fmt::format(fmt::runtime(sql::record_guard), table.name, operation);
            connection.execute(guard.c_str());
        }
    }
}

}  // namespace netralitas::ledger
