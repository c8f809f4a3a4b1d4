#include "netralitas/report/activities.hpp"

#include "../activity_selection.hpp"
#include "../context.hpp"
#include "verbs.hpp"

#include <memory>

namespace netralitas::cli::report_noun {

namespace {

struct ActivitiesOptions {
    ActivitySelection selection;
    std::string by;
    Reading reading;
};

/// Without `--by` people see what was done, by whom and what was monitored; machines get the first.
std::vector<std::string> groupings(const std::string& by) {
    if (by.empty()) return {"kind", "unit", "channel"};
    return {by};
}

void run_activities(Context& context, const ActivitiesOptions& typed) {
    const auto filter = activity_filter(context, typed.selection);
    context.answer(
        report::activities(context.reader(), filter, groupings(typed.by), context.catalogues()),
        typed.reading);
}

}  // namespace

Action activities(Options& options) {
    auto typed = std::make_shared<ActivitiesOptions>();
    options.choice("--by", report::activity_groupings(), typed->by,
                   mark("count only by this; several tables when left out"));
    add_activity_selection(options, typed->selection);
    add_reading(options, typed->reading);
    return [typed](Context& context) { run_activities(context, *typed); };
}

}  // namespace netralitas::cli::report_noun
