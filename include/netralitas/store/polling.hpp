#pragma once

#include "netralitas/domain/election.hpp"
#include "netralitas/domain/polling.hpp"
#include "netralitas/domain/unit.hpp"
#include "netralitas/ledger/ledger.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netralitas::store {

/// A polling place and what it is of.
struct PlaceOfElection {
    domain::PollingPlace polling_place;
    std::string election_code;
    std::string host_code;  ///< of the unit where it stands
};

/// `pilkada-2024/LAPAS-PALU/TPS-901`: names it where its code alone does not.
std::string whole_name(const PlaceOfElection& place);

/// Which polling places are meant. Everything left out means: all.
struct PlaceFilter {
    std::string election;                         ///< code, in any case
    std::vector<domain::Id<domain::Unit>> hosts;  ///< empty: at all units
};

namespace polling_places {

/// By election, code of the unit, code.
std::vector<PlaceOfElection> all(const ledger::Reader& reader, const PlaceFilter& filter = {});

/// The one of the filter with the code or whole name, as `domain::polling_code` reads them; empty
/// when there is none. Throws `polling-place-ambiguous` with the whole names of up to three.
std::optional<PlaceOfElection> find(const ledger::Reader& reader, std::string_view typed,
                                    const PlaceFilter& filter = {});

/// Throws `polling-place-unknown` with suggestions, and as `find`.
PlaceOfElection get(const ledger::Reader& reader, std::string_view typed,
                    const PlaceFilter& filter = {});

/// The election with polling places that comes next on the day, else the newest one with any.
/// Throws `polling-place-missing` when there is no polling place.
domain::Election election_meant(const ledger::Reader& reader, domain::Date day);

/// Throw what `domain::check` finds, `polling-place-exists`.
domain::Id<domain::PollingPlace> add(ledger::Change& change, domain::PollingPlace place);
void update(ledger::Change& change, const domain::PollingPlace& place);

}  // namespace polling_places

/// A count and what it is of.
struct CountAtPlace {
    domain::VoterCount count;
    PlaceOfElection at;
    std::string from_code;  ///< of the unit that sends them
};

namespace voters {

/// Every count there ever was: by polling place as in `polling_places::all`, then code of the
/// sending unit, category, date.
std::vector<CountAtPlace> ever(const ledger::Reader& reader);

/// Those that hold on the day: of each polling place, sending unit and category the newest not
/// after it. In the same order.
std::vector<CountAtPlace> all(const ledger::Reader& reader, domain::Date day);

/// What held on the date of the count at its place, for its unit and category: of that date, it is
/// the same count; of an earlier one, the one before. Empty when nothing did.
std::optional<domain::VoterCount> find(const ledger::Reader& reader,
                                       const domain::VoterCount& count);

/// Throw what `domain::check` finds.
domain::Id<domain::VoterCount> add(ledger::Change& change, domain::VoterCount count,
                                   domain::Date today);
void update(ledger::Change& change, const domain::VoterCount& count, domain::Date today);

}  // namespace voters
}  // namespace netralitas::store
