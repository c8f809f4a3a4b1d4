#pragma once

#include "netralitas/document/document.hpp"
#include "netralitas/domain/catalogues.hpp"
#include "netralitas/domain/pledge.hpp"
#include "netralitas/ledger/ledger.hpp"
#include "netralitas/store/members.hpp"

#include <vector>

namespace netralitas::report {

/// How much the coverage of a round shows.
struct CoverageScope {
    store::StaffFilter filter;  ///< `as_of` is the day the answer speaks of
    bool all_units = false;     ///< also units without staff on the cut-off day
};

/// Who of the staff on the cut-off day has signed, and whom activities that socialise have reached:
/// a row a unit, rows by employment when one unit is left, a total when there are several, and the
/// reasons of those who have not signed.
document::Document coverage(const ledger::Reader& reader, const domain::Round& round,
                            const CoverageScope& scope, const domain::Catalogues& catalogues);

}  // namespace netralitas::report
