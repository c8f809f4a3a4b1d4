#pragma once

#include "job.hpp"
#include "number.hpp"
#include "unit.hpp"

#include <functional>
#include <string>
#include <vector>

namespace sample {

/// One invented member of staff, as a row of the roster shows them.
struct Person {
    int row;             ///< counted from 1
    std::string number;  ///< NIP or NI PPPK, the NIK for PPNPN
    std::string name;    ///< with titles
    int rank;            ///< see `Job`
    std::string_view position;
    const Unit* unit;
    Employment employment;
};

/// Invents the staff of all units, one after the other in the order of the units, and hands out
/// each person once. Those who lead a unit are PNS, of the others 80 % PNS, 8 % PPPK, 12 % PPNPN.
/// The same units and count give the same people.
void make_staff(const std::vector<Unit>& units, int count,
                const std::function<void(const Person&)>& take);

}  // namespace sample
