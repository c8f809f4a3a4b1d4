#include "polling_counts.hpp"

#include "netralitas/store/units.hpp"

#include <algorithm>

namespace netralitas::report {

using store::CountAtPlace;

namespace {

bool is_meant(const PollingScope& scope, domain::Id<domain::Unit> unit) {
    const auto& units = scope.units;
    return units.empty() || std::find(units.begin(), units.end(), unit) != units.end();
}

}  // namespace

void VoterSum::add(const CountAtPlace& row) {
    const auto heads = row.count.heads;
    male += heads.male.value_or(0);
    female += heads.female.value_or(0);
    total += heads.total.value_or(0);
    const bool at_home = row.count.from_unit == row.at.polling_place.host_unit;
    if (!at_home) elsewhere += heads.total.value_or(0);
}

VoterSum voter_sum(const std::vector<CountAtPlace>& counts) {
    VoterSum sum;
    for (const auto& row : counts) sum.add(row);
    return sum;
}

PlaceNames::PlaceNames(const ledger::Reader& reader, domain::Date day) {
    for (auto& row : store::units::ever(reader, day)) {
        names_.emplace(row.unit.id, std::move(row.version.name));
    }
}

std::vector<CountAtPlace> voters_of(const ledger::Reader& reader, const PollingScope& scope) {
    auto counts = store::voters::all(reader, scope.as_of);
    std::erase_if(counts, [&](const CountAtPlace& row) {
        const bool concerns =
            is_meant(scope, row.count.from_unit) || is_meant(scope, row.at.polling_place.host_unit);
        return row.at.election_code != scope.election.code || !concerns ||
               row.count.heads.total == 0;
    });
    return counts;
}

std::vector<CountAtPlace> voters_at(const domain::PollingPlace& place,
                                    const std::vector<CountAtPlace>& counts) {
    auto here = counts;
    std::erase_if(here,
                  [&](const CountAtPlace& row) { return row.count.polling_place != place.id; });
    return here;
}

std::vector<store::PlaceOfElection> places_of(const ledger::Reader& reader,
                                              const PollingScope& scope,
                                              const std::vector<CountAtPlace>& counts) {
    auto places = store::polling_places::all(reader, {scope.election.code, {}});
    std::erase_if(places, [&](const store::PlaceOfElection& place) {
        return voters_at(place.polling_place, counts).empty() &&
               !is_meant(scope, place.polling_place.host_unit);
    });
    return places;
}

}  // namespace netralitas::report
