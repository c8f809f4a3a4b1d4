#pragma once

#include "netralitas/report/polling.hpp"
#include "netralitas/store/polling.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace netralitas::report {

struct VoterSum {
    std::int64_t male = 0;
    std::int64_t female = 0;
    std::int64_t total = 0;
    std::int64_t elsewhere = 0;  ///< of the total: at a unit that is not their own

    std::int64_t unspecified() const { return total - male - female; }
    void add(const store::CountAtPlace& row);
};

VoterSum voter_sum(const std::vector<store::CountAtPlace>& counts);

/// What the units are called on the day.
class PlaceNames {
public:
    PlaceNames(const ledger::Reader& reader, domain::Date day);
    const std::string& of(domain::Id<domain::Unit> unit) const { return names_.at(unit); }
    /// `Lapas Kelas IIA Palu, TPS-901`.
    std::string of(const domain::PollingPlace& place) const {
        return of(place.host_unit) + ", " + place.code;
    }

private:
    std::map<domain::Id<domain::Unit>, std::string> names_;
};

/// The counts of the election that hold on the day and that a unit of the scope sends or hosts. A
/// revision to nobody is no row any more.
std::vector<store::CountAtPlace> voters_of(const ledger::Reader& reader, const PollingScope& scope);

std::vector<store::CountAtPlace> voters_at(const domain::PollingPlace& place,
                                           const std::vector<store::CountAtPlace>& counts);

/// The polling places of the counts, and those of the units of the scope that have none yet.
std::vector<store::PlaceOfElection> places_of(const ledger::Reader& reader,
                                              const PollingScope& scope,
                                              const std::vector<store::CountAtPlace>& counts);

}  // namespace netralitas::report
