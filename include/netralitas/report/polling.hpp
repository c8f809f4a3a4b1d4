#pragma once

#include "netralitas/document/document.hpp"
#include "netralitas/domain/catalogues.hpp"
#include "netralitas/domain/election.hpp"
#include "netralitas/domain/unit.hpp"
#include "netralitas/ledger/ledger.hpp"

#include <vector>

namespace netralitas::report {

/// Which voters at special polling places are shown.
struct PollingScope {
    domain::Election election;
    std::vector<domain::Id<domain::Unit>> units;  ///< who send or host them; empty: all
    domain::Date as_of;                           ///< the day the answer speaks of
};

/// Who votes where: by polling place, then by the unit that sends them, at home or elsewhere. Both
/// sides show the same counts, and their totals agree. Machines get the counts themselves.
document::Document polling(const ledger::Reader& reader, const PollingScope& scope,
                           const domain::Catalogues& catalogues);

}  // namespace netralitas::report
