#pragma once

#include "../context.hpp"
#include "netralitas/store/incidents.hpp"

namespace netralitas::cli::incident {

/// The deadline of a case that ends first.
struct NextDeadline {
    document::Record lines;                 ///< for people; none when no deadline runs
    std::vector<document::Figure> figures;  ///< the same keys for every case
};

/// Warns when the days off of a year are not known.
NextDeadline next_deadline(Context& context, const store::Case& row, domain::Date day);

}  // namespace netralitas::cli::incident
