#pragma once

#include "../options.hpp"

/// What `polling` can do; each function describes its options and gives back its action.
namespace netralitas::cli::polling {

Action add(Options& options);
Action list(Options& options);
Action show(Options& options);
Action voters(Options& options);
Action import(Options& options);
Action export_(Options& options);

}  // namespace netralitas::cli::polling
