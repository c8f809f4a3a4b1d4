#pragma once

#include "../options.hpp"

/// What `decree` can do; each function describes its options and gives back its action.
namespace netralitas::cli::decree {

Action add(Options& options);
Action list(Options& options);
Action show(Options& options);
Action edit(Options& options);
Action import(Options& options);
Action export_(Options& options);

}  // namespace netralitas::cli::decree
