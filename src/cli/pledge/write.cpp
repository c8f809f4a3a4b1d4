#include "../context.hpp"
#include "../selection.hpp"
#include "netralitas/domain/name.hpp"
#include "netralitas/ledger/history.hpp"
#include "netralitas/store/pledges.hpp"
#include "netralitas/store/units.hpp"
#include "verbs.hpp"

#include <memory>

namespace netralitas::cli::pledge {

using text::tr;
using text::tr_count;

namespace {

struct SignOptions {
    std::vector<std::string> people;
    Selection selection;
    std::string round;
    std::optional<domain::Date> signed_on;
    std::string method;
    std::optional<domain::Date> read_on;
    std::string place;
    std::string sheet;
};

domain::Pledge signature(Context& context, const SignOptions& typed, const domain::Round& round) {
    domain::Pledge pledge;
    pledge.round = round.id;
    pledge.signed_on = typed.signed_on.value_or(context.today());
    pledge.method = typed.method;
    pledge.read_on = typed.read_on;
    pledge.place = domain::normalise_text(typed.place);
    pledge.sheet = domain::normalise_text(typed.sheet);
    const auto problems = domain::check(pledge, context.today());
    if (!problems.empty()) throw Error(problems.front());
    return pledge;
}

std::string recorded_sentence(std::int64_t count) {
    return tr_count("round {round}: {count:number} pledge recorded",
                    "round {round}: {count:number} pledges recorded", count);
}

void say_recorded(Context& context, const ledger::Outcome& outcome, const domain::Round& round,
                  const store::pledges::UnitSigning& signing) {
    auto message = recorded_sentence(signing.recorded);
    if (signing.signed_before > 0) {
        message += ", " + tr_count("{before:number} had signed before",
                                   "{before:number} had signed before", signing.signed_before);
    }
    if (signing.with_reason > 0) {
        message +=
            ", " + tr_count("{reasons:number} left out for a recorded reason",
                            "{reasons:number} left out for a recorded reason", signing.with_reason);
    }
    context.say_changed(outcome, message,
                        {{"round", round.code},
                         {"count", std::to_string(signing.recorded)},
                         {"before", std::to_string(signing.signed_before)},
                         {"reasons", std::to_string(signing.with_reason)}});
}

/// What to type before a signature can get another date: undo its entry, or look which one it is
/// when that entry holds more than this signature.
std::string way_back(const ledger::Reader& reader, const domain::Pledge& pledge,
                     domain::Date today) {
    const auto recorded = store::pledges::find(reader, pledge.round, pledge.member);
    const auto history = ledger::history(reader, {{"pledge", recorded->id.value}});
    const auto entry = ledger::entry(reader, history.back().seq);
    const bool alone = entry->summary == "pledge +1" || entry->summary == "pledge ~1";
    if (alone) return "netralitas undo " + std::to_string(entry->seq);
    const auto person = store::members::find(reader, pledge.member, today);
    return "netralitas log " + domain::member_number(person->member.number);
}

store::pledges::Recorded record(ledger::Change& change, const domain::Pledge& pledge,
                                bool date_typed, domain::Date today) {
    try {
        return store::pledges::record(change, pledge, date_typed);
    } catch (const Error& error) {
        auto problem = error.problem();
        if (problem.code == "pledge-date-differs") {
            problem.suggestions = {way_back(change.reader(), pledge, today)};
        }
        throw Error(std::move(problem));
    }
}

store::pledges::UnitSigning sign_people(ledger::Change& change, const SignOptions& typed,
                                        domain::Pledge pledge, domain::Date today) {
    store::pledges::UnitSigning signing;
    for (const auto& person : typed.people) {
        pledge.member = store::members::resolve(change.reader(), person, today);
        const auto recorded = record(change, pledge, typed.signed_on.has_value(), today);
        const bool same = recorded == store::pledges::Recorded::same;
        ++(same ? signing.signed_before : signing.recorded);
    }
    return signing;
}

void run_sign(Context& context, const SignOptions& typed) {
    const bool whole_unit = !typed.selection.unit.empty();
    if (whole_unit == !typed.people.empty()) throw Error("pledge-whom");
    const auto round = round_meant(context, typed.round);
    const auto pledge = signature(context, typed, round);
    store::StaffFilter filter;
    if (whole_unit) filter = staff_filter(context, typed.selection);
    store::pledges::UnitSigning signing;
    const auto outcome = context.change([&](ledger::Change& change) {
        signing = whole_unit ? store::pledges::sign_units(change, round, filter, pledge)
                             : sign_people(change, typed, pledge, context.today());
    });
    say_recorded(context, outcome, round, signing);
}

struct RevokeOptions {
    std::string person;
    std::string round;
    std::optional<domain::Date> revoked_on;
};

void run_revoke(Context& context, const RevokeOptions& typed) {
    const auto round = round_meant(context, typed.round);
    const auto day = typed.revoked_on.value_or(context.today());
    const auto id = store::members::resolve(context.reader(), typed.person, context.today());
    const auto person = *store::members::find(context.reader(), id, context.today());
    const auto outcome = context.change(
        [&](ledger::Change& change) { store::pledges::revoke(change, round.id, id, day); });
    context.say_changed(outcome, tr("round {round}: pledge of {name} taken back on {day:date}"),
                        {{"round", round.code},
                         {"name", shown_name(person.member)},
                         {"day", domain::to_string(day)}});
}

}  // namespace

Action sign(Options& options) {
    auto typed = std::make_shared<SignOptions>();
    options.arguments(mark("PERSON"), typed->people,
                      mark("NIP, NIK, P-number or name; several may be named"));
    add_selection(options, typed->selection);
    options.text("--round", mark("ROUND"), typed->round,
                 mark("code; the newest round when left out"));
    options.date("--signed-on", typed->signed_on,
                 mark("day of the signature; today when left out"));
    options.code("--method", "method", typed->method, mark("sheet or electronic"));
    options.date("--read-on", typed->read_on, mark("day of the mass reading attended"));
    options.text("--place", mark("PLACE"), typed->place, mark("where it was signed"));
    options.text("--sheet", mark("TEXT"), typed->sheet, mark("reference of the paper"));
    return [typed](Context& context) { run_sign(context, *typed); };
}

Action revoke(Options& options) {
    auto typed = std::make_shared<RevokeOptions>();
    options.argument(mark("PERSON"), typed->person, mark("NIP, NIK, P-number or name"));
    options.text("--round", mark("ROUND"), typed->round,
                 mark("code; the newest round when left out"));
    options.date("--revoked-on", typed->revoked_on,
                 mark("the day it was taken back; today when left out"));
    return [typed](Context& context) { run_revoke(context, *typed); };
}

}  // namespace netralitas::cli::pledge
