#pragma once

#include "../context.hpp"
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

}  // namespace netralitas::cli::activity
