#pragma once

#include "netralitas/document/document.hpp"
#include "netralitas/domain/catalogues.hpp"
#include "netralitas/ledger/ledger.hpp"
#include "netralitas/store/due.hpp"

#include <vector>

namespace netralitas::report {

/// What is overdue and what is coming, the first due first, as a calendar too; below it people read
/// on what each deadline rests and which of them no legal officer has confirmed.
document::Document due(const ledger::Reader& reader, const std::vector<store::Due>& found,
                       domain::Date as_of);

}  // namespace netralitas::report
