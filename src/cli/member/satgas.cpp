#include "netralitas/store/satgas.hpp"

#include "../context.hpp"
#include "../selection.hpp"
#include "netralitas/domain/name.hpp"
#include "verbs.hpp"

#include <memory>

namespace netralitas::cli::member {

using text::tr_count;

namespace {

using MemberIds = std::vector<domain::Id<domain::Member>>;

MemberIds people_meant(Context& context, const std::vector<std::string>& typed) {
    MemberIds people;
    for (const auto& person : typed) {
        people.push_back(store::members::resolve(context.reader(), person, context.today()));
    }
    return people;
}

struct AppointOptions {
    std::vector<std::string> people;
    std::string role;
    std::string unit;
    std::string decree;
    std::optional<domain::Date> since;
    std::optional<domain::Date> until;
    std::optional<domain::Date> confirmed_on;
    std::string badge;
};

domain::Appointment appointment_of(Context& context, const AppointOptions& typed) {
    domain::Appointment appointment;
    const auto unit = entry_unit(context, typed.unit);
    appointment.unit = store::UnitDirectory(context.reader()).get(unit);
    if (!typed.decree.empty()) {
        appointment.decree = store::decrees::get(context.reader(), typed.decree).id;
    }
    appointment.role = typed.role;
    appointment.span = {typed.since, typed.until};
    appointment.confirmed_on = typed.confirmed_on;
    appointment.badge = domain::normalise_text(typed.badge);
    return appointment;
}

/// A Satgas is made of staff; somebody else may be meant all the same.
void warn_if_not_on_staff(Context& context, domain::Id<domain::Member> id, domain::Date day) {
    const auto person = *store::members::find(context.reader(), id, day);
    if (person.posting && person.posting->span.contains(day)) return;
    context.warn({"appointee-not-on-staff",
                  {{"name", shown_name(person.member)}, {"day", domain::to_string(day)}},
                  {},
                  {}});
}

void run_appoint(Context& context, const AppointOptions& typed) {
    auto appointment = appointment_of(context, typed);
    const auto people = people_meant(context, typed.people);
    std::int64_t recorded = 0;
    const auto outcome = context.change([&](ledger::Change& change) {
        for (const auto id : people) {
            appointment.member = id;
            using store::appointments::Recorded;
            const auto done = store::appointments::appoint(change, appointment);
            recorded += done == Recorded::same ? 0 : 1;
        }
    });
    const auto day = typed.since.value_or(context.today());
    for (const auto id : people) warn_if_not_on_staff(context, id, day);
    if (recorded == 0) return context.say(text::tr("no changes: recorded so already"));
    context.say_changed(outcome,
                        tr_count("{count:number} Satgas role recorded ({role:role})",
                                 "{count:number} Satgas roles recorded ({role:role})", recorded),
                        {{"count", std::to_string(recorded)}, {"role", typed.role}});
}

struct ReleaseOptions {
    std::vector<std::string> people;
    std::string role;
    std::optional<domain::Date> until;
};

void run_release(Context& context, const ReleaseOptions& typed) {
    const auto people = people_meant(context, typed.people);
    std::int64_t ended = 0;
    const auto outcome = context.change([&](ledger::Change& change) {
        for (const auto id : people) {
            ended += store::appointments::release(change, id, typed.role, *typed.until);
        }
    });
    context.say_changed(
        outcome,
        tr_count("{count:number} Satgas role ends on {until:date}",
                 "{count:number} Satgas roles end on {until:date}", ended),
        {{"count", std::to_string(ended)}, {"until", domain::to_string(*typed.until)}});
}

}  // namespace

Action appoint(Options& options) {
    auto typed = std::make_shared<AppointOptions>();
    options.arguments(mark("PERSON"), typed->people,
                      mark("NIP, NIK, P-number or name; several may be named"));
    options.code("--role", "role", typed->role, mark("role in the Satgas")).required();
    options.text("--decree", mark("DECREE"), typed->decree, mark("number of the decree"));
    options.text("--unit", mark("UNIT"), typed->unit,
                 mark("whose Satgas; the office's own unit when left out"));
    options.date("--since", typed->since, mark("first day; left out: before the ledger began"));
    options.date("--until", typed->until, mark("last day"));
    options.date("--confirmed-on", typed->confirmed_on, mark("day of the confirmation"));
    options.text("--badge", mark("TEXT"), typed->badge, mark("badge that was pinned on"));
    options.check([typed] {
        if (typed->people.empty()) throw Error("argument-missing", {{"argument", "PERSON"}});
    });
    return [typed](Context& context) { run_appoint(context, *typed); };
}

Action release(Options& options) {
    auto typed = std::make_shared<ReleaseOptions>();
    options.arguments(mark("PERSON"), typed->people,
                      mark("NIP, NIK, P-number or name; several may be named"));
    options.date("--until", typed->until, mark("the last day")).required();
    options.code("--role", "role", typed->role, mark("only this role; all when left out"));
    options.check([typed] {
        if (typed->people.empty()) throw Error("argument-missing", {{"argument", "PERSON"}});
    });
    return [typed](Context& context) { run_release(context, *typed); };
}

}  // namespace netralitas::cli::member
