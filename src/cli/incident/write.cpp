#include "../case_selection.hpp"
#include "../context.hpp"
#include "../evidence.hpp"
#include "../selection.hpp"
#include "netralitas/domain/name.hpp"
#include "netralitas/store/activities.hpp"
#include "netralitas/store/incidents.hpp"
#include "netralitas/store/units.hpp"
#include "verbs.hpp"

#include <memory>

namespace netralitas::cli::incident {

using domain::Activity;
using text::tr;

namespace {

/// Empty means: not typed.
struct Fields {
    std::string unit;
    std::string subject;
    std::string member;
    std::string person;
    std::string act;
    std::optional<domain::Date> occurred_on;
    std::optional<domain::Date> known_on;
    std::string channel;
    std::string place;
    std::string summary;
    std::string links;
};

void add_fields(Options& options, Fields& fields) {
    options.text("--unit", mark("UNIT"), fields.unit, mark("unit; the office's own when left out"));
    options.code("--subject", "subject", fields.subject,
                 mark("who is meant, when it is no member: unknown or outsider"));
    options.text("--member", mark("PERSON"), fields.member, mark("NIP, NIK, P-number or name"));
    options.text("--person", mark("TEXT"), fields.person, mark("who it was, when it is no member"));
    options.date("--known-on", fields.known_on, mark("day it became known; today when left out"));
    options.text("--channel", mark("TEXT"), fields.channel,
                 mark("where it was seen: instagram, apel, lapangan …"));
    options.text("--place", mark("PLACE"), fields.place, mark("where it happened"));
    options.text("--summary", mark("TEXT"), fields.summary, mark("what happened, in short"));
    options.text("--links", mark("TEXT"), fields.links, mark("addresses of what was seen"));
}

void apply_subject(Context& context, const Fields& fields, domain::Incident& incident) {
    if (!fields.member.empty()) {
        incident.subject = "member";
        incident.person.clear();
        incident.member = store::members::resolve(context.reader(), fields.member, context.today());
    }
    if (!fields.subject.empty()) {
        incident.subject = fields.subject;
        if (fields.subject != "member" && fields.member.empty()) incident.member.reset();
    }
    if (!fields.person.empty()) incident.person = domain::normalise_text(fields.person);
    if (incident.subject.empty()) incident.subject = "unknown";
}

void apply(Context& context, const Fields& fields, domain::Incident& incident) {
    apply_subject(context, fields, incident);
    if (!fields.unit.empty()) {
        incident.unit = store::UnitDirectory(context.reader()).get(fields.unit);
    }
    if (!fields.act.empty()) incident.act = fields.act;
    if (fields.occurred_on) incident.occurred_on = *fields.occurred_on;
    if (fields.known_on) incident.known_on = *fields.known_on;
    if (!fields.channel.empty()) incident.channel = domain::normalise_text(fields.channel);
    if (!fields.place.empty()) incident.place = domain::normalise_text(fields.place);
    if (!fields.summary.empty()) incident.summary = domain::normalise_text(fields.summary);
    if (!fields.links.empty()) incident.links = domain::normalise_text(fields.links);
}

/// The same conduct is in both families; the examiner decides, the date proposes.
void warn_about_family(Context& context, const domain::Incident& incident) {
    const auto* act = context.catalogues().violations->find(incident.act);
    const auto proposed = store::proposed_family(context.reader(), incident.occurred_on);
    const bool either = act->family == "etik" || act->family == "disiplin";
    if (!either || proposed.empty() || act->family == proposed) return;
    context.warn({"family-differs",
                  {{"act", incident.act},
                   {"family", act->family},
                   {"proposed", proposed},
                   {"date", domain::to_string(incident.occurred_on)}},
                  {},
                  {}});
}

struct AddOptions {
    std::string activity;
    Fields fields;
};

/// What an activity found says where the case began, as far as nothing else is typed.
std::optional<Activity> activity_meant(Context& context, AddOptions& typed) {
    if (typed.activity.empty()) return std::nullopt;
    const auto row = store::activities::get(context.reader(), typed.activity);
    auto& fields = typed.fields;
    if (fields.unit.empty()) fields.unit = row.unit_code;
    if (fields.channel.empty()) fields.channel = row.activity.channel;
    if (fields.summary.empty()) fields.summary = row.activity.findings;
    if (!fields.known_on) fields.known_on = row.activity.date;
    return row.activity;
}

void run_add(Context& context, AddOptions typed) {
    const auto activity = activity_meant(context, typed);
    auto& fields = typed.fields;
    fields.unit = entry_unit(context, fields.unit);
    domain::Incident incident;
    incident.known_on = context.today();
    apply(context, fields, incident);
    const auto outcome = context.change([&](ledger::Change& change) {
        const auto& catalogues = context.catalogues();
        incident.reference = store::incidents::add(change, incident, catalogues, context.today());
        if (!activity) return;
        const auto added =
            store::incidents::get(change.reader(), incident.reference, context.today());
        store::activities::link(change, activity->id, added.incident.id);
    });
    warn_about_family(context, incident);
    context.name_added(incident.reference);
    context.say_changed(
        outcome, text::tr_count("{count:number} case added", "{count:number} cases added", 1),
        counted(1));
}

struct EditOptions {
    std::string incident;
    Fields fields;
};

void run_edit(Context& context, const EditOptions& typed) {
    auto incident =
        store::incidents::get(context.reader(), typed.incident, context.today()).incident;
    apply(context, typed.fields, incident);
    const auto outcome = context.change([&](ledger::Change& change) {
        store::incidents::update(change, incident, context.catalogues(), context.today());
    });
    warn_about_family(context, incident);
    context.say_changed(outcome, tr("{incident} corrected"), {{"incident", incident.reference}});
}

struct NilOptions {
    std::string unit;
    std::string period;
    std::optional<domain::Date> date;
};

void run_nil(Context& context, const NilOptions& typed) {
    const auto period = period_meant(context, typed.period);
    const store::UnitDirectory directory(context.reader());
    const auto unit = directory.get(entry_unit(context, typed.unit));
    bool added = false;
    const auto outcome = context.change([&](ledger::Change& change) {
        added = store::nils::add(change, unit, period, typed.date.value_or(context.today()));
    });
    if (!added) return context.say(tr("no changes: recorded so already"));
    context.say_changed(outcome, tr("{unit}: nothing to report for {period}"),
                        {{"unit", directory.code_of(unit)}, {"period", period.code}});
}

}  // namespace

Action add(Options& options) {
    auto typed = std::make_shared<AddOptions>();
    auto& fields = typed->fields;
    options.code("--act", "act", fields.act, mark("what was done, a code of the catalogue"))
        .required();
    options.date("--occurred-on", fields.occurred_on, mark("day of the deed")).required();
    options.text("--activity", mark("ACTIVITY"), typed->activity,
                 mark("whose finding opens the case: it gives unit, channel, summary and day"));
    add_fields(options, fields);
    return [typed](Context& context) { run_add(context, *typed); };
}

Action edit(Options& options) {
    auto typed = std::make_shared<EditOptions>();
    options.argument(mark("CASE"), typed->incident, mark("reference, or its number alone"));
    options.code("--act", "act", typed->fields.act, mark("what was done, a code of the catalogue"));
    options.date("--occurred-on", typed->fields.occurred_on, mark("day of the deed"));
    add_fields(options, typed->fields);
    return [typed](Context& context) { run_edit(context, *typed); };
}

Action evidence_add(Options& options) {
    return cli::evidence_add(options, mark("CASE"), [](Context& context, const auto& typed) {
        const auto incident =
            store::incidents::get(context.reader(), typed, context.today()).incident;
        return EvidenceHolder{incident.id, incident.reference};
    });
}

Action nil(Options& options) {
    auto typed = std::make_shared<NilOptions>();
    options.text("--unit", mark("UNIT"), typed->unit, mark("unit; the office's own when left out"));
    options
        .text("--period", mark("PERIOD"), typed->period,
              mark("2024-H1, 2024-H2, 2024, previous or current"))
        .required();
    options.date("--date", typed->date, mark("day of the report; today when left out"));
    return [typed](Context& context) { run_nil(context, *typed); };
}

}  // namespace netralitas::cli::incident
