#include "netralitas/report/due.hpp"

#include "../context.hpp"
#include "../due_items.hpp"
#include "verbs.hpp"

#include <memory>
#include <set>

namespace netralitas::cli::report_noun {

using text::tr_count;

namespace {

struct DueOptions {
    UnitSelection selection;
    std::optional<domain::Date> before;
    bool exit_code = false;
    Reading reading;
};

/// Once for every year.
void warn_of_missing_years(Context& context, const std::vector<store::Due>& found) {
    std::set<int> years;
    for (const auto& one : found) {
        const auto year = one.due.missing_year;
        if (!year || !years.insert(*year).second) continue;
        context.warn({"holidays-missing", {{"year", std::to_string(*year)}}, {}, {}});
    }
}

void run_due(Context& context, const DueOptions& typed) {
    const auto meant = units_meant(context, typed.selection);
    const auto found = due_items(context, meant, typed.before);
    warn_of_missing_years(context, found);
    context.answer(report::due(context.reader(), found, {meant.as_of, fields_read(typed.reading)}),
                   typed.reading);
    if (!typed.exit_code || found.empty()) return;
    context.set_exit_code(5);
    const auto count = static_cast<std::int64_t>(found.size());
    context.say(tr_count("{count:number} thing is due", "{count:number} things are due", count),
                counted(count));
}

}  // namespace

Action due(Options& options) {
    auto typed = std::make_shared<DueOptions>();
    add_unit_selection(options, typed->selection);
    options.date("--before", typed->before, mark("only what is due up to that day"));
    options.flag("--exit-code", typed->exit_code, mark("end with 5 when something is due"));
    add_calendar_reading(options, typed->reading);
    return [typed](Context& context) { run_due(context, *typed); };
}

}  // namespace netralitas::cli::report_noun
