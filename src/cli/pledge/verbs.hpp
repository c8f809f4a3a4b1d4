#pragma once

#include "../options.hpp"

/// What `pledge` can do; each function describes its options and gives back its action.
namespace netralitas::cli::pledge {

Action sign(Options& options);
Action list(Options& options);
Action missing(Options& options);
Action revoke(Options& options);
Action import(Options& options);
Action export_(Options& options);
Action round_add(Options& options);
Action round_list(Options& options);
Action round_show(Options& options);

}  // namespace netralitas::cli::pledge
