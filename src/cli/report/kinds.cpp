#include "kinds.hpp"

#include "../context.hpp"
#include "netralitas/report/coverage.hpp"
#include "netralitas/store/pledges.hpp"
#include "netralitas/store/units.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace netralitas::cli::report_noun {

namespace {

/// The coverage on the last day of the half-year.
document::Document semester(Context& context, const domain::Report& letter) {
    const auto reader = context.reader();
    const auto day = letter.period.last;
    report::CoverageScope scope;
    scope.filter.as_of = day;
    scope.filter.units = store::units::subtree(reader, letter.unit, day);
    return report::coverage(reader, store::rounds::newest(reader, day), scope,
                            context.catalogues());
}

struct KindRow {
    const char* name;
    document::Document (*make)(Context&, const domain::Report&);
};
constexpr std::array<KindRow, 1> kinds{{{"semester", semester}}};

}  // namespace

std::vector<std::string> report_kinds() {
    std::vector<std::string> names;
    for (const auto& kind : kinds) names.emplace_back(kind.name);
    return names;
}

document::Document report_now(Context& context, const domain::Report& letter) {
    const auto* kind =
        std::ranges::find_if(kinds, [&](const KindRow& row) { return letter.kind == row.name; });
    if (kind == kinds.end()) throw std::out_of_range{"a kind of report without a row"};
    return kind->make(context, letter);
}

}  // namespace netralitas::cli::report_noun
