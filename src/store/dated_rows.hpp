#pragma once

#include "netralitas/domain/dated.hpp"

#include <utility>
#include <vector>

namespace netralitas::store {

/// From `since` on the rows of one record say what `next` says: `writer.update` writes a row over
/// itself, `writer.insert` adds one. Nothing is written when nothing is different. False when no
/// row holds on `since`. Throws `change-before-first`.
template <class Row, class Writer>
bool change_rows(const std::vector<Row>& rows, Row next, domain::Date since, Writer writer) {
    const Row* holding = domain::row_on(rows, since);
    if (holding == nullptr) {
        return false;
    }
    auto split = domain::split_at(*holding, std::move(next), since);
    Row unchanged = split.next;
    unchanged.id = holding->id;
    unchanged.span = holding->span;
    if (unchanged == *holding) {
        return true;
    }
    if (!split.ended) {
        writer.update(split.next);
        return true;
    }
    writer.update(*split.ended);
    writer.insert(std::move(split.next));
    return true;
}

}  // namespace netralitas::store
