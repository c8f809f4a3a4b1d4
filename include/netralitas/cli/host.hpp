#pragma once

#include "netralitas/cli/run.hpp"

namespace netralitas::cli {

/// The machine the program runs on: standard streams, terminal, environment, clock, account, random
/// source.
Host this_machine();

}  // namespace netralitas::cli
