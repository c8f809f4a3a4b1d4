#pragma once

#include "../options.hpp"

/// What `incident` can do; each function describes its options and gives back its action.
namespace netralitas::cli::incident {

Action add(Options& options);
Action list(Options& options);
Action show(Options& options);
Action edit(Options& options);
Action move(Options& options);
Action nil(Options& options);
Action evidence_add(Options& options);
Action import(Options& options);
Action export_(Options& options);

}  // namespace netralitas::cli::incident
