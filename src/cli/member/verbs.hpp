#pragma once

#include "../options.hpp"

/// What `member` can do; each function describes its options and gives back its action.
namespace netralitas::cli::member {

Action add(Options& options);
Action list(Options& options);
Action show(Options& options);
Action edit(Options& options);
Action change(Options& options);
Action end(Options& options);
Action find(Options& options);
Action appoint(Options& options);
Action release(Options& options);
Action import(Options& options);
Action export_(Options& options);

}  // namespace netralitas::cli::member
