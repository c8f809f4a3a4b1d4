#include "checks.hpp"
#include "record_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

namespace netralitas::ledger {
namespace {

namespace sql {

constexpr std::string_view quick_check = "PRAGMA quick_check(100)";
constexpr std::string_view whole_check = "PRAGMA integrity_check(100)";
constexpr std::string_view broken_keys =
    "SELECT \"table\", rowid, \"parent\" FROM pragma_foreign_key_check ORDER BY 1, 2";

}  // namespace sql

/// A column that may point at a row of another office, so SQLite does not enforce it.
struct OpenReference {
    std::string_view table;
    std::string_view column;
    std::string_view target;
};
constexpr std::array open_references{
    OpenReference{"activity", "decree", "decree"},
    OpenReference{"activity", "unit", "unit"},
    OpenReference{"activity_incident", "incident", "incident"},
    OpenReference{"appointment", "decree", "decree"},
    OpenReference{"appointment", "unit", "unit"},
    OpenReference{"attendance", "member", "member"},
    OpenReference{"attendance", "unit", "unit"},
    OpenReference{"decree", "unit", "unit"},
    OpenReference{"evidence", "activity", "activity"},
    OpenReference{"evidence", "incident", "incident"},
    OpenReference{"incident", "member", "member"},
    OpenReference{"incident", "unit", "unit"},
    OpenReference{"incident_proposal", "move", "incident_move"},
    OpenReference{"nil", "unit", "unit"},
    OpenReference{"pledge", "round", "round"},
    OpenReference{"polling_place", "election", "election"},
    OpenReference{"polling_place", "host_unit", "unit"},
    OpenReference{"posting", "unit", "unit"},
    OpenReference{"report", "unit", "unit"},
    OpenReference{"risk", "election", "election"},
    OpenReference{"risk", "owner", "member"},
    OpenReference{"risk", "unit", "unit"},
    OpenReference{"risk_incident", "incident", "incident"},
    OpenReference{"snapshot", "unit", "unit"},
    OpenReference{"stage", "election", "election"},
    OpenReference{"unit_alias", "unit", "unit"},
    OpenReference{"unit_version", "parent", "unit"},
    OpenReference{"unit_version", "unit", "unit"},
    OpenReference{"voters", "from_unit", "unit"},
};

std::string dangling_of(const OpenReference& reference) {
    return fmt::format(
        "SELECT id, {0} FROM {1} WHERE {0} IS NOT NULL"
        " AND NOT EXISTS (SELECT 1 FROM {2} WHERE {2}.id = {1}.{0}) ORDER BY id",
        reference.column, reference.table, reference.target);
}

bool has_table(const std::vector<RecordTable>& tables, std::string_view name) {
    return std::any_of(tables.begin(), tables.end(),
                       [&](const RecordTable& table) { return table.name == name; });
}

void check_open_reference(const Reader& reader, const OpenReference& reference,
                          Findings& findings) {
    auto rows = reader.rows(dangling_of(reference));
    while (rows.next()) {
        findings.add("check-reference", {{"table", std::string(reference.table)},
                                         {"column", std::string(reference.column)},
                                         {"id", std::to_string(rows.integer(0))},
                                         {"target", std::string(reference.target)},
                                         {"to", std::to_string(rows.integer(1))}});
    }
}

}  // namespace

void check_file(Reader::Connection& connection, bool with_indexes, Findings& findings) {
    auto rows = Reader(connection).rows(with_indexes ? sql::whole_check : sql::quick_check);
    while (rows.next()) {
        if (rows.text(0) != "ok") {
            findings.add("check-file", {{"detail", std::string(rows.text(0))}});
        }
    }
}

void check_references(Reader::Connection& connection, Findings& findings) {
    const Reader reader(connection);
    auto rows = reader.rows(sql::broken_keys);
    while (rows.next()) {
        findings.add("check-key", {{"table", std::string(rows.text(0))},
                                   {"id", std::to_string(rows.integer(1))},
                                   {"target", std::string(rows.text(2))}});
    }
    const auto tables = record_tables(reader);
    for (const auto& reference : open_references) {
        if (has_table(tables, reference.table) && has_table(tables, reference.target)) {
            check_open_reference(reader, reference, findings);
        }
    }
}

}  // namespace netralitas::ledger
