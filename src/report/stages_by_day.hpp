#pragma once

#include "netralitas/ledger/ledger.hpp"

#include <map>
#include <string>
#include <vector>

namespace netralitas::report {

/// The stages that held on a day, as `pemilu-2024: kampanye`; each day is read once.
class StagesByDay {
public:
    explicit StagesByDay(const ledger::Reader& reader) : reader_(reader) {}
    const std::vector<std::string>& on(domain::Date day);

private:
    ledger::Reader reader_;
    std::map<domain::Date, std::vector<std::string>> stages_;
};

}  // namespace netralitas::report
