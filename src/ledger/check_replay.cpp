#include "applier.hpp"
#include "checks.hpp"
#include "compare.hpp"
#include "entries.hpp"
#include "internals.hpp"
#include "line.hpp"
#include "netralitas/error.hpp"
#include "parts.hpp"

#include <map>
#include <string>

namespace netralitas::ledger {
namespace {

using Appliers = std::map<std::string, TableApplier, std::less<>>;

Appliers appliers_for(Reader::Connection& connection, const std::vector<RecordTable>& tables) {
    Appliers appliers;
    for (const auto& table : tables) {
        appliers.emplace(table.name, TableApplier(connection, table));
    }
    return appliers;
}

/// A row that is doubled or lacks a value cannot be written: it does not fit either.
bool fits(TableApplier& applier, const Line& line) {
    try {
        return applier.forward(line);
    } catch (const Error& error) {
        if (error.problem().code != "constraint") {
            throw;
        }
        return false;
    }
}

void replay_line(Appliers& appliers, const Link& link, const Line& line, Findings& findings) {
    if (line.kind == Line::Kind::step) {
        return;
    }
    const auto applier = appliers.find(line.table);
    if (applier == appliers.end()) {
        throw Error{"ledger-damaged"};
    }
    if (line.kind == Line::Kind::columns) {
        applier->second.expect(line.columns);
        return;
    }
    const auto id = id_of(line);
    if (!fits(applier->second, line)) {
        findings.add("check-replay", {{"office", std::to_string(link.office)},
                                      {"entry", std::to_string(link.seq)},
                                      {"table", line.table},
                                      {"id", std::to_string(id)}});
    }
}

/// What cannot be read was named when the chain was checked; the other entries still count.
void replay_entry(const Reader& reader, Appliers& appliers, const Link& link, Findings& findings) {
    try {
        each_line(reader, link.office, link.seq, [&](std::string_view json) {
            replay_line(appliers, link, read_line(json), findings);
        });
    } catch (const Error& error) {
        if (error.problem().code != "ledger-damaged") {
            throw;
        }
        findings.add("check-lines", {{"office", std::to_string(link.office)},
                                     {"entry", std::to_string(link.seq)}});
    }
}

}  // namespace

void check_replay(Reader::Connection& connection, std::span<const SchemaStep> steps,
                  Findings& findings) {
    const auto replay = open_replay(steps);
    const Reader replayed(*replay.connection);
    const auto tables = record_tables(replayed);
    auto appliers = appliers_for(*replay.connection, tables);
    const Reader reader(connection);
    replay.connection->execute("BEGIN");
    for (const auto& link : links(reader)) {
        replay_entry(reader, appliers, link, findings);
    }
    replay.connection->execute("COMMIT");
    if (record_tables(reader) != tables) {
        return;  // named by check_schema
    }
    for (const auto& table : tables) {
        compare_table(*replay.connection, connection, table, findings);
    }
}

}  // namespace netralitas::ledger
