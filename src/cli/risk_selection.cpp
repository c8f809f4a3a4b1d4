#include "risk_selection.hpp"

#include "context.hpp"
#include "netralitas/store/elections.hpp"
#include "selection.hpp"

namespace netralitas::cli {

void add_risk_selection(Options& options, RiskSelection& selection) {
    options.text("--unit", mark("UNIT"), selection.unit, mark("only this unit and all below it"));
    options.flag("--only", selection.only, mark("with --unit: without the units below it"));
    options.text("--election", mark("ELECTION"), selection.election,
                 mark("only this election, by its code"));
    options.text("--stage", mark("STAGE"), selection.stage, mark("only this stage, by its code"));
    options.date("--as-of", selection.as_of, mark("what is known today about that day"));
}

store::RiskFilter risk_filter(Context& context, const RiskSelection& selection) {
    Selection units;
    units.unit = selection.unit;
    units.only = selection.only;
    units.as_of = selection.as_of;
    const auto staff = staff_filter(context, units);
    store::RiskFilter filter{staff.as_of, staff.units};
    const auto reader = context.reader();
    if (!selection.election.empty()) {
        filter.election = store::elections::get(reader, selection.election).code;
    }
    if (!selection.stage.empty()) {
        filter.stage = store::elections::stages_named(reader, filter.election, selection.stage)
                           .front()
                           .stage.code;
    }
    return filter;
}

}  // namespace netralitas::cli
