#pragma once

#include "connection.hpp"
#include "netralitas/ledger/ledger.hpp"
#include "writer.hpp"

#include <memory>
#include <vector>

namespace netralitas::ledger {

struct Ledger::State {
    Location location;
    Surroundings surroundings;
    std::vector<SchemaStep> steps;
    ConnectionPointer reading;
    int office = 0;
    std::unique_ptr<Writer> writer;  ///< made by the first change
};

}  // namespace netralitas::ledger
