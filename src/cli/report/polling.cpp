#include "netralitas/report/polling.hpp"

#include "../context.hpp"
#include "../selection.hpp"
#include "netralitas/store/elections.hpp"
#include "netralitas/store/polling.hpp"
#include "verbs.hpp"

#include <memory>

namespace netralitas::cli::report_noun {

namespace {

struct PollingOptions {
    std::string election;
    UnitSelection selection;
    Reading reading;
};

domain::Election election_meant(Context& context, const std::string& typed, domain::Date day) {
    if (!typed.empty()) return store::elections::get(context.reader(), typed);
    return store::polling_places::election_meant(context.reader(), day);
}

void run_polling(Context& context, const PollingOptions& typed) {
    const auto [as_of, units] = units_meant(context, typed.selection);
    const report::PollingScope scope{election_meant(context, typed.election, as_of), units, as_of};
    context.answer(report::polling(context.reader(), scope, context.catalogues()), typed.reading);
}

}  // namespace

Action polling(Options& options) {
    auto typed = std::make_shared<PollingOptions>();
    options.text("--election", mark("ELECTION"), typed->election,
                 mark("code; the next one with polling places when left out"));
    add_unit_selection(options, typed->selection);
    add_reading(options, typed->reading);
    return [typed](Context& context) { run_polling(context, *typed); };
}

}  // namespace netralitas::cli::report_noun
