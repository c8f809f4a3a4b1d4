#pragma once

#include "netralitas/ledger/ledger.hpp"

#include <string_view>
#include <vector>

namespace netralitas::store {

/// Adds all of the records by one statement. `values_of` gives the values of one of them, in the
/// order of the columns that `insert` names.
template <class Record, class ValuesOf>
void add_all(ledger::Change& change, std::string_view insert, const std::vector<Record>& records,
             ValuesOf values_of) {
    std::vector<ledger::Bind> values;
    for (const auto& record : records) {
        const auto row = values_of(record);
        if (values.empty()) values.reserve(records.size() * row.size());
        values.insert(values.end(), row.begin(), row.end());
    }
    change.add_rows(insert, values);
}

}  // namespace netralitas::store
