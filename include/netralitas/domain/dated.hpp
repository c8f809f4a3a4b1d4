#pragma once

#include "netralitas/domain/date.hpp"
#include "netralitas/error.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

/// Rows that hold from a day to a day (`Row` has an `id` and a `span`): what is different from a
/// day on splits the row that holds on it. Nothing that held before is lost.
namespace netralitas::domain {

/// The row that holds on the day; null in a gap and after the last end. Throws
/// `change-before-first` when all rows begin after the day.
template <class Row>
const Row* row_on(const std::vector<Row>& rows, Date day) {
    bool begun = rows.empty();
    Date first = Date::max();
    for (const Row& row : rows) {
        if (row.span.contains(day)) return &row;
        begun = begun || !row.span.since || *row.span.since <= day;
        first = std::min(first, row.span.since.value_or(first));
    }
    if (begun) return nullptr;
    throw Error{"change-before-first", {{"since", to_string(day)}, {"first", to_string(first)}}};
}

/// What becomes of a row that is different from a day on.
template <class Row>
struct Split {
    std::optional<Row> ended;  ///< the row up to the day before; empty: it would hold on no day
    Row next;  ///< the new values from the day to the old end; without an id unless it takes the
               ///< place of the row
};

/// Splits the row that holds on `since`. On the row's own first day nothing stays before it: `next`
/// keeps the row's id and is written over it. A reason for the end goes with the end.
template <class Row>
Split<Row> split_at(const Row& holding, Row next, Date since) {
    next.span = {since, holding.span.until};
    if constexpr (requires { next.end_reason; }) next.end_reason = holding.end_reason;
    next.id = {};
    if (holding.span.since == since) {
        next.id = holding.id;
        return {std::nullopt, std::move(next)};
    }
    Row ended = holding;
    ended.span.until = since - std::chrono::days{1};
    if constexpr (requires { ended.end_reason; }) ended.end_reason.clear();
    return {std::move(ended), std::move(next)};
}

}  // namespace netralitas::domain
