#pragma once

#include "case_selection.hpp"
#include "netralitas/store/activities.hpp"

#include <string>

namespace netralitas::cli {

/// The flags by which a command narrows the activities it speaks of.
struct ActivitySelection : CaseSelection {
    std::string kind;
};
void add_activity_selection(Options& options, ActivitySelection& selection);

store::ActivityFilter activity_filter(Context& context, const ActivitySelection& selection);

}  // namespace netralitas::cli
