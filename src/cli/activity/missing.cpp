#include "../activity_selection.hpp"
#include "../context.hpp"
#include "../people.hpp"
#include "../selection.hpp"
#include "netralitas/store/activities.hpp"
#include "netralitas/store/pledges.hpp"
#include "netralitas/store/units.hpp"
#include "verbs.hpp"

#include <algorithm>
#include <memory>

namespace netralitas::cli::activity {

using document::Align;
using text::tr_count;

namespace {

struct MissingOptions {
    std::string kind;
    Selection staff;
    std::optional<domain::Date> after;
    std::optional<domain::Date> before;
    std::string period;
    bool units = false;
    bool exit_code = false;
    Reading reading;
};

/// The activities that count, whoever's Satgas held them.
store::ActivityFilter filter_of(Context& context, const MissingOptions& typed) {
    ActivitySelection selection;
    selection.kind = typed.kind;
    selection.as_of = typed.staff.as_of;
    selection.after = typed.after;
    selection.before = typed.before;
    selection.period = typed.period;
    return activity_filter(context, selection);
}

document::Table people_table(const std::vector<store::MemberOnDay>& people) {
    document::Table table{person_columns(), {}};
    for (const auto& person : people) table.rows.push_back({person_cells(person)});
    return table;
}

/// Units of whose staff nobody was reached.
document::Table units_table(Context& context, const std::vector<store::activities::Reach>& all,
                            domain::Date day) {
    document::Table table{{{"unit", mark("Unit")},
                           {"name", mark("Name"), Align::left, document::Audience::both, true},
                           {"staff", mark("Staff"), Align::right}},
                          {}};
    for (const auto& unit : store::units::all(context.reader(), day)) {
        const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) {
            return one.unit == unit.unit.id && one.reached == 0;
        });
        if (found == all.end()) continue;
        table.rows.push_back({{unit.unit.code, unit.version.name, found->staff}});
    }
    return table;
}

void run_missing(Context& context, const MissingOptions& typed) {
    const auto filter = filter_of(context, typed);
    const auto staff = staff_filter(context, typed.staff);
    const auto reader = context.reader();
    std::vector<store::activities::Reach> reach;
    if (typed.units) reach = store::activities::reach(reader, filter, staff);
    auto table = typed.units ? units_table(context, reach, staff.as_of)
                             : people_table(store::activities::unreached(reader, filter, staff));
    table.title = dated_title(mark("Not reached as of {as_of:date}"), staff.as_of);
    context.answer(table, typed.reading);
    if (typed.exit_code && !table.rows.empty()) context.set_exit_code(5);
    const auto count = static_cast<std::int64_t>(table.rows.size());
    const auto message =
        typed.units ? tr_count("{count:number} of {units:number} unit did not take part",
                               "{count:number} of {units:number} units did not take part", count)
                    : tr_count("{count:number} of {staff:number} has not been reached",
                               "{count:number} of {staff:number} have not been reached", count);
    context.say(message, {{"count", std::to_string(count)},
                          {"units", std::to_string(reach.size())},
                          {"staff", std::to_string(store::staff_count(reader, staff))}});
}

}  // namespace

Action missing(Options& options) {
    auto typed = std::make_shared<MissingOptions>();
    options.code("--kind", "activity_kind", typed->kind,
                 mark("by activities of this kind; of any when left out"));
    add_selection(options, typed->staff);
    options.date("--after", typed->after, mark("only from that day on"));
    options.date("--before", typed->before, mark("only up to that day"));
    options.text("--period", mark("PERIOD"), typed->period,
                 mark("2024-H1, 2024-H2, 2024, previous or current"));
    options.flag("--units", typed->units, mark("units of whose staff nobody took part"));
    options.flag("--exit-code", typed->exit_code, mark("end with 5 when there is somebody"));
    add_reading(options, typed->reading);
    return [typed](Context& context) { run_missing(context, *typed); };
}

}  // namespace netralitas::cli::activity
