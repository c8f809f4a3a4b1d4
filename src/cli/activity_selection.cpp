#include "activity_selection.hpp"

#include "netralitas/message.hpp"

namespace netralitas::cli {

void add_activity_selection(Options& options, ActivitySelection& selection) {
    options.code("--kind", "activity_kind", selection.kind, mark("only this kind"));
    add_case_selection(options, selection);
}

store::ActivityFilter activity_filter(Context& context, const ActivitySelection& selection) {
    const auto [as_of, units, after, before] = case_filter(context, selection);
    store::ActivityFilter filter{as_of, units, {}, after, before};
    if (!selection.kind.empty()) filter.kinds = {selection.kind};
    return filter;
}

}  // namespace netralitas::cli
