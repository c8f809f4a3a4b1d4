#include "netralitas/domain/suggest.hpp"
#include "netralitas/store/satgas.hpp"
#include "refusal.hpp"

namespace netralitas::store::decrees {
namespace {

namespace sql {
constexpr const char* all =
    "SELECT id, number, date, year, issuer, subject, unit FROM decree ORDER BY year, number, id";
constexpr const char* insert =
    "INSERT INTO decree (id, number, date, year, issuer, subject, unit)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
constexpr const char* update =
    "UPDATE decree SET number = ?2, date = ?3, year = ?4, issuer = ?5, subject = ?6, unit = ?7"
    " WHERE id = ?1";
}  // namespace sql

domain::Decree read_decree(const ledger::Rows& rows) {
    domain::Decree decree;
    decree.id = rows.id<domain::Decree>(0);
    decree.number = rows.text(1);
    decree.date = rows.date(2);
    decree.year = rows.maybe_integer(3);
    decree.issuer = rows.text(4);
    decree.subject = rows.text(5);
    if (!rows.is_null(6)) decree.unit = rows.id<domain::Unit>(6);
    return decree;
}

void write(ledger::Change& change, const char* sql, const domain::Decree& decree) {
    refuse(domain::check(decree));
    const auto known = find(change.reader(), decree.number);
    if (known && known->id != decree.id) {
        throw Error{"decree-exists", {{"number", known->number}}};
    }
    change.run(sql, {decree.id, decree.number, decree.date, decree.year, decree.issuer,
                     decree.subject, decree.unit});
}

}  // namespace

std::optional<domain::Decree> find(const ledger::Reader& reader, std::string_view number) {
    const auto key = domain::decree_key(number);
    for (auto& decree : all(reader)) {
        if (domain::decree_key(decree.number) == key) return std::move(decree);
    }
    return std::nullopt;
}

domain::Decree get(const ledger::Reader& reader, std::string_view number) {
    if (auto decree = find(reader, number)) return *decree;
    std::vector<std::string> numbers;
    for (auto& decree : all(reader)) numbers.push_back(std::move(decree.number));
    throw Error{
        "decree-unknown", {{"number", std::string(number)}}, domain::nearest(number, numbers)};
}

std::vector<domain::Decree> all(const ledger::Reader& reader) {
    std::vector<domain::Decree> found;
    auto rows = reader.rows(sql::all);
    while (rows.next()) found.push_back(read_decree(rows));
    return found;
}

domain::Id<domain::Decree> add(ledger::Change& change, domain::Decree decree) {
    decree.id = {change.next_id()};
    write(change, sql::insert, decree);
    return decree.id;
}

void update(ledger::Change& change, const domain::Decree& decree) {
    write(change, sql::update, decree);
}

}  // namespace netralitas::store::decrees
