#pragma once

#include "netralitas/ledger/ledger.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace netralitas::ledger {

/// What an entry says of its lines, in the order the tables were first touched: `member +120 ~2
/// posting +120`; the remark ends it.
std::string summary_of(const std::vector<TableCount>& counts, std::string_view remark);

}  // namespace netralitas::ledger
