#include "internals.hpp"

#include "state.hpp"

#include <sqlite3.h>

namespace netralitas::ledger {
namespace {

namespace sql {
constexpr const char* defer_references = "PRAGMA defer_foreign_keys = ON";
constexpr const char* nothing_checked =
    "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON";
constexpr std::string_view indexes =
    "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name";
}  // namespace sql

}  // namespace

Reader::Connection& Internals::reading(const Ledger& ledger) { return *ledger.state_->reading; }

std::span<const SchemaStep> Internals::steps(const Ledger& ledger) { return ledger.state_->steps; }

Reader::Connection& Internals::writing(Change& change) { return change.writer_->connection(); }

void Internals::ship(Change& change) { change.writer_->ship_closed_parts(); }

std::int64_t Internals::run(Change& change, std::string_view sql, std::span<const Bind> values) {
    return change.writer_->run(sql, values);
}

void Internals::defer_references(Change& change) {
    change.writer_->connection().execute(sql::defer_references);
}

Replay open_replay(std::span<const SchemaStep> steps) {
    Replay replay{open_scratch(), {}};
    auto& connection = *replay.connection;
    connection.execute(sql::nothing_checked);
    sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    for (const auto& step : steps) {
        connection.execute(std::string(step.sql).c_str());
    }
    std::vector<std::string> names;
    auto rows = Reader(connection).rows(sql::indexes);
    while (rows.next()) {
        names.emplace_back(rows.text(0));
        replay.indexes.emplace_back(rows.text(1));
    }
    for (const auto& name : names) {
        connection.execute(("DROP INDEX \"" + name + '"').c_str());
    }
    return replay;
}

}  // namespace netralitas::ledger
