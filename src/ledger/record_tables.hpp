#pragma once

#include "netralitas/ledger/rows.hpp"

#include <string>
#include <vector>

namespace netralitas::ledger {

/// A table whose rows are records: all but the journal, `local` and what is SQLite's own.
struct RecordTable {
    std::string name;
    std::vector<std::string> columns;  ///< as the table has them; the id is the first

    bool operator==(const RecordTable&) const = default;
};

/// In order of their names.
std::vector<RecordTable> record_tables(const Reader& reader);

}  // namespace netralitas::ledger
