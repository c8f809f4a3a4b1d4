#include "attendance_sql.hpp"
#include "netralitas/store/activities.hpp"
#include "staff.hpp"

namespace netralitas::store::activities {
namespace {

namespace sql {
constexpr Sql attendance =
    "SELECT t.id, t.activity, t.member, t.unit, a.reference, u.code, m.number "
    "FROM attendance t JOIN activity a ON a.id = t.activity "
    "LEFT JOIN unit u ON u.id = t.unit LEFT JOIN member m ON m.id = t.member ";
constexpr auto of_all =
    attendance + "ORDER BY a.reference, a.id, u.code IS NULL, u.code, m.number, t.id";
constexpr auto of_one =
    attendance + "WHERE t.activity = ?1 ORDER BY u.code IS NULL, u.code, m.number, t.id";
constexpr const char* of_person = "SELECT id FROM attendance WHERE member = ?2 AND activity = ?1";
constexpr const char* of_unit = "SELECT id FROM attendance WHERE unit = ?2 AND activity = ?1";
constexpr const char* add_person =
    "INSERT INTO attendance (id, activity, member) VALUES (?1, ?2, ?3)";
constexpr const char* add_unit = "INSERT INTO attendance (id, activity, unit) VALUES (?1, ?2, ?3)";

constexpr auto unreached = staff_sql::staff_on_day + attendance_sql::reached + "SELECT" +
                           staff_sql::person +
                           "FROM staff s JOIN posting p ON p.id = s.id"
                           " JOIN member m ON m.id = s.member"
                           " WHERE s.member NOT IN (SELECT member FROM reached)";
constexpr auto reach = staff_sql::staff_on_day + attendance_sql::reached +
                       "SELECT s.unit, count(*), count(r.member) FROM staff s"
                       " LEFT JOIN reached r ON r.member = s.member GROUP BY s.unit";
}  // namespace sql

ledger::Rows asked(const ledger::Reader& reader, std::string_view sql, const ActivityFilter& filter,
                   const StaffFilter& staff) {
    return reader.rows(
        sql, {json_of(staff.units), staff.as_of, staff.employment, staff.job_level,
              json_of(filter.kinds), filter.after, last_day(filter), json_of(filter.units)});
}

struct Statements {
    const char* find;
    const char* add;
};

Attended once(ledger::Change& change, const Statements& sql, domain::Id<domain::Activity> activity,
              std::int64_t who) {
    {
        auto rows = change.rows(sql.find, {activity, who});
        if (rows.next()) return {rows.id<domain::Attendance>(0), false};
    }
    const domain::Id<domain::Attendance> id{change.next_id()};
    change.run(sql.add, {id, activity, who});
    return {id, true};
}

}  // namespace

std::optional<ActivityFilter> serving(std::string_view duty, const domain::Vocabulary& kinds,
                                      domain::Date as_of) {
    ActivityFilter filter{as_of, {}, {}, {}, {}};
    for (const auto& kind : kinds.terms) {
        if (kind.duty == duty) filter.kinds.push_back(kind.code);
    }
    if (filter.kinds.empty()) return std::nullopt;
    return filter;
}

std::vector<AttendanceRow> attendances(const ledger::Reader& reader,
                                       std::optional<domain::Id<domain::Activity>> of) {
    std::vector<AttendanceRow> found;
    auto rows = of ? reader.rows(sql::of_one, {*of}) : reader.rows(sql::of_all);
    while (rows.next()) {
        AttendanceRow row;
        row.attendance.id = rows.id<domain::Attendance>(0);
        row.attendance.activity = rows.id<domain::Activity>(1);
        if (!rows.is_null(2)) row.attendance.member = rows.id<domain::Member>(2);
        if (!rows.is_null(3)) row.attendance.unit = rows.id<domain::Unit>(3);
        row.reference = rows.text(4);
        row.unit_code = rows.text(5);
        row.number = rows.integer(6);
        found.push_back(std::move(row));
    }
    return found;
}

Attended attend(ledger::Change& change, domain::Id<domain::Activity> activity,
                domain::Id<domain::Member> member) {
    return once(change, {sql::of_person, sql::add_person}, activity, member.value);
}

Attended attend(ledger::Change& change, domain::Id<domain::Activity> activity,
                domain::Id<domain::Unit> unit) {
    return once(change, {sql::of_unit, sql::add_unit}, activity, unit.value);
}

std::vector<MemberOnDay> unreached(const ledger::Reader& reader, const ActivityFilter& filter,
                                   const StaffFilter& staff) {
    const UnitNames names(reader, staff.as_of);
    std::vector<MemberOnDay> found;
    auto rows = asked(reader, sql::unreached, filter, staff);
    while (rows.next()) {
        found.push_back(read_person(rows));
        names.name(found.back());
    }
    return in_order_of_names(std::move(found), true,
                             [](const MemberOnDay& who) -> const MemberOnDay& { return who; });
}

std::vector<Reach> reach(const ledger::Reader& reader, const ActivityFilter& filter,
                         const StaffFilter& staff) {
    std::vector<Reach> found;
    auto rows = asked(reader, sql::reach, filter, staff);
    while (rows.next()) {
        found.push_back({rows.id<domain::Unit>(0), rows.integer(1), rows.integer(2)});
    }
    return found;
}

}  // namespace netralitas::store::activities
