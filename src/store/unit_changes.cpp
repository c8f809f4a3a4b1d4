#include "dated_rows.hpp"
#include "netralitas/domain/name.hpp"
#include "refusal.hpp"
#include "unit_rows.hpp"

#include <algorithm>
#include <chrono>

namespace netralitas::store {
namespace {

using UnitId = domain::Id<domain::Unit>;

namespace sql {
constexpr const char* insert_unit = "INSERT INTO unit (id, code, place) VALUES (?1, ?2, ?3)";
constexpr const char* update_unit = "UPDATE unit SET code = ?2, place = ?3 WHERE id = ?1";
constexpr const char* insert_version =
    "INSERT INTO unit_version (id, unit, name, kind, class, parent, status, since, until) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
constexpr const char* update_version =
    "UPDATE unit_version SET unit = ?2, name = ?3, kind = ?4, class = ?5, parent = ?6,"
    " status = ?7, since = ?8, until = ?9 WHERE id = ?1";
constexpr const char* insert_alias = "INSERT INTO unit_alias (id, unit, alias) VALUES (?1, ?2, ?3)";
constexpr const char* other_with_code =
    "SELECT id FROM unit WHERE id / 1000000000 = ?1 / 1000000000 AND code = ?2 AND id <> ?1";
constexpr const char* staff_after =
    "SELECT count(DISTINCT member) FROM posting WHERE unit = ?1 AND (until IS NULL OR until > ?2)";
constexpr const char* children_after =
    "SELECT DISTINCT u.code FROM unit_version v JOIN unit u ON u.id = v.unit "
    "WHERE v.parent = ?1 AND (v.until IS NULL OR v.until > ?2)"
    " AND v.status NOT IN ('closed', 'moved') ORDER BY u.code";
}  // namespace sql

void write_version(ledger::Change& change, const char* sql, const domain::UnitVersion& version) {
    change.run(sql, {version.id, version.unit, version.name, version.kind, version.class_,
                     version.parent, version.status, version.span.since, version.span.until});
}

struct VersionWriter {
    ledger::Change& change;

    void update(const domain::UnitVersion& version) {
        refuse_cycle(change.reader(), version);
        write_version(change, sql::update_version, version);
    }
    void insert(domain::UnitVersion version) {
        refuse_cycle(change.reader(), version);
        version.id = {change.next_id()};
        write_version(change, sql::insert_version, version);
    }
};

void refuse_same_code(const ledger::Reader& reader, const domain::Unit& unit) {
    if (reader.rows(sql::other_with_code, {unit.id, unit.code}).next()) {
        throw Error{"unit-exists", {{"unit", unit.code}}};
    }
}

void refuse_overlap(const ledger::Reader& reader, const domain::UnitVersion& version) {
    for (const auto& other : units::versions(reader, version.unit)) {
        if (other.id != version.id && other.span.overlaps(version.span)) {
            throw Error{"unit-version-overlap", {{"unit", unit_code_of(reader, version.unit)}}};
        }
    }
}

void refuse_wrong(const ledger::Reader& reader, const domain::UnitVersion& version) {
    refuse(domain::check(version));
    refuse_overlap(reader, version);
    refuse_cycle(reader, version);
}

void refuse_staff(const ledger::Reader& reader, UnitId id, domain::Date until) {
    auto rows = reader.rows(sql::staff_after, {id, until});
    rows.next();
    if (rows.integer(0) > 0) {
        throw Error{
            "unit-has-staff",
            {{"unit", unit_code_of(reader, id)}, {"count", std::to_string(rows.integer(0))}}};
    }
}

void refuse_children(const ledger::Reader& reader, UnitId id, domain::Date until) {
    std::vector<std::string> children;
    auto rows = reader.rows(sql::children_after, {id, until});
    while (rows.next()) {
        children.emplace_back(rows.text(0));
    }
    if (!children.empty()) {
        const auto count = std::to_string(children.size());
        throw Error{"unit-has-children",
                    {{"unit", unit_code_of(reader, id)}, {"count", count}},
                    first_three(std::move(children))};
    }
}

[[noreturn]] void refuse_ended(const ledger::Reader& reader, UnitId id, domain::Date day) {
    throw Error{"unit-ended",
                {{"unit", unit_code_of(reader, id)}, {"since", domain::to_string(day)}}};
}

/// Names of any time and aliases, compared as names are.
bool is_name_of(const ledger::Reader& reader, UnitId id, std::string_view text) {
    const auto key = domain::unit_key(text).full;
    const auto versions = units::versions(reader, id);
    const auto aliases = units::aliases(reader, id);
    return std::any_of(
               versions.begin(), versions.end(),
               [&key](const auto& row) { return domain::unit_key(row.name).full == key; }) ||
           std::any_of(aliases.begin(), aliases.end(),
                       [&key](const auto& row) { return domain::unit_key(row.alias).full == key; });
}

}  // namespace

namespace units {

UnitId add(ledger::Change& change, domain::Unit unit, domain::UnitVersion version) {
    refuse(domain::check(unit));
    refuse(domain::check(version));
    unit.id = {change.next_id()};
    refuse_same_code(change.reader(), unit);
    version.id = {change.next_id()};
    version.unit = unit.id;
    change.run(sql::insert_unit, {unit.id, unit.code, unit.place});
    write_version(change, sql::insert_version, version);
    return unit.id;
}

void update(ledger::Change& change, const domain::Unit& unit, const domain::UnitVersion& version) {
    refuse(domain::check(unit));
    refuse_same_code(change.reader(), unit);
    change.run(sql::update_unit, {unit.id, unit.code, unit.place});
    update_version(change, version);
}

void add_version(ledger::Change& change, domain::UnitVersion version) {
    version.id = {};
    refuse_wrong(change.reader(), version);
    version.id = {change.next_id()};
    write_version(change, sql::insert_version, version);
}

void update_version(ledger::Change& change, const domain::UnitVersion& version) {
    refuse_wrong(change.reader(), version);
    write_version(change, sql::update_version, version);
}

void change_since(ledger::Change& change, const domain::UnitVersion& next, domain::Date since) {
    refuse(domain::check(next));
    if (!change_rows(versions(change.reader(), next.unit), next, since, VersionWriter{change})) {
        refuse_ended(change.reader(), next.unit, since);
    }
}

void close(ledger::Change& change, UnitId id, domain::Date until, std::string_view status) {
    refuse_staff(change.reader(), id, until);
    refuse_children(change.reader(), id, until);
    const auto day_after = until + std::chrono::days{1};
    const auto rows = versions(change.reader(), id);
    const auto* holding = domain::row_on(rows, day_after);
    if (holding == nullptr) {
        refuse_ended(change.reader(), id, day_after);
    }
    auto closed = *holding;
    closed.status = status;
    change_since(change, closed, day_after);
}

void add_alias(ledger::Change& change, UnitId id, std::string_view alias) {
    const auto text = domain::normalise_text(alias);
    if (!is_name_of(change.reader(), id, text)) {
        copy_alias(change, id, text);
    }
}

void copy_alias(ledger::Change& change, UnitId id, std::string_view alias) {
    const auto text = domain::normalise_text(alias);
    const auto fitting = UnitDirectory(change.reader()).fitting(text);
    if (!fitting.empty() && std::find(fitting.begin(), fitting.end(), id) == fitting.end()) {
        throw Error{"alias-taken",
                    {{"alias", text}, {"unit", unit_code_of(change.reader(), fitting.front())}}};
    }
    change.run(sql::insert_alias, {change.next_id(), id, text});
}

}  // namespace units
}  // namespace netralitas::store
