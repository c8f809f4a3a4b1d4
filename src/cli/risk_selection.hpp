#pragma once

#include "netralitas/store/risks.hpp"
#include "options.hpp"

#include <optional>
#include <string>

namespace netralitas::cli {

/// The flags by which a command narrows the vulnerable points it speaks of.
struct RiskSelection {
    std::string unit;
    bool only = false;
    std::optional<domain::Date> as_of;
    std::string election;
    std::string stage;
};
void add_risk_selection(Options& options, RiskSelection& selection);

/// A stage without an election is that of every election. Throws `unit-unknown`,
/// `election-unknown`, `stage-unknown`.
store::RiskFilter risk_filter(Context& context, const RiskSelection& selection);

}  // namespace netralitas::cli
