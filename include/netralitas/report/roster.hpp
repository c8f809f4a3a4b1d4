#pragma once

#include "netralitas/document/document.hpp"
#include "netralitas/domain/catalogues.hpp"
#include "netralitas/ledger/ledger.hpp"
#include "netralitas/store/members.hpp"

#include <string>

namespace netralitas::report {

/// Which Satgas is shown, and of which job level all should be in it.
struct RosterScope {
    store::StaffFilter filter;  ///< `as_of` is the day the answer speaks of
    std::string level;          ///< vocabulary `job_level`: `jpt-pratama`
};

/// Who is in the Satgas on a day, by unit and job level (highest first); who of the level is not;
/// which units with staff have no Satgas. The Satgas of a regional office holds all its Pimpinan
/// Tinggi Pratama.
document::Document roster(const ledger::Reader& reader, const RosterScope& scope,
                          const domain::Catalogues& catalogues);

}  // namespace netralitas::report
