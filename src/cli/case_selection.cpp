#include "case_selection.hpp"

#include "context.hpp"
#include "selection.hpp"

#include <algorithm>

namespace netralitas::cli {

void add_case_selection(Options& options, CaseSelection& selection) {
    options.text("--unit", mark("UNIT"), selection.unit, mark("only this unit and all below it"));
    options.flag("--only", selection.only, mark("with --unit: without the units below it"));
    options.date("--as-of", selection.as_of, mark("what is known today about that day"));
    options.date("--after", selection.after, mark("only from that day on"));
    options.date("--before", selection.before, mark("only up to that day"));
    options.text("--period", mark("PERIOD"), selection.period,
                 mark("2024-H1, 2024-H2, 2024, previous or current"));
}

store::CaseFilter case_filter(Context& context, const CaseSelection& selection) {
    Selection units;
    units.unit = selection.unit;
    units.only = selection.only;
    units.as_of = selection.as_of;
    const auto staff = staff_filter(context, units);
    store::CaseFilter filter{staff.as_of, staff.units, selection.after, selection.before};
    if (selection.period.empty()) return filter;
    const auto period = period_meant(context, selection.period);
    filter.after = std::max(filter.after.value_or(period.first), period.first);
    filter.before = std::min(filter.before.value_or(period.last), period.last);
    return filter;
}

domain::Period period_meant(Context& context, const std::string& typed) {
    if (const auto period = domain::read_period(typed, context.today())) return *period;
    Problem problem{"period-unreadable", {{"value", typed}}, {}, {}};
    problem.place.file = "--period";
    throw Error(problem);
}

}  // namespace netralitas::cli
