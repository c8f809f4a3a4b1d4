#include "shared_units.hpp"

#include "cells.hpp"

#include <algorithm>

namespace netralitas::importer {

std::optional<domain::Id<domain::Unit>> unit_named(const store::UnitDirectory& directory, Row& row,
                                                   std::string_view field) {
    const auto typed = row.text(field);
    if (typed.empty()) return std::nullopt;
    return named(row, field, [&] { return directory.get(typed); });
}

bool awaits_unit(const Row& row) {
    const auto& problems = row.problems();
    return row.refused() && std::all_of(problems.begin(), problems.end(), [](const auto& problem) {
               return problem.second.code == "unit-unknown";
           });
}

}  // namespace netralitas::importer
