#pragma once

namespace netralitas::cli {

/// From now on Ctrl-C (SIGINT) and SIGTERM are noted instead of ending the program, the second time
/// they end it all the same; `false` gives them back their usual effect.
void catch_interrupts(bool on);

/// One was noted since.
bool interrupted();

}  // namespace netralitas::cli
