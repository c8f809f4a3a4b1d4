#pragma once

#include "netralitas/store/due.hpp"
#include "selection.hpp"

#include <vector>

namespace netralitas::cli {

/// What is due for the units on the day, up to `before` where there is one.
std::vector<store::Due> due_items(Context& context, const UnitsOnDay& meant,
                                  std::optional<domain::Date> before);

}  // namespace netralitas::cli
