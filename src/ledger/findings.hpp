#pragma once

#include "netralitas/error.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace netralitas::ledger {

/// What a check has found so far, each thing once. The first thousand are kept, the others only
/// counted: a table emptied by hand may hold a million rows.
class Findings {
public:
    void add(std::string code, Arguments arguments = {});

    /// All that is kept, in the order found; the last one, `check-more`, counts the rest.
    std::vector<Problem> take();

private:
    std::vector<Problem> kept_;
    std::int64_t others_ = 0;
};

}  // namespace netralitas::ledger
