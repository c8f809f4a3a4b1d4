#pragma once

#include "../case_selection.hpp"
#include "netralitas/document/document.hpp"
#include "netralitas/store/activities.hpp"

#include <string>

namespace netralitas::cli::activity {

/// Who took part: people as lists name them, and codes of whole units.
struct Participants {
    document::Table people;
    std::vector<std::string> units;
};
Participants participants(Context& context, const domain::Activity& activity);

/// The activities a selection means; an empty kind: all.
store::ActivityFilter activity_filter(Context& context, const CaseSelection& selection,
                                      const std::string& kind);

}  // namespace netralitas::cli::activity
