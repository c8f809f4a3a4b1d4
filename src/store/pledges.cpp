#include "netralitas/store/pledges.hpp"

#include "pledge_rows.hpp"
#include "staff.hpp"

namespace netralitas::store {
namespace {

using MemberId = domain::Id<domain::Member>;
using RoundId = domain::Id<domain::Round>;

namespace sql {
constexpr const char* one =
    "SELECT id, round, member, signed_on, method, read_on, place, sheet, revoked_on,"
    " reason_unsigned FROM pledge WHERE member = ?1 AND round = ?2";
constexpr const char* signed_by =
    "SELECT r.code FROM pledge g JOIN round r ON r.id = g.round"
    " WHERE g.member = ?1 AND g.signed_on <= ?2 AND (g.revoked_on IS NULL OR g.revoked_on > ?2)"
    " ORDER BY r.date, r.code";
/// In no order: only `domain::fold` knows how names compare.
constexpr auto all =
    "SELECT" + staff_sql::person +
    ", g.id, g.round, g.member, g.signed_on, g.method, g.read_on, g.place, g.sheet, g.revoked_on,"
    " g.reason_unsigned "
    "FROM pledge g JOIN member m ON m.id = g.member LEFT JOIN posting p ON p.id = ("
    "  SELECT id FROM posting WHERE member = g.member AND (since IS NULL OR since <= ?2)"
    "  ORDER BY since DESC LIMIT 1) "
    "WHERE g.round = ?5 AND (g.signed_on IS NULL OR g.signed_on <= ?2)"
    " AND (?1 IS NULL OR p.unit IN (SELECT value FROM json_each(?1)))"
    " AND (?3 IS NULL OR p.employment = ?3) AND (?4 IS NULL OR p.job_level = ?4)";
constexpr const char* insert =
    "INSERT INTO pledge (id, round, member, signed_on, method, read_on, place, sheet, revoked_on,"
    " reason_unsigned) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
constexpr const char* update =
    "UPDATE pledge SET round = ?2, member = ?3, signed_on = ?4, method = ?5, read_on = ?6,"
    " place = ?7, sheet = ?8, revoked_on = ?9, reason_unsigned = ?10 WHERE id = ?1";
}  // namespace sql

void write(ledger::Change& change, const char* sql, const domain::Pledge& pledge) {
    change.run(sql, {pledge.id, pledge.round, pledge.member, pledge.signed_on, pledge.method,
                     pledge.read_on, pledge.place, pledge.sheet, pledge.revoked_on,
                     pledge.reason_unsigned});
}

}  // namespace

domain::Pledge read_pledge(const ledger::Rows& rows, int first) {
    domain::Pledge pledge;
    pledge.id = rows.id<domain::Pledge>(first);
    pledge.round = rows.id<domain::Round>(first + 1);
    pledge.member = rows.id<domain::Member>(first + 2);
    pledge.signed_on = rows.date(first + 3);
    pledge.method = rows.text(first + 4);
    pledge.read_on = rows.date(first + 5);
    pledge.place = rows.text(first + 6);
    pledge.sheet = rows.text(first + 7);
    pledge.revoked_on = rows.date(first + 8);
    pledge.reason_unsigned = rows.text(first + 9);
    return pledge;
}

void insert_pledge(ledger::Change& change, domain::Pledge pledge) {
    pledge.id = {change.next_id()};
    write(change, sql::insert, pledge);
}

void update_pledge(ledger::Change& change, const domain::Pledge& pledge) {
    write(change, sql::update, pledge);
}

namespace pledges {

std::optional<domain::Pledge> find(const ledger::Reader& reader, RoundId round, MemberId member) {
    auto rows = reader.rows(sql::one, {member, round});
    return rows.next() ? std::optional(read_pledge(rows)) : std::nullopt;
}

std::vector<PledgeOfMember> all(const ledger::Reader& reader, const domain::Round& round,
                                const StaffFilter& filter) {
    const UnitNames names(reader, filter.as_of);
    std::vector<PledgeOfMember> found;
    auto rows = reader.rows(sql::all, {json_of(filter.units), filter.as_of, filter.employment,
                                       filter.job_level, round.id});
    while (rows.next()) {
        found.push_back({read_pledge(rows, person_columns), read_person(rows)});
        names.name(found.back().who);
    }
    return in_order_of_names(
        std::move(found), true,
        [](const PledgeOfMember& row) -> const MemberOnDay& { return row.who; });
}

std::vector<std::string> signed_by(const ledger::Reader& reader, MemberId member,
                                   domain::Date day) {
    std::vector<std::string> codes;
    auto rows = reader.rows(sql::signed_by, {member, day});
    while (rows.next()) {
        codes.emplace_back(rows.text(0));
    }
    return codes;
}

}  // namespace pledges
}  // namespace netralitas::store
