#include "netralitas/domain/election.hpp"
#include "netralitas/domain/suggest.hpp"
#include "netralitas/domain/vocabulary.hpp"
#include "netralitas/store/elections.hpp"
#include "refusal.hpp"
#include "stage_rows.hpp"

#include <algorithm>
#include <utility>

namespace netralitas::store {
namespace {

namespace sql {
constexpr const char* of_election =
    "SELECT id, election, code, name, phase, since, until, note FROM stage WHERE election = ?1"
    " ORDER BY since IS NULL AND until IS NULL, since, id";
constexpr const char* on_day =
    "SELECT e.id, e.code, e.name, e.kind, e.regulation, e.voting_day,"
    " s.id, s.election, s.code, s.name, s.phase, s.since, s.until, s.note"
    " FROM stage s JOIN election e ON e.id = s.election"
    " WHERE e.id IN (SELECT min(id) FROM election GROUP BY code)"
    " AND coalesce(s.since, s.until) IS NOT NULL"
    " AND (s.since IS NULL OR s.since <= ?1) AND (s.until IS NULL OR s.until >= ?1)"
    " ORDER BY e.code, s.since, s.id";
constexpr const char* insert =
    "INSERT INTO stage (id, election, code, name, phase, since, until, note)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
constexpr const char* update =
    "UPDATE stage SET election = ?2, code = ?3, name = ?4, phase = ?5, since = ?6, until = ?7,"
    " note = ?8 WHERE id = ?1";
constexpr const char* other_with_code =
    "SELECT e.code FROM stage s JOIN election e ON e.id = s.election"
    " WHERE s.election = ?1 AND s.code = ?2 AND s.id <> ?3";
}  // namespace sql

void write(ledger::Change& change, const char* sql, const domain::Stage& stage) {
    refuse(domain::check(stage));
    auto taken = change.rows(sql::other_with_code, {stage.election, stage.code, stage.id});
    if (taken.next()) {
        throw Error{"stage-exists",
                    {{"stage", stage.code}, {"election", std::string(taken.text(0))}}};
    }
    change.run(sql, {stage.id, stage.election, stage.code, stage.name, domain::code_of(stage.phase),
                     stage.span.since, stage.span.until, stage.note});
}

}  // namespace

domain::Election read_election(const ledger::Rows& rows, int first) {
    domain::Election election;
    election.id = rows.id<domain::Election>(first);
    election.code = rows.text(first + 1);
    election.name = rows.text(first + 2);
    election.kind = rows.text(first + 3);
    election.regulation = rows.text(first + 4);
    election.voting_day = rows.date(first + 5);
    return election;
}

domain::Stage read_stage(const ledger::Rows& rows, int first) {
    const auto phase = domain::phase_from(rows.text(first + 4));
    if (!phase) {
        throw Error{"ledger-damaged"};
    }
    domain::Stage stage;
    stage.id = rows.id<domain::Stage>(first);
    stage.election = rows.id<domain::Election>(first + 1);
    stage.code = rows.text(first + 2);
    stage.name = rows.text(first + 3);
    stage.phase = *phase;
    stage.span = {rows.date(first + 5), rows.date(first + 6)};
    stage.note = rows.text(first + 7);
    return stage;
}

namespace elections {

std::vector<domain::Stage> stages(const ledger::Reader& reader,
                                  domain::Id<domain::Election> election) {
    std::vector<domain::Stage> found;
    auto rows = reader.rows(sql::of_election, {election});
    while (rows.next()) {
        found.push_back(read_stage(rows));
    }
    return found;
}

std::vector<StageOnDay> stages_on(const ledger::Reader& reader, domain::Date day) {
    constexpr int election_columns = 6;
    std::vector<StageOnDay> found;
    auto rows = reader.rows(sql::on_day, {day});
    while (rows.next()) {
        found.push_back({read_election(rows), read_stage(rows, election_columns)});
    }
    return found;
}

std::vector<StageOnDay> stages_named(const ledger::Reader& reader, std::string_view election,
                                     std::string_view stage) {
    std::vector<StageOnDay> found;
    std::vector<std::string> codes;
    const auto all_or_one =
        election.empty() ? all(reader) : std::vector<domain::Election>{get(reader, election)};
    for (const auto& one : all_or_one) {
        for (auto& other : stages(reader, one.id)) {
            if (std::find(codes.begin(), codes.end(), other.code) == codes.end()) {
                codes.push_back(other.code);
            }
            if (domain::comparable(other.code) == domain::comparable(stage)) {
                found.push_back({one, std::move(other)});
            }
        }
    }
    if (!found.empty()) return found;
    auto near = domain::nearest(stage, codes);
    throw Error{
        "stage-unknown", {{"stage", std::string(stage)}}, near.empty() ? first_three(codes) : near};
}

StageOnDay stage_named(const ledger::Reader& reader, std::string_view election,
                       std::string_view stage) {
    auto found = stages_named(reader, election, stage);
    if (found.size() == 1) return std::move(found.front());
    std::vector<std::string> elections;
    elections.reserve(found.size());
    for (auto& one : found) elections.push_back(std::move(one.election.code));
    const auto count = std::to_string(elections.size());
    throw Error{"stage-ambiguous",
                {{"stage", found.front().stage.code}, {"count", count}},
                first_three(std::move(elections))};
}

domain::Id<domain::Stage> add_stage(ledger::Change& change, domain::Stage stage) {
    stage.id = {change.next_id()};
    write(change, sql::insert, stage);
    return stage.id;
}

void update_stage(ledger::Change& change, const domain::Stage& stage) {
    write(change, sql::update, stage);
}

}  // namespace elections

}  // namespace netralitas::store
