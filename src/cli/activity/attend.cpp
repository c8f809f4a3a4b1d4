#include "../context.hpp"
#include "../input.hpp"
#include "../selection.hpp"
#include "netralitas/domain/name.hpp"
#include "netralitas/store/activities.hpp"
#include "netralitas/store/units.hpp"
#include "verbs.hpp"

#include <algorithm>
#include <memory>

namespace netralitas::cli::activity {

using text::tr;
using text::tr_count;

namespace {

using MemberId = domain::Id<domain::Member>;
using UnitId = domain::Id<domain::Unit>;

struct AttendOptions {
    std::string activity;
    std::vector<std::string> people;
    std::string list;
    Selection selection;
};

/// Who is meant to have taken part.
struct Meant {
    std::vector<MemberId> people;
    std::vector<UnitId> units;
};

MemberId person_meant(Context& context, const std::string& typed, domain::Date day) {
    return store::members::resolve(context.reader(), typed, day);
}

/// One person a line, by number or name. Throws with the line of who is not known.
void read_list(Context& context, const AttendOptions& typed, domain::Date day, Meant& meant) {
    Input input;
    open_input(context, typed.list, input);
    std::string line;
    for (std::size_t number = 1; std::getline(*input.stream, line); ++number) {
        const auto person = domain::normalise_text(line);
        if (person.empty()) continue;
        try {
            meant.people.push_back(person_meant(context, person, day));
        } catch (const Error& error) {
            auto problem = error.problem();
            problem.place.file = input.name;
            problem.place.line = number;
            throw Error(std::move(problem));
        }
    }
}

/// The units that have staff on the day.
std::vector<UnitId> staffed(Context& context, const store::StaffFilter& filter) {
    std::vector<UnitId> units;
    for (const auto& unit : store::units::all(context.reader(), filter.as_of)) {
        const bool asked =
            std::find(filter.units.begin(), filter.units.end(), unit.unit.id) != filter.units.end();
        if (asked && unit.staff > 0) units.push_back(unit.unit.id);
    }
    return units;
}

Meant meant_by(Context& context, const AttendOptions& typed, const domain::Activity& activity) {
    Meant meant;
    for (const auto& person : typed.people) {
        meant.people.push_back(person_meant(context, person, activity.date));
    }
    if (!typed.list.empty()) read_list(context, typed, activity.date, meant);
    auto selection = typed.selection;
    selection.as_of = activity.date;
    const bool some_staff = !selection.job_level.empty() || !selection.employment.empty();
    if (selection.unit.empty() && !some_staff) return meant;
    if (selection.unit.empty()) {
        selection.unit = store::UnitDirectory(context.reader()).code_of(activity.unit);
    }
    const auto filter = staff_filter(context, selection);
    if (!some_staff) {
        meant.units = staffed(context, filter);
        return meant;
    }
    for (const auto& person : store::members::all(context.reader(), filter)) {
        meant.people.push_back(person.member.id);
    }
    return meant;
}

void warn_if_not_on_staff(Context& context, MemberId id, domain::Date day) {
    const auto person = *store::members::find(context.reader(), id, day);
    if (person.posting && person.posting->span.contains(day)) return;
    context.warn({"attendee-not-on-staff",
                  {{"name", shown_name(person.member)}, {"day", domain::to_string(day)}},
                  {},
                  {}});
}

/// `3 people`, `3 people and 59 whole units`.
std::string sentence(std::int64_t people, std::int64_t units) {
    const auto named = tr_count("{people:number} person", "{people:number} people", people);
    const auto whole = tr_count("{units:number} whole unit", "{units:number} whole units", units);
    if (units == 0) return named;
    return people == 0 ? whole : named + ", " + whole;
}

void run_attend(Context& context, const AttendOptions& typed) {
    const auto activity = store::activities::get(context.reader(), typed.activity).activity;
    const auto meant = meant_by(context, typed, activity);
    if (meant.people.empty() && meant.units.empty()) throw Error("attendance-nobody");
    for (const auto id : meant.people) warn_if_not_on_staff(context, id, activity.date);
    std::int64_t people = 0;
    std::int64_t units = 0;
    const auto outcome = context.change([&](ledger::Change& change) {
        for (const auto id : meant.people) {
            people += store::activities::attend(change, activity.id, id).is_new ? 1 : 0;
        }
        for (const auto id : meant.units) {
            units += store::activities::attend(change, activity.id, id).is_new ? 1 : 0;
        }
    });
    if (!outcome.changed()) return context.say(tr("no changes: recorded so already"));
    context.say_changed(outcome, "{activity}: " + sentence(people, units),
                        {{"activity", activity.reference},
                         {"people", std::to_string(people)},
                         {"units", std::to_string(units)}});
}

}  // namespace

Action attend(Options& options) {
    auto typed = std::make_shared<AttendOptions>();
    options.argument(mark("ACTIVITY"), typed->activity, mark("reference, or its number alone"));
    options.arguments(mark("PERSON"), typed->people,
                      mark("NIP, NIK, P-number or name; several may be named"));
    options.text("--list", mark("FILE"), typed->list,
                 mark("one person a line; - is standard input"));
    options.text("--unit", mark("UNIT"), typed->selection.unit,
                 mark("the whole unit and all below it"));
    options.flag("--only", typed->selection.only, mark("with --unit: without the units below it"));
    options.code("--employment", "employment", typed->selection.employment,
                 mark("everybody of this employment, of --unit or of the activity's unit"));
    options.code("--job-level", "job_level", typed->selection.job_level,
                 mark("everybody of this job level, of --unit or of the activity's unit"));
    return [typed](Context& context) { run_attend(context, *typed); };
}

}  // namespace netralitas::cli::activity
