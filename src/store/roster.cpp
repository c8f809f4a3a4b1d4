#include "netralitas/store/satgas.hpp"
#include "staff.hpp"
#include "unit_rows.hpp"

#include <unordered_set>

namespace netralitas::store {
namespace {

namespace sql {
constexpr auto without_role =
    staff_sql::staff_on_day + "SELECT" + staff_sql::person +
    "FROM staff s JOIN posting p ON p.id = s.id JOIN member m ON m.id = s.member "
    "WHERE NOT EXISTS (SELECT 1 FROM appointment a WHERE a.member = s.member"
    " AND (a.since IS NULL OR a.since <= ?2) AND (a.until IS NULL OR a.until >= ?2))";
constexpr const char* with_staff =
    "SELECT DISTINCT unit FROM posting"
    " WHERE (?1 IS NULL OR unit IN (SELECT value FROM json_each(?1)))"
    " AND (since IS NULL OR since <= ?2) AND (until IS NULL OR until >= ?2)";
constexpr const char* with_satgas =
    "SELECT DISTINCT unit FROM appointment"
    " WHERE (since IS NULL OR since <= ?1) AND (until IS NULL OR until >= ?1)";
}  // namespace sql

}  // namespace

std::vector<MemberOnDay> without_role(const ledger::Reader& reader, const StaffFilter& filter) {
    const UnitNames names(reader, filter.as_of);
    std::vector<MemberOnDay> found;
    auto rows = reader.rows(sql::without_role, {json_of(filter.units), filter.as_of,
                                                filter.employment, filter.job_level});
    while (rows.next()) {
        found.push_back(read_person(rows));
        names.name(found.back());
    }
    return in_order_of_names(std::move(found), true,
                             [](const MemberOnDay& who) -> const MemberOnDay& { return who; });
}

std::vector<UnitOnDay> units_without_satgas(const ledger::Reader& reader,
                                            const StaffFilter& filter) {
    std::unordered_set<std::int64_t> without;
    auto staffed = reader.rows(sql::with_staff, {json_of(filter.units), filter.as_of});
    while (staffed.next()) without.insert(staffed.integer(0));
    auto led = reader.rows(sql::with_satgas, {filter.as_of});
    while (led.next()) without.erase(led.integer(0));
    auto units = units_on(reader, filter.as_of);
    std::erase_if(units, [&](const auto& row) { return !without.contains(row.unit.id.value); });
    return units;
}

}  // namespace netralitas::store
