#include "netralitas/domain/suggest.hpp"
#include "netralitas/store/elections.hpp"
#include "netralitas/store/polling.hpp"
#include "polling_rows.hpp"
#include "refusal.hpp"
#include "staff.hpp"

#include <algorithm>
#include <set>

namespace netralitas::store {

PlaceOfElection read_place(const ledger::Rows& rows) {
    PlaceOfElection found;
    found.polling_place.id = rows.id<domain::PollingPlace>(0);
    found.polling_place.election = rows.id<domain::Election>(1);
    found.polling_place.host_unit = rows.id<domain::Unit>(2);
    found.polling_place.code = rows.text(3);
    found.polling_place.place = rows.text(4);
    found.election_code = rows.text(5);
    found.host_code = rows.text(6);
    return found;
}

std::string whole_name(const PlaceOfElection& place) {
    return place.election_code + '/' + place.host_code + '/' + place.polling_place.code;
}

namespace polling_places {
namespace {

namespace sql {
constexpr auto places =
    "SELECT" + polling_sql::place +
    "FROM polling_place p JOIN election e ON e.id = p.election JOIN unit h ON h.id = p.host_unit ";
constexpr auto all = places +
                     "WHERE (?1 IS NULL OR e.code = ?1 COLLATE NOCASE)"
                     " AND (?2 IS NULL OR p.host_unit IN (SELECT value FROM json_each(?2)))"
                     " ORDER BY e.code, h.code, p.code, p.id";
constexpr const char* insert =
    "INSERT INTO polling_place (id, election, host_unit, code, place) VALUES (?1, ?2, ?3, ?4, ?5)";
constexpr const char* update =
    "UPDATE polling_place SET election = ?2, host_unit = ?3, code = ?4, place = ?5 WHERE id = ?1";
constexpr auto other_with_code =
    places +
    "WHERE p.id / 1000000000 = ?1 / 1000000000"
    " AND p.election = ?2 AND p.host_unit = ?3 AND p.code = ?4 AND p.id <> ?1";
}  // namespace sql

void write(ledger::Change& change, const char* sql, const domain::PollingPlace& place) {
    refuse(domain::check(place));
    const auto& [id, election, host_unit, code, where] = place;
    auto other = change.rows(sql::other_with_code, {id, election, host_unit, code});
    if (other.next()) {
        throw Error{"polling-place-exists", {{"place", whole_name(read_place(other))}}};
    }
    change.run(sql, {id, election, host_unit, code, where});
}

std::vector<std::string> whole_names(const std::vector<PlaceOfElection>& places) {
    std::vector<std::string> names;
    names.reserve(places.size());
    for (const auto& place : places) names.push_back(whole_name(place));
    return names;
}

/// Near codes; where none is near, those there are.
std::vector<std::string> near(std::string_view typed, const std::vector<PlaceOfElection>& places) {
    std::set<std::string> codes;
    for (const auto& place : places) codes.insert(place.polling_place.code);
    auto found = domain::nearest(typed, {codes.begin(), codes.end()});
    return found.empty() ? first_three(whole_names(places)) : found;
}

}  // namespace

std::vector<PlaceOfElection> all(const ledger::Reader& reader, const PlaceFilter& filter) {
    std::vector<PlaceOfElection> found;
    auto rows = reader.rows(sql::all, {filter.election, json_of(filter.hosts)});
    while (rows.next()) found.push_back(read_place(rows));
    return found;
}

std::optional<PlaceOfElection> find(const ledger::Reader& reader, std::string_view typed,
                                    const PlaceFilter& filter) {
    const auto code = domain::polling_code(typed);
    auto found = all(reader, filter);
    std::erase_if(found, [&](const PlaceOfElection& place) {
        return place.polling_place.code != code && domain::polling_code(whole_name(place)) != code;
    });
    if (found.empty()) return std::nullopt;
    if (found.size() == 1) return std::move(found.front());
    throw Error{"polling-place-ambiguous",
                {{"place", code}, {"count", std::to_string(found.size())}},
                first_three(whole_names(found))};
}

PlaceOfElection get(const ledger::Reader& reader, std::string_view typed,
                    const PlaceFilter& filter) {
    if (auto place = find(reader, typed, filter)) return *std::move(place);
    throw Error{"polling-place-unknown",
                {{"place", std::string(typed)}},
                near(domain::polling_code(typed), all(reader, filter))};
}

domain::Election election_meant(const ledger::Reader& reader, domain::Date day) {
    std::set<std::string> with_places;
    for (const auto& place : all(reader)) with_places.insert(place.election_code);
    if (with_places.empty()) throw Error{"polling-place-missing"};
    auto elections = store::elections::all(reader);
    std::erase_if(elections, [&](const domain::Election& election) {
        return !with_places.contains(election.code);
    });
    const auto next =
        std::find_if(elections.begin(), elections.end(), [day](const domain::Election& election) {
            return !election.voting_day || *election.voting_day >= day;
        });
    return next == elections.end() ? elections.back() : *next;
}

domain::Id<domain::PollingPlace> add(ledger::Change& change, domain::PollingPlace place) {
    place.id = {change.next_id()};
    write(change, sql::insert, place);
    return place.id;
}

void update(ledger::Change& change, const domain::PollingPlace& place) {
    write(change, sql::update, place);
}

}  // namespace polling_places
}  // namespace netralitas::store
