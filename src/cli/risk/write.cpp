#include "../context.hpp"
#include "../selection.hpp"
#include "netralitas/domain/name.hpp"
#include "netralitas/store/elections.hpp"
#include "netralitas/store/incidents.hpp"
#include "netralitas/store/risks.hpp"
#include "netralitas/store/units.hpp"
#include "verbs.hpp"

#include <algorithm>
#include <memory>

namespace netralitas::cli::risk {

using text::tr;
using text::tr_count;

namespace {

/// Empty means: not typed.
struct Fields {
    std::string unit;
    std::string election;
    std::string stage;
    std::string category;
    std::string description;
    std::optional<domain::Date> found_on;
    std::optional<std::int64_t> likelihood;
    std::optional<std::int64_t> impact;
    std::string mitigation;
    std::string owner;
    std::optional<domain::Date> due;
    std::string source;
    std::vector<std::string> incidents;
};

/// What a new one cannot do without.
void add_needed_fields(Options& options, Fields& fields, bool are_needed) {
    const auto needed = [&](Options& row) {
        if (are_needed) row.required();
    };
    needed(options.code("--category", "risk_category", fields.category, mark("where it lies")));
    needed(options.text("--description", mark("TEXT"), fields.description,
                        mark("what may happen there")));
    needed(options.number("--likelihood", "1-5", fields.likelihood,
                          mark("how likely it is, from 1 to 5")));
    needed(
        options.number("--impact", "1-5", fields.impact, mark("how bad it would be, from 1 to 5")));
}

void add_fields(Options& options, Fields& fields) {
    options.text("--unit", mark("UNIT"), fields.unit, mark("unit; the office's own when left out"));
    options.text("--election", mark("ELECTION"), fields.election,
                 mark("election it threatens, by its code"));
    options.text("--stage", mark("STAGE"), fields.stage, mark("stage it threatens, by its code"));
    options.text("--mitigation", mark("TEXT"), fields.mitigation, mark("what is done against it"));
    options.text("--owner", mark("PERSON"), fields.owner,
                 mark("who sees to that: NIP, NIK, P-number or name"));
    options.date("--due", fields.due, mark("day by which that is done"));
    options.text("--source", mark("TEXT"), fields.source, mark("who or what pointed it out"));
    options.date("--found-on", fields.found_on, mark("day it was found; today when left out"));
    options.texts("--incident", mark("CASE"), fields.incidents,
                  mark("case that happened there; may be given several times"));
}

/// A stage alone is looked for in the election the risk has, else in all of them.
void apply_stage(Context& context, const Fields& fields, store::RiskOnDay& row) {
    const auto reader = context.reader();
    if (!fields.election.empty()) {
        const auto election = store::elections::get(reader, fields.election);
        row.risk.election = election.id;
        row.election_code = election.code;
    }
    if (fields.stage.empty()) return;
    const auto [election, stage] =
        store::elections::stage_named(reader, row.election_code, fields.stage);
    row.risk.election = election.id;
    row.risk.stage = stage.code;
}

void apply_others(Context& context, const Fields& fields, domain::Risk& risk) {
    const auto reader = context.reader();
    if (!fields.unit.empty()) risk.unit = store::UnitDirectory(reader).get(fields.unit);
    if (!fields.owner.empty()) {
        risk.owner = store::members::resolve(reader, fields.owner, context.today());
    }
    for (const auto& typed : fields.incidents) {
        risk.incidents.push_back(store::incidents::get(reader, typed, context.today()).incident.id);
    }
}

void apply(Context& context, const Fields& fields, store::RiskOnDay& row) {
    auto& risk = row.risk;
    apply_stage(context, fields, row);
    apply_others(context, fields, risk);
    if (!fields.category.empty()) risk.category = fields.category;
    if (!fields.description.empty()) risk.description = domain::normalise_text(fields.description);
    risk.found_on = fields.found_on.value_or(risk.found_on);
    risk.exposure.likelihood = fields.likelihood.value_or(risk.exposure.likelihood);
    risk.exposure.impact = fields.impact.value_or(risk.exposure.impact);
    if (!fields.mitigation.empty()) risk.mitigation = domain::normalise_text(fields.mitigation);
    if (fields.due) risk.due = fields.due;
    if (!fields.source.empty()) risk.source = domain::normalise_text(fields.source);
}

void run_add(Context& context, Fields typed) {
    typed.unit = entry_unit(context, typed.unit);
    store::RiskOnDay row;
    row.risk.found_on = context.today();
    apply(context, typed, row);
    std::string reference;
    const auto outcome = context.change([&](ledger::Change& change) {
        reference = store::risks::add(change, row.risk, context.today());
    });
    context.name_added(reference);
    context.say_changed(outcome,
                        tr_count("{count:number} vulnerable point added",
                                 "{count:number} vulnerable points added", 1),
                        counted(1));
}

struct EditOptions {
    std::string risk;
    Fields fields;
};

void run_edit(Context& context, const EditOptions& typed) {
    auto row = store::risks::get(context.reader(), typed.risk, context.today());
    apply(context, typed.fields, row);
    const auto outcome = context.change(
        [&](ledger::Change& change) { store::risks::update(change, row.risk, context.today()); });
    context.say_changed(outcome, tr("{risk} corrected"), {{"risk", row.risk.reference}});
}

struct ReviewOptions {
    std::string risk;
    std::optional<domain::Date> date;
    std::string status;
    std::optional<std::int64_t> likelihood;
    std::optional<std::int64_t> impact;
    std::string note;
};

void add_review_options(Options& options, ReviewOptions& typed) {
    options.argument(mark("RISK"), typed.risk, mark("reference, or its number alone"));
    options.date("--date", typed.date, mark("day from which it is so; today when left out"));
    options.text("--note", mark("TEXT"), typed.note, mark("a remark"));
}

/// What is not typed is as on the day before.
void run_review(Context& context, const ReviewOptions& typed) {
    const auto risk = store::risks::get(context.reader(), typed.risk, context.today()).risk;
    const auto date = day_of(context, typed.date);
    auto review = domain::review_on(risk, store::risks::reviews(context.reader(), risk.id), date);
    review.date = date;
    if (!typed.status.empty()) review.status = typed.status;
    review.exposure.likelihood = typed.likelihood.value_or(review.exposure.likelihood);
    review.exposure.impact = typed.impact.value_or(review.exposure.impact);
    review.note = domain::normalise_text(typed.note);
    const auto outcome = context.change([&](ledger::Change& change) {
        store::risks::add_review(change, risk, review, context.today());
    });
    context.say_changed(outcome,
                        tr("{risk}: {status:risk_status} from {date:date} on, score "
                           "{score:number} ({level:risk_level})"),
                        {{"risk", risk.reference},
                         {"status", review.status},
                         {"date", domain::to_string(date)},
                         {"score", std::to_string(review.exposure.score())},
                         {"level", std::string(domain::level_of(review.exposure))}});
}

/// Closing has a verb of its own.
void refuse_closing(Context& context, const ReviewOptions& typed) {
    if (typed.status != domain::closed_risk) return;
    const auto label = [&](const auto& code) {
        return context.wording().label("risk_status", code);
    };
    std::vector<std::string> others;
    for (const auto& code : context.catalogues().vocabulary("risk_status").codes()) {
        if (code != domain::closed_risk) others.push_back(label(code));
    }
    Problem problem{"value-unknown", {{"value", label(typed.status)}}, std::move(others), {}};
    problem.place.file = "--status";
    throw Error(std::move(problem));
}

}  // namespace

Action add(Options& options) {
    auto typed = std::make_shared<Fields>();
    add_needed_fields(options, *typed, true);
    add_fields(options, *typed);
    return [typed](Context& context) { run_add(context, *typed); };
}

Action edit(Options& options) {
    auto typed = std::make_shared<EditOptions>();
    options.argument(mark("RISK"), typed->risk, mark("reference, or its number alone"));
    add_needed_fields(options, typed->fields, false);
    add_fields(options, typed->fields);
    return [typed](Context& context) { run_edit(context, *typed); };
}

Action review(Options& options) {
    auto typed = std::make_shared<ReviewOptions>();
    add_review_options(options, *typed);
    options.code("--status", "risk_status", typed->status,
                 mark("how it stands; `risk close` closes it"));
    options.number("--likelihood", "1-5", typed->likelihood, mark("how likely it is, from 1 to 5"));
    options.number("--impact", "1-5", typed->impact, mark("how bad it would be, from 1 to 5"));
    return [typed](Context& context) {
        refuse_closing(context, *typed);
        run_review(context, *typed);
    };
}

Action close(Options& options) {
    auto typed = std::make_shared<ReviewOptions>();
    add_review_options(options, *typed);
    typed->status = domain::closed_risk;
    return [typed](Context& context) { run_review(context, *typed); };
}

}  // namespace netralitas::cli::risk
