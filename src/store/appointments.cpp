#include "netralitas/store/satgas.hpp"
#include "refusal.hpp"
#include "staff.hpp"
#include "unit_rows.hpp"

#include <algorithm>

namespace netralitas::store {
namespace {

using domain::Appointment;
using MemberId = domain::Id<domain::Member>;

namespace sql {
constexpr const char* of_member =
    "SELECT id, member, unit, decree, role, since, until, confirmed_on, badge FROM appointment"
    " WHERE member = ?1 ORDER BY since, id";
constexpr const char* of_unit =
    "SELECT id, member, unit, decree, role, since, until, confirmed_on, badge FROM appointment"
    " WHERE unit = ?1 AND role = ?2 ORDER BY since, id";
/// In no order: only `domain::fold` knows how names compare. ?5: also what does not hold that day.
constexpr auto all =
    "SELECT" + staff_sql::person +
    ", a.id, a.member, a.unit, a.decree, a.role, a.since, a.until, a.confirmed_on, a.badge,"
    " d.number "
    "FROM appointment a JOIN member m ON m.id = a.member LEFT JOIN decree d ON d.id = a.decree"
    " LEFT JOIN posting p ON p.id = ("
    "  SELECT id FROM posting WHERE member = a.member AND (since IS NULL OR since <= ?2)"
    "  ORDER BY since DESC LIMIT 1) "
    "WHERE (?1 IS NULL OR a.unit IN (SELECT value FROM json_each(?1)))"
    " AND (?3 IS NULL OR p.employment = ?3) AND (?4 IS NULL OR p.job_level = ?4)"
    " AND (?5 OR ((a.since IS NULL OR a.since <= ?2) AND (a.until IS NULL OR a.until >= ?2)))";
constexpr const char* insert =
    "INSERT INTO appointment (id, member, unit, decree, role, since, until, confirmed_on, badge)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
constexpr const char* update =
    "UPDATE appointment SET member = ?2, unit = ?3, decree = ?4, role = ?5, since = ?6, until = ?7,"
    " confirmed_on = ?8, badge = ?9 WHERE id = ?1";
}  // namespace sql

Appointment read_appointment(const ledger::Rows& rows, int first = 0) {
    Appointment appointment;
    appointment.id = rows.id<Appointment>(first);
    appointment.member = rows.id<domain::Member>(first + 1);
    appointment.unit = rows.id<domain::Unit>(first + 2);
    if (!rows.is_null(first + 3)) appointment.decree = rows.id<domain::Decree>(first + 3);
    appointment.role = rows.text(first + 4);
    appointment.span = {rows.date(first + 5), rows.date(first + 6)};
    appointment.confirmed_on = rows.date(first + 7);
    appointment.badge = rows.text(first + 8);
    return appointment;
}

std::vector<Appointment> read_all(ledger::Rows rows) {
    std::vector<Appointment> found;
    while (rows.next()) found.push_back(read_appointment(rows));
    return found;
}

/// One chair at a time: two people cannot both speak for a Satgas.
void refuse_second_chair(const ledger::Reader& reader, const Appointment& appointment) {
    if (appointment.role != domain::chair) return;
    for (const auto& other :
         read_all(reader.rows(sql::of_unit, {appointment.unit, appointment.role}))) {
        if (other.id == appointment.id || !other.span.overlaps(appointment.span)) continue;
        throw Error{
            "chair-taken",
            {{"name", name_of(reader, other.member)}, {"unit", unit_code_of(reader, other.unit)}}};
    }
}

void write(ledger::Change& change, const char* sql, const Appointment& appointment) {
    refuse(domain::check(appointment));
    refuse_second_chair(change.reader(), appointment);
    change.run(sql, {appointment.id, appointment.member, appointment.unit, appointment.decree,
                     appointment.role, appointment.span.since, appointment.span.until,
                     appointment.confirmed_on, appointment.badge});
}

/// What is given replaces what is recorded; what is left out stays.
Appointment filled(Appointment recorded, const Appointment& given) {
    if (given.span.since) recorded.span.since = given.span.since;
    if (given.span.until) recorded.span.until = given.span.until;
    if (given.confirmed_on) recorded.confirmed_on = given.confirmed_on;
    if (!given.badge.empty()) recorded.badge = given.badge;
    return recorded;
}

bool same_role(const Appointment& one, const Appointment& other) {
    return one.role == other.role && one.unit == other.unit && one.decree == other.decree;
}

bool holds_after(const Appointment& appointment, domain::Date day) {
    return !appointment.span.until || *appointment.span.until > day;
}

}  // namespace

namespace appointments {

std::vector<Appointment> of(const ledger::Reader& reader, MemberId member) {
    return read_all(reader.rows(sql::of_member, {member}));
}

std::vector<AppointmentOfMember> all(const ledger::Reader& reader, const StaffFilter& filter) {
    const UnitNames names(reader, filter.as_of);
    std::vector<AppointmentOfMember> found;
    auto rows = reader.rows(sql::all, {json_of(filter.units), filter.as_of, filter.employment,
                                       filter.job_level, filter.former ? 1 : 0});
    while (rows.next()) {
        AppointmentOfMember row{
            read_appointment(rows, person_columns), read_person(rows), {}, {}, {}};
        names.name(row.who);
        const auto& unit = names.of(row.appointment.unit);
        row.unit_code = unit.code;
        row.unit_name = unit.name;
        row.decree_number = rows.text(person_columns + 9);
        found.push_back(std::move(row));
    }
    found = in_order_of_names(
        std::move(found), false,
        [](const AppointmentOfMember& row) -> const MemberOnDay& { return row.who; });
    std::stable_sort(found.begin(), found.end(), [](const auto& one, const auto& other) {
        return one.unit_code < other.unit_code;
    });
    return found;
}

Recorded appoint(ledger::Change& change, Appointment appointment) {
    for (const auto& recorded : of(change.reader(), appointment.member)) {
        if (!same_role(recorded, appointment)) continue;
        const auto next = filled(recorded, appointment);
        if (next == recorded) return Recorded::same;
        write(change, sql::update, next);
        return Recorded::changed;
    }
    appointment.id = {change.next_id()};
    write(change, sql::insert, appointment);
    return Recorded::added;
}

std::int64_t release(ledger::Change& change, MemberId member, std::string_view role,
                     domain::Date until) {
    std::int64_t ended = 0;
    for (auto appointment : of(change.reader(), member)) {
        const bool meant = role.empty() || appointment.role == role;
        if (!meant || !holds_after(appointment, until)) continue;
        appointment.span.until = until;
        write(change, sql::update, appointment);
        ++ended;
    }
    if (ended == 0) {
        throw Error{
            "appointment-missing",
            {{"name", name_of(change.reader(), member)}, {"day", domain::to_string(until)}}};
    }
    return ended;
}

}  // namespace appointments
}  // namespace netralitas::store
