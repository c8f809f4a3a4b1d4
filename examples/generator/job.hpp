#pragma once

#include "random.hpp"
#include "unit.hpp"

#include <string_view>

namespace sample {

enum class Employment { pns, pppk, ppnpn };

/// A position (jabatan) and the ranks (golongan) of those who hold it.
struct Job {
    std::string_view position;
    int lowest_rank;   ///< PNS: 1 = I/a … 17 = IV/e; PPPK: I … XVII; PPNPN: 0, they have none
    int highest_rank;  ///< the same as the lowest where there is one rank only
};

/// The job of the person with this place in the unit's list: the first few lead it, the others are
/// drawn from what people of their employment do there.
Job job_of(Random& random, const Unit& unit, int place, Employment employment);

/// How many of a unit's list lead it; they are PNS.
int leaders_of(const Unit& unit);

/// `III/b`, `IX`, or nothing for PPNPN.
std::string_view rank_name(Employment employment, int rank);

}  // namespace sample
