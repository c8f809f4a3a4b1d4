#include "checks.hpp"
#include "guards.hpp"
#include "record_tables.hpp"

#include <map>
#include <set>
#include <string>
#include <utility>

namespace netralitas::ledger {
namespace {

namespace sql {

constexpr std::string_view objects =
    "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    " ORDER BY type, name";

}  // namespace sql

using Kind = std::string;
using Objects = std::map<std::pair<Kind, std::string>, std::string>;

Objects objects_of(Reader::Connection& connection) {
    Objects objects;
    auto rows = Reader(connection).rows(sql::objects);
    while (rows.next()) {
        objects[{Kind(rows.text(0)), std::string(rows.text(1))}] = rows.text(2);
    }
    return objects;
}

Objects objects_made_by(std::span<const SchemaStep> steps) {
    const auto scratch = open_scratch();
    for (const auto& step : steps) {
        scratch->execute(std::string(step.sql).c_str());
    }
    make_guards(*scratch, record_tables(Reader(*scratch)));
    return objects_of(*scratch);
}

}  // namespace

void check_schema(Reader::Connection& connection, std::span<const SchemaStep> steps,
                  Findings& findings) {
    const auto expected = objects_made_by(steps);
    const auto found = objects_of(connection);
    std::set<std::pair<Kind, std::string>> different;
    for (const auto& [key, text] : expected) {
        const auto same = found.find(key);
        if (same == found.end() || same->second != text) {
            different.insert(key);
        }
    }
    for (const auto& [key, text] : found) {
        if (!expected.contains(key)) {
            different.insert(key);
        }
    }
    for (const auto& [kind, name] : different) {
        findings.add("check-schema", {{"kind", kind}, {"name", name}});
    }
}

}  // namespace netralitas::ledger
