#pragma once

#include "../options.hpp"

/// What `election` can do; each function describes its options and gives back its action.
namespace netralitas::cli::election {

Action list(Options& options);
Action show(Options& options);
Action import(Options& options);
Action export_(Options& options);
Action stage(Options& options);

}  // namespace netralitas::cli::election
