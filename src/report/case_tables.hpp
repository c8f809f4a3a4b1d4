#pragma once

#include "netralitas/document/document.hpp"
#include "netralitas/domain/catalogues.hpp"
#include "netralitas/ledger/ledger.hpp"
#include "netralitas/store/incidents.hpp"

#include <string>
#include <vector>

namespace netralitas::report {

/// How the cases stand as a whole.
struct CaseCount {
    std::int64_t cases = 0;
    std::int64_t open = 0;
    std::int64_t days = 0;  ///< from known to ended, of all that ended

    std::int64_t closed() const { return cases - open; }
    void add(const store::CaseFigures& row, bool is_open);
};

/// Whole days on average, rounded; missing when nothing ended.
document::Cell mean_days(const CaseCount& count);

CaseCount counted(const std::vector<store::CaseFigures>& cases,
                  const domain::Catalogues& catalogues);

/// A table for each of the groupings (see `case_groupings`), in their order: its key, cases, open,
/// ended, days.
std::vector<document::Table> case_tables(const ledger::Reader& reader,
                                         const std::vector<store::CaseFigures>& cases,
                                         const std::vector<std::string>& groupings,
                                         const domain::Catalogues& catalogues);

}  // namespace netralitas::report
