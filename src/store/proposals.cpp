#include "netralitas/store/proposals.hpp"

#include "incident_rows.hpp"
#include "sql.hpp"

#include <string_view>

namespace netralitas::store::proposals {
namespace {

using IncidentId = domain::Id<domain::Incident>;

namespace sql {
constexpr Sql all =
    "SELECT p.id, p.incident, p.state, p.date, p.document, p.sanction, p.since, p.until, p.note,"
    " p.account FROM incident_proposal p WHERE (?1 IS NULL OR p.incident = ?1) ";
constexpr auto ever = all + "ORDER BY p.id";
/// Ids only grow: a step of a higher one came later.
constexpr auto open = all +
                      "AND p.move IS NULL AND NOT EXISTS (SELECT 1 FROM incident_move v"
                      " WHERE v.incident = p.incident AND v.id > p.id) ORDER BY p.id";
constexpr const char* insert =
    "INSERT INTO incident_proposal (id, incident, state, date, document, sanction, since, until,"
    " note, account) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
constexpr const char* confirm = "UPDATE incident_proposal SET move = ?2 WHERE id = ?1";
}  // namespace sql

std::vector<Proposal> read(ledger::Rows rows) {
    std::vector<Proposal> found;
    while (rows.next()) {
        Proposal one;
        one.id = rows.id<Proposal>(0);
        one.move.incident = rows.id<domain::Incident>(1);
        one.move.state = rows.text(2);
        one.move.date = rows.date(3).value();
        one.move.document = rows.text(4);
        one.move.sanction = rows.text(5);
        one.move.span = {rows.date(6), rows.date(7)};
        one.move.note = rows.text(8);
        one.account = rows.text(9);
        found.push_back(std::move(one));
    }
    return found;
}

/// `root (rini)` is rini: sudo does not make a second person.
std::string_view person_of(std::string_view account) {
    const auto caller = account.find(" (");
    if (caller == account.npos || !account.ends_with(')')) return account;
    return account.substr(caller + 2, account.size() - caller - 3);
}

std::string text_of(const std::optional<domain::Date>& day) {
    return day ? domain::to_string(*day) : std::string();
}

/// `decided, 2024-01-30, ptdh, SK-9`: what a person must see of a step to compare it.
std::string told(const domain::Move& move) {
    std::string text = move.state;
    for (const auto& part : {domain::to_string(move.date), move.sanction, move.document,
                             text_of(move.span.since), text_of(move.span.until), move.note}) {
        if (!part.empty()) text += ", " + part;
    }
    return text;
}

Decision propose(ledger::Change& change, const TypedStep& step, const domain::Move& move) {
    change.run(sql::insert,
               {change.next_id(), move.incident, move.state, move.date, move.document,
                move.sanction, move.span.since, move.span.until, move.note, step.account});
    return {move, {}};
}

void require_same(const Proposal& waiting, const domain::Move& typed) {
    if (waiting.move == typed) return;
    throw Error{
        "proposal-differs",
        {{"account", waiting.account}, {"proposed", told(waiting.move)}, {"typed", told(typed)}}};
}

}  // namespace

std::vector<Proposal> open(const ledger::Reader& reader, std::optional<IncidentId> of) {
    return read(reader.rows(sql::open, {of}));
}

std::vector<Proposal> ever(const ledger::Reader& reader, IncidentId of) {
    return read(reader.rows(sql::ever, {of}));
}

Decision decide(ledger::Change& change, const Case& from, const TypedStep& step,
                const incidents::Rules& rules) {
    const auto waiting = open(change.reader(), from.incident.id);
    auto typed = step.move;
    if (waiting.empty()) return propose(change, step, checked_step(change, from, typed, rules));
    const auto& proposal = waiting.front();
    if (person_of(proposal.account) == person_of(step.account)) {
        throw Error{"proposal-own",
                    {{"incident", from.incident.reference}, {"account", proposal.account}}};
    }
    if (!step.has_date) typed.date = proposal.move.date;
    auto move = checked_step(change, from, typed, rules);
    require_same(proposal, move);
    insert_move(change, move);
    change.run(sql::confirm, {proposal.id, move.id});
    return {move, proposal.account};
}

}  // namespace netralitas::store::proposals
