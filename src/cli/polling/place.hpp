#pragma once

#include "../options.hpp"
#include "netralitas/store/polling.hpp"

#include <string>

namespace netralitas::cli::polling {

/// Where a polling place belongs: what its code leaves open.
struct Whereabouts {
    std::string election;
    std::string host_unit;
};
void add_whereabouts(Options& options, Whereabouts& typed);

/// Throws `election-unknown`, `unit-unknown`, `unit-ambiguous`.
store::PlaceFilter place_filter(Context& context, const Whereabouts& typed);

}  // namespace netralitas::cli::polling
