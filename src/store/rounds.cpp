#include "netralitas/domain/suggest.hpp"
#include "netralitas/store/pledges.hpp"
#include "refusal.hpp"

namespace netralitas::store::rounds {
namespace {

namespace sql {
constexpr const char* all =
    "SELECT id, code, name, date, cut_off, elections, points FROM round ORDER BY date, code";
constexpr const char* by_code =
    "SELECT id, code, name, date, cut_off, elections, points FROM round"
    " WHERE code = ?1 COLLATE NOCASE ORDER BY id LIMIT 1";
constexpr const char* newest =
    "SELECT id, code, name, date, cut_off, elections, points FROM round"
    " WHERE date <= ?1 ORDER BY date DESC, code DESC LIMIT 1";
constexpr const char* insert =
    "INSERT INTO round (id, code, name, date, cut_off, elections, points) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
constexpr const char* update =
    "UPDATE round SET code = ?2, name = ?3, date = ?4, cut_off = ?5, elections = ?6, points = ?7"
    " WHERE id = ?1";
constexpr const char* other_with_code =
    "SELECT id FROM round WHERE id / 1000000000 = ?1 / 1000000000 AND code = ?2 AND id <> ?1";
}  // namespace sql

domain::Round read_round(const ledger::Rows& rows) {
    domain::Round round;
    round.id = rows.id<domain::Round>(0);
    round.code = rows.text(1);
    round.name = rows.text(2);
    round.date = rows.date(3).value();
    round.cut_off = rows.date(4).value();
    round.elections = rows.text(5);
    round.points = rows.text(6);
    return round;
}

void write(ledger::Change& change, const char* sql, const domain::Round& round) {
    refuse(domain::check(round));
    if (change.rows(sql::other_with_code, {round.id, round.code}).next()) {
        throw Error{"round-exists", {{"round", round.code}}};
    }
    change.run(sql, {round.id, round.code, round.name, round.date, round.cut_off, round.elections,
                     round.points});
}

}  // namespace

std::optional<domain::Round> find(const ledger::Reader& reader, std::string_view code) {
    auto rows = reader.rows(sql::by_code, {code});
    return rows.next() ? std::optional(read_round(rows)) : std::nullopt;
}

domain::Round get(const ledger::Reader& reader, std::string_view code) {
    if (auto round = find(reader, code)) {
        return *round;
    }
    std::vector<std::string> codes;
    for (auto& round : all(reader)) {
        codes.push_back(std::move(round.code));
    }
    throw Error{"round-unknown", {{"round", std::string(code)}}, domain::nearest(code, codes)};
}

std::vector<domain::Round> all(const ledger::Reader& reader) {
    std::vector<domain::Round> found;
    auto rows = reader.rows(sql::all);
    while (rows.next()) {
        found.push_back(read_round(rows));
    }
    return found;
}

domain::Round newest(const ledger::Reader& reader, domain::Date day) {
    auto rows = reader.rows(sql::newest, {day});
    if (!rows.next()) {
        throw Error{"round-missing", {{"day", domain::to_string(day)}}};
    }
    return read_round(rows);
}

domain::Id<domain::Round> add(ledger::Change& change, domain::Round round) {
    round.id = {change.next_id()};
    write(change, sql::insert, round);
    return round.id;
}

void update(ledger::Change& change, const domain::Round& round) {
    write(change, sql::update, round);
}

}  // namespace netralitas::store::rounds
