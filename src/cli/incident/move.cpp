#include "../context.hpp"
#include "../selection.hpp"
#include "netralitas/domain/name.hpp"
#include "netralitas/domain/suggest.hpp"
#include "netralitas/store/proposals.hpp"
#include "verbs.hpp"

#include <memory>

namespace netralitas::cli::incident {

using text::tr;

namespace {

struct MoveOptions {
    std::string incident;
    std::string state;
    std::optional<domain::Date> date;
    std::string document;
    std::string sanction;
    std::optional<domain::Date> since;
    std::optional<domain::Date> until;
    std::string body;
    std::string note;
};

/// The state is an argument; its word is read as that of an option.
std::string state_meant(Context& context, const std::string& typed) {
    const auto& states = context.catalogues().vocabulary("case_state");
    if (const auto code = states.code_of(typed)) return *code;
    auto near = domain::nearest(typed, states.codes());
    throw Error("state-unknown", {{"state", typed}}, near.empty() ? states.codes() : near);
}

domain::Move move_of(Context& context, const MoveOptions& typed) {
    domain::Move move;
    move.state = state_meant(context, typed.state);
    move.date = typed.date.value_or(context.today());
    move.document = domain::normalise_text(typed.document);
    move.sanction = typed.sanction;
    move.span = {typed.since, typed.until};
    move.body = typed.body;
    move.note = domain::normalise_text(typed.note);
    return move;
}

std::string sentence(const domain::Move& move) {
    auto message = tr("{incident}: {state:case_state} on {date:date}");
    if (!move.sanction.empty()) message += ", {sanction:sanction}";
    if (move.span.until) message += " " + tr("until {until:date}");
    if (!move.body.empty()) message += " → {body:body}";
    return message;
}

Arguments said(const store::Case& found, const domain::Move& move) {
    const auto until = move.span.until ? domain::to_string(*move.span.until) : std::string();
    return {{"incident", found.incident.reference},
            {"state", move.state},
            {"date", domain::to_string(move.date)},
            {"sanction", move.sanction},
            {"until", until},
            {"body", move.body}};
}

store::incidents::Rules rules_of(Context& context) {
    return {context.catalogues(), context.today(), context.settings().incident_two_people};
}

bool needs_two(Context& context, const domain::Move& move) {
    const auto* state = context.catalogues().workflow->find(move.state);
    return context.settings().incident_two_people && state != nullptr && state->decides;
}

/// The account is the one the entry will name.
void decide(Context& context, const MoveOptions& typed, const store::Case& found,
            const domain::Move& move) {
    const store::TypedStep step{move, typed.date.has_value(), context.host().operator_name()};
    store::Decision decision;
    const auto outcome = context.change([&](ledger::Change& change) {
        decision = store::proposals::decide(change, found, step, rules_of(context));
    });
    auto arguments = said(found, decision.move);
    arguments.push_back({"account", decision.proposed_by});
    const auto further = decision.proposed_by.empty()
                             ? tr("proposed: another account confirms it with the same command")
                             : tr("proposed by {account}");
    context.say_changed(outcome, sentence(decision.move) + " · " + further, arguments);
}

void run_move(Context& context, const MoveOptions& typed) {
    const auto found = store::incidents::get(context.reader(), typed.incident, context.today());
    auto move = move_of(context, typed);
    if (needs_two(context, move)) return decide(context, typed, found, move);
    const auto outcome = context.change([&](ledger::Change& change) {
        move = store::incidents::move(change, found, move, rules_of(context));
    });
    context.say_changed(outcome, sentence(move), said(found, move));
}

}  // namespace

Action move(Options& options) {
    auto typed = std::make_shared<MoveOptions>();
    options.argument(mark("CASE"), typed->incident, mark("reference, or its number alone"));
    options.argument(mark("STATE"), typed->state,
                     mark("the new state; an illegal one lists the legal ones"));
    options.date("--date", typed->date, mark("day of the step; today when left out"));
    options.text("--document", mark("TEXT"), typed->document, mark("number of the document"));
    options.code("--sanction", "sanction", typed->sanction, mark("sanction of the decision"));
    options.date("--since", typed->since,
                 mark("first day of a timed sanction; the day of the step when left out"));
    options.date("--until", typed->until,
                 mark("last day of a timed sanction; reckoned when left out"));
    options.code("--body", "body", typed->body, mark("where the case is forwarded to"));
    options.text("--note", mark("TEXT"), typed->note, mark("a remark"));
    return [typed](Context& context) { run_move(context, *typed); };
}

}  // namespace netralitas::cli::incident
