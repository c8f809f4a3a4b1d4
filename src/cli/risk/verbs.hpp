#pragma once

#include "../options.hpp"

/// What `risk` can do; each function describes its options and gives back its action.
namespace netralitas::cli::risk {

Action add(Options& options);
Action list(Options& options);
Action show(Options& options);
Action edit(Options& options);
Action review(Options& options);
Action close(Options& options);
Action import(Options& options);
Action export_(Options& options);

}  // namespace netralitas::cli::risk
