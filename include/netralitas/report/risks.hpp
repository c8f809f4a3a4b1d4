#pragma once

#include "netralitas/document/document.hpp"
#include "netralitas/ledger/ledger.hpp"
#include "netralitas/store/risks.hpp"

namespace netralitas::report {

/// How many vulnerable points there are and how they stand, by stage; and of those that are not
/// closed how many have which likelihood and impact. That is what machines get as rows, one for
/// each of the 25 fields, the likeliest first; people see it as a square.
document::Document risks(const ledger::Reader& reader, const store::RiskFilter& filter);

}  // namespace netralitas::report
