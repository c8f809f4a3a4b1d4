#include "../context.hpp"
#include "../evidence.hpp"
#include "../selection.hpp"
#include "netralitas/domain/name.hpp"
#include "netralitas/store/activities.hpp"
#include "netralitas/store/incidents.hpp"
#include "netralitas/store/satgas.hpp"
#include "netralitas/store/units.hpp"
#include "verbs.hpp"

#include <array>
#include <memory>

namespace netralitas::cli::activity {

using domain::Activity;
using text::tr;

namespace {

/// A field that is plain text.
struct TextField {
    const char* option;
    std::string Activity::*field;
    const char* help;
};
constexpr std::array<TextField, 8> text_fields{{
    {"--place", &Activity::place, mark("where: the hall")},
    {"--platform", &Activity::platform, mark("how others joined: Zoom …")},
    {"--leader", &Activity::leader, mark("who led it")},
    {"--speaker", &Activity::speaker, mark("who spoke")},
    {"--partner", &Activity::partner, mark("with whom: Bawaslu, KPU, Polri …")},
    {"--visitor", &Activity::visitor, mark("a candidate whose visit was watched")},
    {"--channel", &Activity::channel, mark("what was monitored: instagram, lapangan …")},
    {"--findings", &Activity::findings, mark("what was found")},
}};

/// Empty means: not typed.
struct Fields {
    Activity given;
    std::string unit;
    std::optional<domain::Date> date;
    std::string decree;
};

void add_fields(Options& options, Fields& fields) {
    options.date("--date", fields.date, mark("its day, or the first; today when left out"));
    options.date("--until", fields.given.until, mark("its last day"));
    for (const auto& [option, field, help] : text_fields) {
        options.text(option, mark("TEXT"), fields.given.*field, help);
    }
    options.text("--unit", mark("UNIT"), fields.unit,
                 mark("whose Satgas; the office's own when left out"));
    options.code("--mode", "mode", fields.given.mode, mark("how people met"));
    options.text("--decree", mark("DECREE"), fields.decree, mark("number of the decree"));
    options.number("--headcount", mark("COUNT"), fields.given.headcount,
                   mark("how many were counted there"));
}

void apply(Context& context, const Fields& fields, Activity& activity) {
    const auto& given = fields.given;
    if (!given.kind.empty()) activity.kind = given.kind;
    if (!fields.unit.empty()) {
        activity.unit = store::UnitDirectory(context.reader()).get(fields.unit);
    }
    activity.date = fields.date.value_or(activity.date);
    if (given.until) activity.until = given.until;
    if (!given.title.empty()) activity.title = domain::normalise_text(given.title);
    for (const auto& text : text_fields) {
        const auto& typed = given.*text.field;
        if (!typed.empty()) activity.*text.field = domain::normalise_text(typed);
    }
    if (!given.mode.empty()) activity.mode = given.mode;
    if (!fields.decree.empty()) {
        activity.decree = store::decrees::get(context.reader(), fields.decree).id;
    }
    if (given.headcount) activity.headcount = given.headcount;
}

void run_add(Context& context, Fields typed) {
    typed.unit = entry_unit(context, typed.unit);
    Activity activity;
    activity.date = context.today();
    apply(context, typed, activity);
    const auto outcome = context.change([&](ledger::Change& change) {
        activity.reference = store::activities::add(change, activity, context.today());
    });
    context.name_added(activity.reference);
    context.say_changed(
        outcome,
        text::tr_count("{count:number} activity added", "{count:number} activities added", 1),
        counted(1));
}

struct EditOptions {
    std::string activity;
    std::string incident;
    Fields fields;
};

void run_edit(Context& context, const EditOptions& typed) {
    auto activity = store::activities::get(context.reader(), typed.activity).activity;
    apply(context, typed.fields, activity);
    const auto outcome = context.change([&](ledger::Change& change) {
        store::activities::update(change, activity, context.today());
        if (typed.incident.empty()) return;
        const auto found =
            store::incidents::get(change.reader(), typed.incident, context.today()).incident;
        store::activities::link(change, activity.id, found.id);
    });
    if (!outcome.changed()) return context.say(tr("no changes: recorded so already"));
    context.say_changed(outcome, tr("{activity} corrected"), {{"activity", activity.reference}});
}

}  // namespace

Action add(Options& options) {
    auto typed = std::make_shared<Fields>();
    options.text("--title", mark("TEXT"), typed->given.title, mark("what it was, in short"))
        .required();
    options.code("--kind", "activity_kind", typed->given.kind, mark("what was done")).required();
    add_fields(options, *typed);
    return [typed](Context& context) { run_add(context, *typed); };
}

Action evidence_add(Options& options) {
    return cli::evidence_add(options, mark("ACTIVITY"), [](Context& context, const auto& typed) {
        const auto activity = store::activities::get(context.reader(), typed).activity;
        return EvidenceHolder{activity.id, activity.reference};
    });
}

Action edit(Options& options) {
    auto typed = std::make_shared<EditOptions>();
    options.argument(mark("ACTIVITY"), typed->activity, mark("reference, or its number alone"));
    options.text("--title", mark("TEXT"), typed->fields.given.title, mark("what it was, in short"));
    options.code("--kind", "activity_kind", typed->fields.given.kind, mark("what was done"));
    add_fields(options, typed->fields);
    options.text("--incident", mark("CASE"), typed->incident, mark("a case its finding opened"));
    return [typed](Context& context) { run_edit(context, *typed); };
}

}  // namespace netralitas::cli::activity
