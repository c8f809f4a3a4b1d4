#include "incident_rows.hpp"
#include "netralitas/store/elections.hpp"
#include "references.hpp"
#include "refusal.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace netralitas::store {
namespace {

using IncidentId = domain::Id<domain::Incident>;

namespace sql {
constexpr const char* moves =
    "SELECT id, incident, state, date, document, sanction, since, until, body, note"
    " FROM incident_move WHERE incident = ?1 ORDER BY date, id";
constexpr const char* insert =
    "INSERT INTO incident (id, reference, unit, subject, member, person, act, occurred_on,"
    " known_on, channel, place, summary, links)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)";
constexpr const char* update =
    "UPDATE incident SET reference = ?2, unit = ?3, subject = ?4, member = ?5, person = ?6,"
    " act = ?7, occurred_on = ?8, known_on = ?9, channel = ?10, place = ?11, summary = ?12,"
    " links = ?13 WHERE id = ?1";
constexpr const char* insert_move =
    "INSERT INTO incident_move (id, incident, state, date, document, sanction, since, until, body,"
    " note) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
constexpr const char* update_move =
    "UPDATE incident_move SET date = ?2, document = ?3, sanction = ?4, since = ?5, until = ?6,"
    " body = ?7, note = ?8 WHERE id = ?1";
}  // namespace sql

void write(ledger::Change& change, const char* sql, const domain::Incident& incident) {
    change.run(sql,
               {incident.id, incident.reference, incident.unit, incident.subject, incident.member,
                incident.person, incident.act, incident.occurred_on, incident.known_on,
                incident.channel, incident.place, incident.summary, incident.links});
}

[[noreturn]] void refuse_backwards(const domain::Move& move, const domain::Move& after) {
    throw Error{"move-backwards",
                {{"date", domain::to_string(after.date)},
                 {"since", domain::to_string(move.date)},
                 {"state", move.state}}};
}

/// A sanction takes the way of `proposals::decide` where two people must decide.
void require_plain_door(const domain::Move& move, const incidents::Rules& rules) {
    const auto* state = rules.catalogues.workflow->find(move.state);
    if (rules.two_people && state != nullptr && state->decides) {
        throw Error{"decision-needs-two", {{"state", move.state}}};
    }
}

}  // namespace

void insert_move(ledger::Change& change, domain::Move& move) {
    move.id = {change.next_id()};
    change.run(sql::insert_move,
               {move.id, move.incident, move.state, move.date, move.document, move.sanction,
                move.span.since, move.span.until, move.body, move.note});
}

domain::Move checked_step(const ledger::Change& change, const Case& from, domain::Move move,
                          const incidents::Rules& rules) {
    const auto newest = incidents::moves(change.reader(), from.incident.id).back();
    move.incident = from.incident.id;
    move = domain::with_running_time(std::move(move), *rules.catalogues.sanctions);
    refuse(domain::check(move, {from.incident.act, from.employment, newest.state, newest.date},
                         rules.catalogues, rules.today));
    return move;
}

domain::Move read_move(const ledger::Rows& rows, int first) {
    domain::Move move;
    move.id = rows.id<domain::Move>(first);
    move.incident = rows.id<domain::Incident>(first + 1);
    move.state = rows.text(first + 2);
    move.date = rows.date(first + 3).value();
    move.document = rows.text(first + 4);
    move.sanction = rows.text(first + 5);
    move.span = {rows.date(first + 6), rows.date(first + 7)};
    move.body = rows.text(first + 8);
    move.note = rows.text(first + 9);
    return move;
}

std::string proposed_family(const ledger::Reader& reader, domain::Date day) {
    std::map<std::string, std::vector<domain::Stage>> by_election;
    for (auto& [election, stage] : elections::stages_on(reader, day)) {
        by_election[election.code].push_back(stage);
    }
    std::vector<domain::Phase> phases;
    for (const auto& [code, stages] : by_election) {
        if (const auto phase = domain::phase_on(stages, day)) phases.push_back(*phase);
    }
    return domain::proposed_family(phases);
}

namespace incidents {

std::vector<domain::Move> moves(const ledger::Reader& reader, IncidentId id) {
    std::vector<domain::Move> found;
    auto rows = reader.rows(sql::moves, {id});
    while (rows.next()) found.push_back(read_move(rows));
    return found;
}

std::string add(ledger::Change& change, domain::Incident incident,
                const domain::Catalogues& catalogues, domain::Date today) {
    refuse(domain::check(incident, *catalogues.violations, today));
    incident.id = {change.next_id()};
    if (incident.reference.empty()) {
        incident.reference =
            next_reference(change.reader(), incident_references, incident.unit, today);
    }
    write(change, sql::insert, incident);
    domain::Move first;
    first.incident = incident.id;
    first.state = catalogues.workflow->start();
    first.date = incident.known_on;
    insert_move(change, first);
    return incident.reference;
}

void update(ledger::Change& change, const domain::Incident& incident,
            const domain::Catalogues& catalogues, domain::Date today) {
    refuse(domain::check(incident, *catalogues.violations, today));
    write(change, sql::update, incident);
}

void update_move(ledger::Change& change, const Case& from, const domain::Move& move,
                 const Rules& rules) {
    require_plain_door(move, rules);
    const auto all = moves(change.reader(), from.incident.id);
    const auto here = std::find_if(all.begin(), all.end(),
                                   [&](const domain::Move& one) { return one.id == move.id; });
    if (here != all.begin()) {
        const auto& before = *std::prev(here);
        refuse(domain::check(move, {from.incident.act, from.employment, before.state, before.date},
                             rules.catalogues, rules.today));
    }
    const auto after = std::next(here);
    if (after != all.end() && after->date < move.date) refuse_backwards(move, *after);
    change.run(sql::update_move, {move.id, move.date, move.document, move.sanction, move.span.since,
                                  move.span.until, move.body, move.note});
}

domain::Move move(ledger::Change& change, const Case& from, domain::Move move, const Rules& rules) {
    require_plain_door(move, rules);
    move = checked_step(change, from, std::move(move), rules);
    insert_move(change, move);
    return move;
}

}  // namespace incidents
}  // namespace netralitas::store
