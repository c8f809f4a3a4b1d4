#include "unit_rows.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace netralitas::store {
namespace {

using UnitId = domain::Id<domain::Unit>;

domain::Span common(const domain::Span& one, const domain::Span& other) {
    domain::Span span = one;
    if (other.since && (!span.since || *other.since > *span.since)) {
        span.since = other.since;
    }
    if (other.until && (!span.until || *other.until < *span.until)) {
        span.until = other.until;
    }
    return span;
}

/// Walks up from `below`. The tree as it stands has no cycle on any day, so the walk ends.
bool stands_under(const ledger::Reader& reader, UnitId below, UnitId top,
                  const domain::Span& span) {
    if (below == top) {
        return true;
    }
    const auto versions = units::versions(reader, below);
    return std::any_of(versions.begin(), versions.end(), [&](const domain::UnitVersion& version) {
        return version.parent && version.span.overlaps(span) &&
               stands_under(reader, *version.parent, top, common(version.span, span));
    });
}

}  // namespace

void refuse_cycle(const ledger::Reader& reader, const domain::UnitVersion& version) {
    if (version.parent && stands_under(reader, *version.parent, version.unit, version.span)) {
        throw Error{"unit-cycle",
                    {{"unit", unit_code_of(reader, version.unit)},
                     {"parent", unit_code_of(reader, *version.parent)}}};
    }
}

namespace units {

std::vector<UnitId> subtree(const ledger::Reader& reader, UnitId top, domain::Date day) {
    std::unordered_map<std::int64_t, std::vector<UnitId>> children;
    for (const auto& row : units_on(reader, day)) {
        if (row.version.parent) {
            children[row.version.parent->value].push_back(row.unit.id);
        }
    }
    std::vector<UnitId> found{top};
    std::unordered_set<std::int64_t> seen{top.value};
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (const auto child : children[found[i].value]) {
            if (seen.insert(child.value).second) {
                found.push_back(child);
            }
        }
    }
    return found;
}

}  // namespace units
}  // namespace netralitas::store
