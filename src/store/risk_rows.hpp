#pragma once

#include "netralitas/store/risks.hpp"

namespace netralitas::store {

/// Seven columns of `risk_review` from `first` on, in the order of the table.
domain::RiskReview read_review(const ledger::Rows& rows, int first = 0);

}  // namespace netralitas::store
