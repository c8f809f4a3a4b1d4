#include "netralitas/store/elections.hpp"

#include "netralitas/domain/suggest.hpp"
#include "refusal.hpp"
#include "stage_rows.hpp"

#include <utility>

namespace netralitas::store::elections {
namespace {

namespace sql {
constexpr const char* all =
    "SELECT id, code, name, kind, regulation, voting_day FROM election"
    " WHERE id IN (SELECT min(id) FROM election GROUP BY code)"
    " ORDER BY voting_day IS NULL, voting_day, code";
constexpr const char* by_code =
    "SELECT id, code, name, kind, regulation, voting_day FROM election"
    " WHERE code = ?1 COLLATE NOCASE ORDER BY id LIMIT 1";
constexpr const char* insert =
    "INSERT INTO election (id, code, name, kind, regulation, voting_day)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
constexpr const char* update =
    "UPDATE election SET code = ?2, name = ?3, kind = ?4, regulation = ?5, voting_day = ?6"
    " WHERE id = ?1";
constexpr const char* other_with_code =
    "SELECT id FROM election WHERE id / 1000000000 = ?1 / 1000000000 AND code = ?2 AND id <> ?1";
}  // namespace sql

void write(ledger::Change& change, const char* sql, const domain::Election& election) {
    refuse(domain::check(election));
    if (change.rows(sql::other_with_code, {election.id, election.code}).next()) {
        throw Error{"election-exists", {{"election", election.code}}};
    }
    change.run(sql, {election.id, election.code, election.name, election.kind, election.regulation,
                     election.voting_day});
}

}  // namespace

std::optional<domain::Election> find(const ledger::Reader& reader, std::string_view code) {
    auto rows = reader.rows(sql::by_code, {code});
    return rows.next() ? std::optional(read_election(rows)) : std::nullopt;
}

domain::Election get(const ledger::Reader& reader, std::string_view code) {
    if (auto election = find(reader, code)) {
        return *election;
    }
    std::vector<std::string> codes;
    for (auto& election : all(reader)) {
        codes.push_back(std::move(election.code));
    }
    auto near = domain::nearest(code, codes);
    throw Error{"election-unknown",
                {{"election", std::string(code)}},
                near.empty() ? first_three(codes) : near};
}

std::vector<domain::Election> all(const ledger::Reader& reader) {
    std::vector<domain::Election> found;
    auto rows = reader.rows(sql::all);
    while (rows.next()) {
        found.push_back(read_election(rows));
    }
    return found;
}

domain::Id<domain::Election> add(ledger::Change& change, domain::Election election) {
    election.id = {change.next_id()};
    write(change, sql::insert, election);
    return election.id;
}

void update(ledger::Change& change, const domain::Election& election) {
    write(change, sql::update, election);
}

}  // namespace netralitas::store::elections
