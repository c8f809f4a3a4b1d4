#pragma once

#include "netralitas/document/document.hpp"
#include "netralitas/domain/catalogues.hpp"
#include "netralitas/ledger/ledger.hpp"
#include "netralitas/store/activities.hpp"

#include <string>
#include <vector>

namespace netralitas::report {

/// By what activities can be counted: `kind` (below the duty it serves), `unit` (whose Satgas),
/// `channel` (what was monitored), `stage` (an activity counts in every stage that held on its
/// first day), `partner`. Those without a channel or partner are not in that table.
std::vector<std::string> activity_groupings();

/// How many activities there were, how many people and whole units took part, how many had findings
/// and how many cases these opened, by each of the groupings. A person is counted for each
/// activity. The first grouping is what machines get as rows.
document::Document activities(const ledger::Reader& reader, const store::ActivityFilter& filter,
                              const std::vector<std::string>& groupings,
                              const domain::Catalogues& catalogues);

}  // namespace netralitas::report
