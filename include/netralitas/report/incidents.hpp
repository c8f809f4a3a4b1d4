#pragma once

#include "netralitas/document/document.hpp"
#include "netralitas/domain/catalogues.hpp"
#include "netralitas/ledger/ledger.hpp"
#include "netralitas/store/incidents.hpp"

#include <string>
#include <vector>

namespace netralitas::report {

/// By what cases can be counted: `unit`, `family`, `act`, `state`, `sanction`, `stage` (a case
/// counts in every stage that held on the day of the deed), `job_level`.
std::vector<std::string> case_groupings();

/// How many cases there are, how many still wait for somebody, how many ended and after how many
/// days on average, by each of the groupings; and which units reported that there was nothing. The
/// first grouping is what machines get as rows.
document::Document incidents(const ledger::Reader& reader, const store::CaseFilter& filter,
                             const std::vector<std::string>& groupings,
                             const domain::Catalogues& catalogues);

}  // namespace netralitas::report
