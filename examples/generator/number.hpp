#pragma once

#include "random.hpp"

#include <cstdint>
#include <string>
#include <unordered_map>

namespace sample {

/// A calendar day.
struct Day {
    int year;
    int month;
    int day;
};

/// Gives out identity numbers of people who do not exist. Their serials begin far above those that
/// are given out in real life: 901 for NIP and NI PPPK, 9001 for NIK. No number comes twice.
class Numbers {
public:
    /// 18 digits; `month` is the month of appointment, 21 for a first contract as PPPK.
    std::string nip(const Day& birth, int year, int month, bool woman);

    /// 16 digits, registered somewhere in the country, mostly in Jawa Tengah.
    std::string nik(Random& random, const Day& birth, bool woman);

private:
    int next_serial(const std::string& head);

    std::unordered_map<std::string, int> given_out_;  ///< how many by the digits before the serial
};

}  // namespace sample
