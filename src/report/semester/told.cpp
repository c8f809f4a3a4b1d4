#include "chapters.hpp"
#include "small_cells.hpp"

namespace netralitas::report::semester_report {

bool is_told(const Facts& facts, std::int64_t count) {
    return facts.scope.is_internal || !is_small(count, facts.scope.smallest_cell);
}

document::Cell told(const Facts& facts, std::int64_t count) {
    if (is_told(facts, count)) return count;
    return document::FewerThan{facts.scope.smallest_cell};
}

document::Table told(const Facts& facts, document::Table table) {
    if (facts.scope.is_internal) return table;
    return with_small_cells_merged(std::move(table), facts.scope.smallest_cell);
}

}  // namespace netralitas::report::semester_report
