#include "attendance_sql.hpp"
#include "netralitas/store/pledges.hpp"
#include "staff.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace netralitas::store {
namespace {

namespace sql {
/// In no order: only `domain::fold` knows how names compare.
constexpr auto missing =
    staff_sql::staff_on_day + "SELECT" + staff_sql::person +
    ", g.reason_unsigned, NOT EXISTS (SELECT 1 FROM posting q"
    "  WHERE q.member = s.member AND (q.until IS NULL OR q.until >= ?6)) "
    "FROM staff s LEFT JOIN pledge g ON g.member = s.member AND g.round = ?5 "
    "JOIN posting p ON p.id = s.id JOIN member m ON m.id = s.member "
    "WHERE (g.signed_on <= ?6 AND (g.revoked_on IS NULL OR g.revoked_on > ?6)) IS NOT TRUE";
/// Counted by `Tally`: SQLite groups by sorting, and a million rows sorted in memory take three
/// times as long as counting them.
constexpr auto coverage =
    staff_sql::staff_on_day + attendance_sql::reached +
    "SELECT s.unit, s.employment,"
    " (g.signed_on <= ?10 AND (g.revoked_on IS NULL OR g.revoked_on > ?10)) IS TRUE,"
    " s.member IN (SELECT member FROM reached), g.reason_unsigned "
    "FROM staff s LEFT JOIN pledge g ON g.member = s.member AND g.round = ?9";
constexpr auto staff_count = staff_sql::staff_on_day + "SELECT count(*) FROM staff";
constexpr const char* units =
    "SELECT count(*) FROM unit_version"
    " WHERE (since IS NULL OR since <= ?1) AND (until IS NULL OR until >= ?1)"
    " AND status NOT IN ('closed', 'moved')";
constexpr const char* by_employment =
    "SELECT employment, count(*) AS people FROM posting"
    " WHERE (since IS NULL OR since <= ?1) AND (until IS NULL OR until >= ?1)"
    " GROUP BY employment ORDER BY people DESC, employment";
}  // namespace sql

/// Counts people one by one.
class Tally {
public:
    void add(const ledger::Rows& rows) {
        const auto unit = rows.id<domain::Unit>(0);
        const bool has_signed = rows.integer(2) != 0;
        auto& row = row_of(by_unit_[unit.value], unit, rows.text(1));
        ++row.staff;
        row.signed_count += has_signed ? 1 : 0;
        row.socialised += rows.integer(3);
        if (!has_signed) add_reason(rows.text(4));
    }

    Coverage named(const UnitNames& names) const;

private:
    using Rows = std::vector<CoverageRow>;

    void add_reason(std::string_view reason) {
        auto place = reasons_.find(reason);
        if (place == reasons_.end()) {
            place = reasons_.emplace(reason, 0).first;
        }
        ++place->second;
    }

    /// A unit has few kinds of employment.
    static CoverageRow& row_of(Rows& rows, domain::Id<domain::Unit> unit,
                               std::string_view employment) {
        for (auto& row : rows) {
            if (row.employment == employment) {
                return row;
            }
        }
        return rows.emplace_back(CoverageRow{unit, {}, {}, std::string(employment), 0, 0, 0});
    }

    std::unordered_map<std::int64_t, Rows> by_unit_;
    std::map<std::string, std::int64_t, std::less<>> reasons_;
};

Coverage Tally::named(const UnitNames& names) const {
    Coverage result;
    for (const auto& [unit, rows] : by_unit_) {
        for (auto row : rows) {
            row.unit_code = names.of(row.unit).code;
            row.unit_name = names.of(row.unit).name;
            result.rows.push_back(std::move(row));
        }
    }
    std::sort(result.rows.begin(), result.rows.end(), [](const auto& one, const auto& other) {
        return std::tie(one.unit_code, one.unit, one.employment) <
               std::tie(other.unit_code, other.unit, other.employment);
    });
    for (const auto& [reason, count] : reasons_) {
        result.reasons.push_back({reason, count});
    }
    return result;
}

}  // namespace

std::vector<Missing> missing(const ledger::Reader& reader, const domain::Round& round,
                             const StaffFilter& filter) {
    const UnitNames names(reader, filter.as_of);
    std::vector<Missing> found;
    auto rows = reader.rows(sql::missing, {json_of(filter.units), round.cut_off, filter.employment,
                                           filter.job_level, round.id, filter.as_of});
    while (rows.next()) {
        found.push_back({read_person(rows), std::string(rows.text(person_columns)),
                         rows.integer(person_columns + 1) != 0});
        names.name(found.back().who);
    }
    return in_order_of_names(std::move(found), false,
                             [](const Missing& row) -> const MemberOnDay& { return row.who; });
}

std::int64_t staff_count(const ledger::Reader& reader, const StaffFilter& filter) {
    auto rows = reader.rows(sql::staff_count, {json_of(filter.units), filter.as_of,
                                               filter.employment, filter.job_level});
    rows.next();
    return rows.integer(0);
}

Coverage coverage(const ledger::Reader& reader, const domain::Round& round,
                  const StaffFilter& filter, const std::optional<ActivityFilter>& socialisations) {
    const ActivityFilter none{filter.as_of, {}, {""}, {}, {}};
    const auto& reaching = socialisations ? *socialisations : none;
    Tally tally;
    auto rows = reader.rows(
        sql::coverage, {json_of(filter.units), round.cut_off, filter.employment, filter.job_level,
                        json_of(reaching.kinds), reaching.after, last_day(reaching),
                        json_of(reaching.units), round.id, filter.as_of});
    while (rows.next()) tally.add(rows);
    return tally.named(UnitNames(reader, filter.as_of));
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
