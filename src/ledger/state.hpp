#pragma once

#include "connection.hpp"
#include "netralitas/ledger/ledger.hpp"
#include "writer.hpp"

#include <memory>
#include <span>

namespace netralitas::ledger {

struct Ledger::State {
    Location location;
    Surroundings surroundings;
    std::span<const SchemaStep> steps;
    ConnectionPointer reading;
    int office = 0;
    std::unique_ptr<Writer> writer;  ///< made by the first change
};

}  // namespace netralitas::ledger
