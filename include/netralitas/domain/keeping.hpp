#pragma once

#include "netralitas/domain/date.hpp"

#include <cstddef>
#include <vector>

namespace netralitas::domain {

/// How many backups stay: the newest of each of the last days, ISO weeks and months that have one.
struct KeepRule {
    int daily = 7;
    int weekly = 4;
    int monthly = 12;
};

/// Which of these backups may go, as places in the list, in its order. Times are those of the
/// office's clock, in any order. The newest of all always stays, whatever the rule says.
std::vector<std::size_t> superfluous(const std::vector<Instant>& backups, const KeepRule& rule);

}  // namespace netralitas::domain
