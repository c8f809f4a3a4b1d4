#include "netralitas/store/snapshots.hpp"

#include "netralitas/store/members.hpp"
#include "staff.hpp"

#include <algorithm>

namespace netralitas::store::snapshots {
namespace {

namespace sql {
constexpr const char* all =
    "SELECT s.unit, u.code, s.date FROM snapshot s JOIN unit u ON u.id = s.unit"
    " ORDER BY s.date, u.code, s.id";
constexpr const char* newest = "SELECT max(date) FROM snapshot WHERE unit = ?1";
constexpr const char* one = "SELECT 1 FROM snapshot WHERE unit = ?1 AND date = ?2";
constexpr const char* insert = "INSERT INTO snapshot (id, unit, date) VALUES (?1, ?2, ?3)";
constexpr const char* units = "SELECT DISTINCT unit FROM posting ORDER BY unit";
constexpr const char* staff =
    "SELECT DISTINCT member FROM posting"
    " WHERE unit IN (SELECT value FROM json_each(?1))"
    " AND (since IS NULL OR since <= ?2) AND (until IS NULL OR until >= ?2) ORDER BY member";
}  // namespace sql

}  // namespace

std::vector<Snapshot> all(const ledger::Reader& reader) {
    std::vector<Snapshot> found;
    auto rows = reader.rows(sql::all);
    while (rows.next()) {
        found.push_back(
            {rows.id<domain::Unit>(0), std::string(rows.text(1)), rows.date(2).value()});
    }
    return found;
}

std::optional<domain::Date> newest(const ledger::Reader& reader, domain::Id<domain::Unit> unit) {
    auto rows = reader.rows(sql::newest, {unit});
    return rows.next() ? rows.date(0) : std::nullopt;
}

bool add(ledger::Change& change, domain::Id<domain::Unit> unit, domain::Date date) {
    if (change.reader().rows(sql::one, {unit, date}).next()) return false;
    change.run(sql::insert, {change.next_id(), unit, date});
    return true;
}

std::vector<domain::Id<domain::Unit>> with_staff(const ledger::Reader& reader) {
    std::vector<domain::Id<domain::Unit>> units;
    auto rows = reader.rows(sql::units);
    while (rows.next()) units.push_back(rows.id<domain::Unit>(0));
    return units;
}

std::vector<domain::Id<domain::Member>> staff_on(const ledger::Reader& reader,
                                                 const std::vector<domain::Id<domain::Unit>>& units,
                                                 domain::Date day) {
    std::vector<domain::Id<domain::Member>> staff;
    if (units.empty()) return staff;
    auto rows = reader.rows(sql::staff, {json_of(units), day});
    while (rows.next()) staff.push_back(rows.id<domain::Member>(0));
    return staff;
}

void leave(ledger::Change& change, domain::Id<domain::Member> member, domain::Date day) {
    auto postings = members::postings(change.reader(), member);
    const auto held = std::find_if(postings.begin(), postings.end(), [day](const auto& posting) {
        return posting.span.contains(day);
    });
    const auto last = day - std::chrono::days{1};
    if (held == postings.end()) {
        throw Error{"posting-missing",
                    {{"name", name_of(change.reader(), member)}, {"day", domain::to_string(day)}}};
    }
    if (held->span.since && *held->span.since > last) {
        throw Error{
            "end-before-start",
            {{"since", domain::to_string(*held->span.since)}, {"until", domain::to_string(last)}}};
    }
    held->span.until = last;
    held->end_reason.clear();
    members::update_posting(change, *held);
}

}  // namespace netralitas::store::snapshots
