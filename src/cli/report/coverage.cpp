#include "netralitas/report/coverage.hpp"

#include "../context.hpp"
#include "../selection.hpp"
#include "verbs.hpp"

#include <memory>

namespace netralitas::cli::report_noun {

namespace {

struct CoverageOptions {
    Selection selection;
    std::string round;
    bool all = false;
    Reading reading;
};

void run_coverage(Context& context, const CoverageOptions& typed) {
    const auto round = round_meant(context, typed.round);
    const report::CoverageScope scope{staff_filter(context, typed.selection), typed.all};
    context.answer(report::coverage(context.reader(), round, scope, context.catalogues()),
                   typed.reading);
}

}  // namespace

Action coverage(Options& options) {
    auto typed = std::make_shared<CoverageOptions>();
    options.text("--round", mark("ROUND"), typed->round,
                 mark("code; the newest round when left out"));
    options.flag("--all", typed->all, mark("also units without staff"));
    add_selection(options, typed->selection);
    add_reading(options, typed->reading);
    return [typed](Context& context) { run_coverage(context, *typed); };
}

}  // namespace netralitas::cli::report_noun
