#pragma once

#include "netralitas/document/document.hpp"
#include "netralitas/ledger/history.hpp"

#include <cstdint>
#include <map>
#include <string>

namespace netralitas::store {
struct RiskOnDay;
}

namespace netralitas::cli {

class Context;

/// Shows cells of the journal as people know them: codes instead of row ids, NIK masked.
class CellWords {
public:
    explicit CellWords(Context& context);

    document::Cell of(const std::string& column, const ledger::CellValue& value) const;

private:
    void learn(const store::RiskOnDay& row);

    /// What the rows a column points at are called: column → id → code.
    std::map<std::string, std::map<std::int64_t, std::string>> names_;
};

}  // namespace netralitas::cli
