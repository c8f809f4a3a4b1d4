#include "netralitas/store/members.hpp"

#include "staff.hpp"
#include "unit_rows.hpp"

namespace netralitas::store::members {
namespace {

using MemberId = domain::Id<domain::Member>;

namespace sql {
constexpr auto one = "SELECT" + staff_sql::person +
                     "FROM member m LEFT JOIN posting p ON p.id = ("
                     "  SELECT id FROM posting"
                     "  WHERE member = m.id AND (since IS NULL OR since <= ?2)"
                     "  ORDER BY since DESC LIMIT 1) "
                     "WHERE m.id = ?1";
/// In no order: only `domain::fold` knows how names compare.
constexpr auto listed =
    "SELECT" + staff_sql::person +
    "FROM staff s JOIN posting p ON p.id = s.id JOIN member m ON m.id = s.member";
constexpr auto on_day = staff_sql::staff_on_day + listed;
constexpr auto and_former = staff_sql::staff_and_former + listed;

constexpr auto ever = "SELECT" + staff_sql::person +
                      "FROM member m LEFT JOIN posting p ON p.id = coalesce("
                      "  (SELECT id FROM posting"
                      "   WHERE member = m.id AND (since IS NULL OR since <= ?1)"
                      "   ORDER BY since DESC LIMIT 1),"
                      "  (SELECT id FROM posting WHERE member = m.id ORDER BY since LIMIT 1))";

// The first entry of a ledger is that of its own office. `+` takes the affinity off: only so does
// the comparison fit the index.
constexpr const char* by_nip =
    "SELECT id FROM member WHERE nip = ?1 "
    "ORDER BY id / 1000000000 <> (SELECT +office FROM entry ORDER BY rowid LIMIT 1), id LIMIT 1";
constexpr const char* by_nik =
    "SELECT id FROM member WHERE nik = ?1 "
    "ORDER BY id / 1000000000 <> (SELECT +office FROM entry ORDER BY rowid LIMIT 1), id LIMIT 1";
constexpr const char* by_number =
    "SELECT id FROM member WHERE id / 1000000000 ="
    " (SELECT +office FROM entry ORDER BY rowid LIMIT 1) AND number = ?1";
constexpr const char* next_number =
    "SELECT coalesce(max(number), 0) + 1 FROM member WHERE id / 1000000000 ="
    " (SELECT +office FROM entry ORDER BY rowid LIMIT 1)";
}  // namespace sql

std::vector<MemberOnDay> read_people(const ledger::Reader& reader, domain::Date day,
                                     ledger::Rows rows) {
    const UnitNames names(reader, day);
    std::vector<MemberOnDay> found;
    while (rows.next()) {
        found.push_back(read_person(rows));
        names.name(found.back());
    }
    return in_order_of_names(std::move(found), true,
                             [](const MemberOnDay& who) -> const MemberOnDay& { return who; });
}

std::optional<MemberId> first_id(ledger::Rows rows) {
    return rows.next() ? std::optional(rows.id<domain::Member>(0)) : std::nullopt;
}

}  // namespace

std::optional<MemberOnDay> find(const ledger::Reader& reader, MemberId id, domain::Date day) {
    auto rows = reader.rows(sql::one, {id, day});
    if (!rows.next()) {
        return std::nullopt;
    }
    auto who = read_person(rows);
    if (const auto unit = who.posting ? unit_on(reader, who.posting->unit, day) : std::nullopt) {
        who.unit_code = unit->unit.code;
        who.unit_name = unit->version.name;
    }
    return who;
}

std::vector<MemberOnDay> all(const ledger::Reader& reader, const StaffFilter& filter) {
    const std::string_view people = filter.former ? sql::and_former.view() : sql::on_day.view();
    return read_people(reader, filter.as_of,
                       reader.rows(people, {json_of(filter.units), filter.as_of, filter.employment,
                                            filter.job_level}));
}

std::vector<MemberOnDay> ever(const ledger::Reader& reader, domain::Date day) {
    return read_people(reader, day, reader.rows(sql::ever, {day}));
}

std::optional<MemberId> by_nip(const ledger::Reader& reader, std::string_view nip) {
    return first_id(reader.rows(sql::by_nip, {nip}));
}

std::optional<MemberId> by_nik(const ledger::Reader& reader, std::string_view nik) {
    return first_id(reader.rows(sql::by_nik, {nik}));
}

std::optional<MemberId> by_number(const ledger::Reader& reader, std::int64_t number) {
    return first_id(reader.rows(sql::by_number, {number}));
}

std::int64_t next_number(const ledger::Reader& reader) {
    auto rows = reader.rows(sql::next_number);
    rows.next();
    return rows.integer(0);
}

}  // namespace netralitas::store::members
