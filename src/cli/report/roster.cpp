#include "netralitas/report/roster.hpp"

#include "../context.hpp"
#include "../selection.hpp"
#include "verbs.hpp"

#include <memory>

namespace netralitas::cli::report_noun {

namespace {

struct RosterOptions {
    Selection selection;
    std::string level;
    Reading reading;
};

/// All of this level belong to the Satgas of a regional office.
constexpr const char* level_of_leaders = "jpt-pratama";

void run_roster(Context& context, const RosterOptions& typed) {
    const report::RosterScope scope{staff_filter(context, typed.selection),
                                    typed.level.empty() ? level_of_leaders : typed.level};
    context.answer(report::roster(context.reader(), scope, context.catalogues()), typed.reading);
}

}  // namespace

Action roster(Options& options) {
    auto typed = std::make_shared<RosterOptions>();
    options.code("--level", "job_level", typed->level,
                 mark("level that should be in it as a whole; pimpinan tinggi pratama when left "
                      "out"));
    add_selection(options, typed->selection);
    add_reading(options, typed->reading);
    return [typed](Context& context) { run_roster(context, *typed); };
}

}  // namespace netralitas::cli::report_noun
