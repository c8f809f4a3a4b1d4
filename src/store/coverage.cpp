#include "netralitas/store/pledges.hpp"
#include "staff.hpp"

#include <map>
#include <utility>

namespace netralitas::store {
namespace {

namespace sql {
/// In no order: only `domain::fold` knows how names compare.
const std::string missing =
    std::string(staff_sql::staff_on_day) + "SELECT" + staff_sql::person +
    ", g.reason_unsigned, NOT EXISTS (SELECT 1 FROM posting q"
    "  WHERE q.member = s.member AND (q.until IS NULL OR q.until >= ?6)) "
    "FROM staff s LEFT JOIN pledge g ON g.member = s.member AND g.round = ?5 "
    "JOIN posting p ON p.id = s.id JOIN member m ON m.id = s.member "
    "WHERE (g.signed_on <= ?6 AND (g.revoked_on IS NULL OR g.revoked_on > ?6)) IS NOT TRUE";
const std::string coverage =
    std::string(staff_sql::staff_on_day) +
    "SELECT s.unit, s.employment,"
    " (g.signed_on <= ?6 AND (g.revoked_on IS NULL OR g.revoked_on > ?6)) IS TRUE AS has_signed,"
    " g.reason_unsigned, count(*) "
    "FROM staff s LEFT JOIN pledge g ON g.member = s.member AND g.round = ?5 "
    "GROUP BY s.unit, s.employment, has_signed, g.reason_unsigned "
    "ORDER BY s.unit, s.employment, has_signed, g.reason_unsigned";
constexpr const char* units =
    "SELECT count(*) FROM unit_version"
    " WHERE (since IS NULL OR since <= ?1) AND (until IS NULL OR until >= ?1)"
    " AND status NOT IN ('closed', 'moved')";
constexpr const char* by_employment =
    "SELECT employment, count(*) AS people FROM posting"
    " WHERE (since IS NULL OR since <= ?1) AND (until IS NULL OR until >= ?1)"
    " GROUP BY employment ORDER BY people DESC, employment";
}  // namespace sql

ledger::Rows ask(const ledger::Reader& reader, const std::string& question,
                 const domain::Round& round, const StaffFilter& filter) {
    return reader.rows(question, {json_of(filter.units), round.cut_off, filter.employment,
                                  filter.job_level, round.id, filter.as_of});
}

/// Rows come in order of unit and employment: what belongs together stands together.
CoverageRow& row_for(std::vector<CoverageRow>& rows, domain::Id<domain::Unit> unit,
                     std::string_view employment) {
    if (rows.empty() || rows.back().unit != unit || rows.back().employment != employment) {
        rows.push_back({unit, {}, {}, std::string(employment), 0, 0});
    }
    return rows.back();
}

void name_and_order(std::vector<CoverageRow>& rows, const UnitNames& names) {
    for (auto& row : rows) {
        row.unit_code = names.of(row.unit).code;
        row.unit_name = names.of(row.unit).name;
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const CoverageRow& one, const CoverageRow& other) {
                         return one.unit_code < other.unit_code;
                     });
}

}  // namespace

std::vector<Missing> missing(const ledger::Reader& reader, const domain::Round& round,
                             const StaffFilter& filter) {
    const UnitNames names(reader, filter.as_of);
    std::vector<Missing> found;
    auto rows = ask(reader, sql::missing, round, filter);
    while (rows.next()) {
        found.push_back({read_person(rows), std::string(rows.text(person_columns)),
                         rows.integer(person_columns + 1) != 0});
        names.name(found.back().who);
    }
    return in_order_of_names(std::move(found), false,
                             [](const Missing& row) -> const MemberOnDay& { return row.who; });
}

Coverage coverage(const ledger::Reader& reader, const domain::Round& round,
                  const StaffFilter& filter) {
    Coverage result;
    std::map<std::string, std::int64_t, std::less<>> reasons;
    auto rows = ask(reader, sql::coverage, round, filter);
    while (rows.next()) {
        const bool has_signed = rows.integer(2) != 0;
        const auto people = rows.integer(4);
        auto& row = row_for(result.rows, rows.id<domain::Unit>(0), rows.text(1));
        row.staff += people;
        row.signed_count += has_signed ? people : 0;
        if (!has_signed) {
            reasons[std::string(rows.text(3))] += people;
        }
    }
    name_and_order(result.rows, UnitNames(reader, filter.as_of));
    for (const auto& [reason, count] : reasons) {
        result.reasons.push_back({reason, count});
    }
    return result;
}

Overview overview(const ledger::Reader& reader, domain::Date day) {
    Overview result;
    auto units = reader.rows(sql::units, {day});
    units.next();
    result.units = units.integer(0);
    auto rows = reader.rows(sql::by_employment, {day});
    while (rows.next()) {
        result.by_employment.emplace_back(std::string(rows.text(0)), rows.integer(1));
        result.staff += rows.integer(1);
    }
    return result;
}

}  // namespace netralitas::store
