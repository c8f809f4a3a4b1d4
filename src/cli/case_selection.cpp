#include "case_selection.hpp"

#include "context.hpp"

#include <algorithm>

namespace netralitas::cli {

void add_case_selection(Options& options, CaseSelection& selection) {
    add_unit_selection(options, selection);
    options.date("--after", selection.after, mark("only from that day on"));
    options.date("--before", selection.before, mark("only up to that day"));
    options.text("--period", mark("PERIOD"), selection.period,
                 mark("2024-H1, 2024-H2, 2024, previous or current"));
}

store::CaseFilter case_filter(Context& context, const CaseSelection& selection) {
    const auto [as_of, units] = units_meant(context, selection);
    store::CaseFilter filter{as_of, units, selection.after, selection.before};
    if (selection.period.empty()) return filter;
    const auto period = period_meant(context, selection.period);
    filter.after = std::max(filter.after.value_or(period.first), period.first);
    filter.before = std::min(filter.before.value_or(period.last), period.last);
    return filter;
}

domain::Period period_meant(Context& context, const std::string& typed) {
    const auto& half_years = context.catalogues().half_years;
    if (const auto period = domain::read_period(typed, context.today(), half_years)) return *period;
    Problem problem{"period-unreadable", {{"value", typed}}, {}, {}};
    problem.place.file = "--period";
    throw Error(problem);
}

domain::Period half_year_meant(Context& context, const std::string& typed) {
    auto period = period_meant(context, typed);
    if (period.is_half_year()) return period;
    throw Error("period-not-half-year", {{"period", period.code}});
}

}  // namespace netralitas::cli
