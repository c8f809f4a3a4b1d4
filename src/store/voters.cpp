#include "netralitas/store/polling.hpp"
#include "polling_rows.hpp"
#include "refusal.hpp"

namespace netralitas::store::voters {
namespace {

namespace sql {
constexpr Sql count =
    " v.id, v.polling_place, v.from_unit, v.category, v.date, v.male, v.female, v.total, v.source ";
constexpr auto of_places = "SELECT" + polling_sql::place + "," + count +
                           ", f.code FROM voters v JOIN polling_place p ON p.id = v.polling_place"
                           " JOIN election e ON e.id = p.election JOIN unit h ON h.id = p.host_unit"
                           " JOIN unit f ON f.id = v.from_unit ";
constexpr Sql in_order = " ORDER BY e.code, h.code, p.code, p.id, f.code, v.category, v.date, v.id";
constexpr auto ever = of_places + in_order;
constexpr auto on_day =
    of_places +
    "WHERE v.date = (SELECT max(n.date) FROM voters n WHERE n.polling_place = v.polling_place"
    "  AND n.from_unit = v.from_unit AND n.category = v.category AND n.date <= ?1)" +
    in_order;
constexpr auto held =
    "SELECT" + count +
    "FROM voters v WHERE v.polling_place = ?1 AND v.from_unit = ?2 AND v.category = ?3"
    " AND v.date <= ?4 ORDER BY v.date DESC LIMIT 1";
constexpr const char* insert =
    "INSERT INTO voters (id, polling_place, from_unit, category, date, male, female, total, source)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
constexpr const char* update =
    "UPDATE voters SET polling_place = ?2, from_unit = ?3, category = ?4, date = ?5, male = ?6,"
    " female = ?7, total = ?8, source = ?9 WHERE id = ?1";
}  // namespace sql

constexpr int count_columns = 9;

domain::VoterCount read_count(const ledger::Rows& rows, int first) {
    domain::VoterCount count;
    count.id = rows.id<domain::VoterCount>(first);
    count.polling_place = rows.id<domain::PollingPlace>(first + 1);
    count.from_unit = rows.id<domain::Unit>(first + 2);
    count.category = rows.text(first + 3);
    count.date = rows.date(first + 4).value();
    count.heads = {rows.maybe_integer(first + 5), rows.maybe_integer(first + 6),
                   rows.maybe_integer(first + 7)};
    count.source = rows.text(first + 8);
    return count;
}

std::vector<CountAtPlace> read_all(ledger::Rows rows) {
    std::vector<CountAtPlace> found;
    while (rows.next()) {
        found.push_back({read_count(rows, place_columns), read_place(rows),
                         std::string(rows.text(place_columns + count_columns))});
    }
    return found;
}

void write(ledger::Change& change, const char* sql, const domain::VoterCount& count) {
    const auto& [male, female, total] = count.heads;
    change.run(sql, {count.id, count.polling_place, count.from_unit, count.category, count.date,
                     male, female, total, count.source});
}

}  // namespace

std::vector<CountAtPlace> ever(const ledger::Reader& reader) {
    return read_all(reader.rows(sql::ever));
}

std::vector<CountAtPlace> all(const ledger::Reader& reader, domain::Date day) {
    return read_all(reader.rows(sql::on_day, {day}));
}

std::optional<domain::VoterCount> find(const ledger::Reader& reader,
                                       const domain::VoterCount& count) {
    auto rows =
        reader.rows(sql::held, {count.polling_place, count.from_unit, count.category, count.date});
    return rows.next() ? std::optional(read_count(rows, 0)) : std::nullopt;
}

domain::Id<domain::VoterCount> add(ledger::Change& change, domain::VoterCount count,
                                   domain::Date today) {
    refuse(domain::check(count, today));
    count.id = {change.next_id()};
    write(change, sql::insert, count);
    return count.id;
}

void update(ledger::Change& change, const domain::VoterCount& count, domain::Date today) {
    refuse(domain::check(count, today));
    write(change, sql::update, count);
}

}  // namespace netralitas::store::voters
