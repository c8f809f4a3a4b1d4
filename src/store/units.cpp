#include "netralitas/store/units.hpp"

#include "unit_rows.hpp"

#include <algorithm>
#include <utility>

namespace netralitas::store {
namespace {

namespace sql {
constexpr const char* all_versions =
    "SELECT u.id, u.code, u.place,"
    " v.id, v.unit, v.name, v.kind, v.class, v.parent, v.status, v.since, v.until "
    "FROM unit u JOIN unit_version v ON v.unit = u.id ORDER BY u.code, u.id, v.since";
constexpr const char* versions_of =
    "SELECT u.id, u.code, u.place,"
    " v.id, v.unit, v.name, v.kind, v.class, v.parent, v.status, v.since, v.until "
    "FROM unit u JOIN unit_version v ON v.unit = u.id WHERE u.id = ?1 ORDER BY v.since";
constexpr const char* aliases_of =
    "SELECT id, unit, alias FROM unit_alias WHERE unit = ?1 ORDER BY alias";
constexpr const char* code_of = "SELECT code FROM unit WHERE id = ?1";
constexpr const char* staff_of =
    "SELECT count(*) FROM posting WHERE unit = ?1"
    " AND (since IS NULL OR since <= ?2) AND (until IS NULL OR until >= ?2)";
/// Counted here: SQLite groups by sorting, which takes three times as long as counting.
constexpr const char* unit_of_staff =
    "SELECT unit FROM posting NOT INDEXED"
    " WHERE (since IS NULL OR since <= ?1) AND (until IS NULL OR until >= ?1)";
}  // namespace sql

constexpr int version_columns = 3;

domain::Unit read_unit(const ledger::Rows& rows) {
    return {rows.id<domain::Unit>(0), std::string(rows.text(1)), std::string(rows.text(2))};
}

domain::UnitVersion read_version(const ledger::Rows& rows) {
    domain::UnitVersion version;
    version.id = rows.id<domain::UnitVersion>(version_columns);
    version.unit = rows.id<domain::Unit>(version_columns + 1);
    version.name = rows.text(version_columns + 2);
    version.kind = rows.text(version_columns + 3);
    version.class_ = rows.text(version_columns + 4);
    if (const auto parent = rows.maybe_integer(version_columns + 5)) {
        version.parent = domain::Id<domain::Unit>{*parent};
    }
    version.status = rows.text(version_columns + 6);
    version.span = {rows.date(version_columns + 7), rows.date(version_columns + 8)};
    return version;
}

bool has_begun(const domain::UnitVersion& version, domain::Date day) {
    return !version.span.since || *version.span.since <= day;
}

/// From rows in order of unit and `since`: the first version of each unit, or the last that has
/// begun.
std::vector<UnitOnDay> read_units(ledger::Rows rows, domain::Date day) {
    std::vector<UnitOnDay> found;
    while (rows.next()) {
        auto unit = read_unit(rows);
        auto version = read_version(rows);
        if (found.empty() || found.back().unit.id != unit.id) {
            found.push_back({std::move(unit), std::move(version), {}, 0});
        } else if (has_begun(version, day)) {
            found.back().version = std::move(version);
        }
    }
    return found;
}

bool exists_on(const UnitOnDay& row, domain::Date day) {
    return row.version.span.contains(day) && !is_over(row.version);
}

void fill_parents(std::vector<UnitOnDay>& units) {
    std::unordered_map<std::int64_t, std::string> codes;
    for (const auto& row : units) {
        codes.emplace(row.unit.id.value, row.unit.code);
    }
    for (auto& row : units) {
        const auto parent =
            row.version.parent ? codes.find(row.version.parent->value) : codes.end();
        row.parent_code = parent == codes.end() ? std::string{} : parent->second;
    }
}

void fill_staff(const ledger::Reader& reader, std::vector<UnitOnDay>& units, domain::Date day) {
    std::unordered_map<std::int64_t, std::int64_t> staff;
    auto rows = reader.rows(sql::unit_of_staff, {day});
    while (rows.next()) {
        ++staff[rows.integer(0)];
    }
    for (auto& row : units) {
        const auto counted = staff.find(row.unit.id.value);
        row.staff = counted == staff.end() ? 0 : counted->second;
    }
}

}  // namespace

std::vector<UnitOnDay> units_on(const ledger::Reader& reader, domain::Date day) {
    return read_units(reader.rows(sql::all_versions), day);
}

std::optional<UnitOnDay> unit_on(const ledger::Reader& reader, domain::Id<domain::Unit> id,
                                 domain::Date day) {
    auto found = read_units(reader.rows(sql::versions_of, {id}), day);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::string unit_code_of(const ledger::Reader& reader, domain::Id<domain::Unit> id) {
    auto rows = reader.rows(sql::code_of, {id});
    return rows.next() ? std::string(rows.text(0)) : std::string{};
}

bool is_over(const domain::UnitVersion& version) {
    return version.status == "closed" || version.status == "moved";
}

namespace units {

std::optional<UnitOnDay> find(const ledger::Reader& reader, domain::Id<domain::Unit> id,
                              domain::Date day) {
    auto unit = unit_on(reader, id, day);
    if (!unit) {
        return unit;
    }
    if (unit->version.parent) {
        unit->parent_code = unit_code_of(reader, *unit->version.parent);
    }
    auto staff = reader.rows(sql::staff_of, {id, day});
    staff.next();
    unit->staff = staff.integer(0);
    return unit;
}

std::vector<UnitOnDay> all(const ledger::Reader& reader, domain::Date day, bool closed) {
    auto units = units_on(reader, day);
    fill_parents(units);
    fill_staff(reader, units, day);
    std::erase_if(units, [day, closed](const UnitOnDay& row) {
        return closed ? !has_begun(row.version, day) : !exists_on(row, day);
    });
    return units;
}

std::vector<UnitOnDay> ever(const ledger::Reader& reader, domain::Date day) {
    auto units = units_on(reader, day);
    fill_parents(units);
    return units;
}

std::vector<domain::UnitVersion> versions(const ledger::Reader& reader,
                                          domain::Id<domain::Unit> id) {
    std::vector<domain::UnitVersion> found;
    auto rows = reader.rows(sql::versions_of, {id});
    while (rows.next()) {
        found.push_back(read_version(rows));
    }
    return found;
}

std::vector<domain::UnitAlias> aliases(const ledger::Reader& reader, domain::Id<domain::Unit> id) {
    std::vector<domain::UnitAlias> found;
    auto rows = reader.rows(sql::aliases_of, {id});
    while (rows.next()) {
        found.push_back(
            {rows.id<domain::UnitAlias>(0), rows.id<domain::Unit>(1), std::string(rows.text(2))});
    }
    return found;
}

}  // namespace units
}  // namespace netralitas::store
