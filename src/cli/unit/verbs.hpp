#pragma once

#include "../options.hpp"

/// What `unit` can do; each function describes its options and gives back its action.
namespace netralitas::cli::unit {

Action add(Options& options);
Action list(Options& options);
Action show(Options& options);
Action edit(Options& options);
Action change(Options& options);
Action close(Options& options);
Action tree(Options& options);
Action import(Options& options);
Action export_(Options& options);

}  // namespace netralitas::cli::unit
