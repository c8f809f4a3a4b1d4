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
const std::string missing =
    std::string(staff_sql::staff_on_day) + "SELECT" + staff_sql::person +
    ", g.reason_unsigned, NOT EXISTS (SELECT 1 FROM posting q"
    "  WHERE q.member = s.member AND (q.until IS NULL OR q.until >= ?6)) "
    "FROM staff s LEFT JOIN pledge g ON g.member = s.member AND g.round = ?5 "
    "JOIN posting p ON p.id = s.id JOIN member m ON m.id = s.member "
    "WHERE (g.signed_on <= ?6 AND (g.revoked_on IS NULL OR g.revoked_on > ?6)) IS NOT TRUE";
/// Counted by `Tally`: SQLite groups by sorting, and a million rows sorted in memory take three
/// times as long as counting them.
const std::string coverage =
    std::string(staff_sql::staff_on_day) +
    "SELECT s.unit, s.employment,"
    " (g.signed_on <= ?6 AND (g.revoked_on IS NULL OR g.revoked_on > ?6)) IS TRUE,"
    " g.reason_unsigned "
    "FROM staff s LEFT JOIN pledge g ON g.member = s.member AND g.round = ?5";
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

/// Counts people one by one.
class Tally {
public:
    void add(domain::Id<domain::Unit> unit, std::string_view employment, bool has_signed) {
        auto& row = row_of(by_unit_[unit.value], unit, employment);
        ++row.staff;
        row.signed_count += has_signed ? 1 : 0;
    }

    void add_reason(std::string_view reason) {
        auto place = reasons_.find(reason);
        if (place == reasons_.end()) {
            place = reasons_.emplace(reason, 0).first;
        }
        ++place->second;
    }

    Coverage named(const UnitNames& names) const;

private:
    using Rows = std::vector<CoverageRow>;

    /// A unit has few kinds of employment.
    static CoverageRow& row_of(Rows& rows, domain::Id<domain::Unit> unit,
                               std::string_view employment) {
        for (auto& row : rows) {
            if (row.employment == employment) {
                return row;
            }
        }
        return rows.emplace_back(CoverageRow{unit, {}, {}, std::string(employment), 0, 0});
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
    Tally tally;
    auto rows = ask(reader, sql::coverage, round, filter);
    while (rows.next()) {
        const bool has_signed = rows.integer(2) != 0;
        tally.add(rows.id<domain::Unit>(0), rows.text(1), has_signed);
        if (!has_signed) {
            tally.add_reason(rows.text(3));
        }
    }
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
