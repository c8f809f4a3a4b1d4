#pragma once

#include "netralitas/document/document.hpp"
#include "netralitas/domain/catalogues.hpp"
#include "netralitas/ledger/ledger.hpp"
#include "netralitas/store/due.hpp"

#include <string>
#include <vector>

namespace netralitas::report {

struct DueScope {
    domain::Date as_of;
    std::vector<std::string> fields{};  ///< the columns that will be read; empty: all
};

/// What is overdue and what is coming, the first due first, as a calendar too; below it people read
/// on what each deadline rests and which of them no legal officer has confirmed.
document::Document due(const ledger::Reader& reader, const std::vector<store::Due>& found,
                       const DueScope& scope);

}  // namespace netralitas::report
