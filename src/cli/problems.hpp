#pragma once

#include "netralitas/importer/importer.hpp"

#include <map>
#include <string>
#include <vector>

namespace netralitas::cli {

class Context;

using ProblemGroups = std::map<std::string, importer::ProblemGroup>;

/// Each code's first problems in full, then how many more there are; in the order they came up.
void show_problems(Context& context, const ProblemGroups& groups,
                   const std::vector<std::string>& order);
void show_warnings(Context& context, const ProblemGroups& groups);

}  // namespace netralitas::cli
