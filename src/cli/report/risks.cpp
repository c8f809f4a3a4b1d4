#include "netralitas/report/risks.hpp"

#include "../case_selection.hpp"
#include "../context.hpp"
#include "../risk_selection.hpp"
#include "verbs.hpp"

#include <memory>

namespace netralitas::cli::report_noun {

namespace {

struct RisksOptions {
    RiskSelection selection;
    std::string period;
    Reading reading;
};

void run_risks(Context& context, const RisksOptions& typed) {
    auto filter = risk_filter(context, typed.selection);
    if (!typed.period.empty()) {
        const auto period = period_meant(context, typed.period);
        filter.after = period.first;
        filter.before = period.last;
    }
    context.answer(report::risks(context.reader(), filter), typed.reading);
}

}  // namespace

Action risks(Options& options) {
    auto typed = std::make_shared<RisksOptions>();
    add_risk_selection(options, typed->selection);
    options.text("--period", mark("PERIOD"), typed->period,
                 mark("only what stood in this time: 2024-H1, 2024-H2, 2024, previous or current"));
    add_reading(options, typed->reading);
    return [typed](Context& context) { run_risks(context, *typed); };
}

}  // namespace netralitas::cli::report_noun
