#include "netralitas/store/evidence.hpp"

#include "refusal.hpp"
#include "sql.hpp"

#include <algorithm>

namespace netralitas::store::evidence {
namespace {

using domain::Evidence;

namespace sql {
constexpr Sql piece =
    "SELECT e.id, e.incident, e.activity, e.name, e.size, e.digest, e.kept, e.location, e.added_on,"
    " coalesce(i.reference, a.reference) AS reference "
    "FROM evidence e LEFT JOIN incident i ON i.id = e.incident"
    " LEFT JOIN activity a ON a.id = e.activity ";
constexpr auto of_incident = piece + "WHERE e.incident = ?1 ORDER BY e.id";
constexpr auto of_activity = piece + "WHERE e.activity = ?1 ORDER BY e.id";
constexpr auto all = piece + "ORDER BY reference, e.id";
constexpr const char* table = "SELECT name FROM sqlite_schema WHERE name = 'evidence'";
constexpr const char* insert =
    "INSERT INTO evidence (id, incident, activity, name, size, digest, kept, location, added_on)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
constexpr const char* update =
    "UPDATE evidence SET incident = ?2, activity = ?3, name = ?4, size = ?5, digest = ?6,"
    " kept = ?7, location = ?8, added_on = ?9 WHERE id = ?1";
}  // namespace sql

EvidenceRow read_row(const ledger::Rows& rows) {
    Evidence piece;
    piece.id = rows.id<Evidence>(0);
    if (rows.is_null(1)) {
        piece.of = rows.id<domain::Activity>(2);
    } else {
        piece.of = rows.id<domain::Incident>(1);
    }
    piece.name = rows.text(3);
    piece.size = rows.maybe_integer(4);
    piece.digest = rows.text(5);
    piece.kept = rows.integer(6) != 0;
    piece.location = rows.text(7);
    piece.added_on = rows.date(8).value();
    return {std::move(piece), std::string(rows.text(9))};
}

template <class Record>
std::optional<domain::Id<Record>> owner_as(const Evidence& piece) {
    const auto* id = std::get_if<domain::Id<Record>>(&piece.of);
    return id == nullptr ? std::nullopt : std::optional(*id);
}

void write(ledger::Change& change, const char* sql, const Evidence& piece) {
    change.run(sql, {piece.id, owner_as<domain::Incident>(piece), owner_as<domain::Activity>(piece),
                     piece.name, piece.size, piece.digest, piece.kept ? 1 : 0, piece.location,
                     piece.added_on});
}

}  // namespace

std::vector<Evidence> of(const ledger::Reader& reader, domain::EvidenceOwner owner) {
    const auto* incident = std::get_if<domain::Id<domain::Incident>>(&owner);
    auto rows = incident != nullptr ? reader.rows(sql::of_incident, {*incident})
                                    : reader.rows(sql::of_activity,
                                                  {std::get<domain::Id<domain::Activity>>(owner)});
    std::vector<Evidence> found;
    while (rows.next()) found.push_back(read_row(rows).evidence);
    return found;
}

std::vector<EvidenceRow> all(const ledger::Reader& reader) {
    if (!reader.rows(sql::table).next()) return {};
    std::vector<EvidenceRow> found;
    auto rows = reader.rows(sql::all);
    while (rows.next()) found.push_back(read_row(rows));
    return found;
}

std::optional<Evidence> find(const ledger::Reader& reader, const Evidence& piece) {
    const auto there = of(reader, piece.of);
    const auto same = std::find_if(there.begin(), there.end(), [&](const Evidence& one) {
        return domain::is_same_piece(one, piece);
    });
    return same == there.end() ? std::nullopt : std::optional(*same);
}

void add(ledger::Change& change, Evidence piece, domain::Date today) {
    refuse(domain::check(piece, today));
    piece.id = {change.next_id()};
    write(change, sql::insert, piece);
}

void update(ledger::Change& change, const Evidence& piece, domain::Date today) {
    refuse(domain::check(piece, today));
    write(change, sql::update, piece);
}

}  // namespace netralitas::store::evidence
