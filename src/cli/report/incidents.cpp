#include "netralitas/report/incidents.hpp"

#include "../case_selection.hpp"
#include "../context.hpp"
#include "verbs.hpp"

#include <memory>

namespace netralitas::cli::report_noun {

namespace {

struct IncidentsOptions {
    CaseSelection selection;
    std::string by;
    Reading reading;
};

/// Without `--by` people see the ways a semester report asks for; machines get the first.
std::vector<std::string> groupings(const std::string& by) {
    if (by.empty()) return {"unit", "family", "act", "state", "sanction"};
    return {by};
}

void run_incidents(Context& context, const IncidentsOptions& typed) {
    const auto filter = case_filter(context, typed.selection);
    context.answer(
        report::incidents(context.reader(), filter, groupings(typed.by), context.catalogues()),
        typed.reading);
}

}  // namespace

Action incidents(Options& options) {
    auto typed = std::make_shared<IncidentsOptions>();
    options.choice("--by", report::case_groupings(), typed->by,
                   mark("count only by this; several tables when left out"));
    add_case_selection(options, typed->selection);
    add_reading(options, typed->reading);
    return [typed](Context& context) { run_incidents(context, *typed); };
}

}  // namespace netralitas::cli::report_noun
