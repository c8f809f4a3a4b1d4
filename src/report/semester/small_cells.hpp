#pragma once

#include "netralitas/document/document.hpp"

namespace netralitas::report {

/// Rows whose first count, in the second column, is below `smallest` (and not 0) are merged into
/// one row, together with as many of the next larger ones as it takes to reach `smallest`; when all
/// of them do not reach it, they are one row that says so. A table of nothing but that row tells
/// people nothing, so machines alone get it. What breaks a count down (the counts
/// behind it) is left out where a part of it is small, so that no subtraction gives it away. The
/// table shows one row for each thing counted and has no totals.
document::Table with_small_cells_merged(document::Table table, std::int64_t smallest);

/// The same for a table whose rows overlap, as stages do: a row is without its counts when it, or
/// what is not in it, is small.
document::Table with_small_cells_hidden(document::Table table, std::int64_t total,
                                        std::int64_t smallest);

/// 0 is no secret: it is nobody's.
bool is_small(std::int64_t count, std::int64_t smallest);

}  // namespace netralitas::report
