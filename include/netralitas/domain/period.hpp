#pragma once

#include "netralitas/domain/date.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace netralitas::domain {

/// A half-year or a year that reports speak of.
struct Period {
    std::string code;  ///< `2024-H1`, `2024`
    Date first;
    Date last;

    bool contains(Date day) const { return first <= day && day <= last; }
    bool is_half_year() const { return code.find('-') != std::string::npos; }
    bool operator==(const Period&) const = default;
};

/// When half-years begin: the first on this day, from January to June, the second six months later.
/// An office may count from its decree; no rule says which.
struct HalfYears {
    std::chrono::month_day begin{std::chrono::January / 1};

    bool operator==(const HalfYears&) const = default;
};

/// `01-29`, month and day; `07-29` begins the second half-year and so means the same. Empty when it
/// is no day of every year.
std::optional<HalfYears> half_years_from(std::string_view text);
std::string to_string(const HalfYears& half_years);

/// Reads `2024-H1`, `2024-h2`, `2024`, and the half-years `current` and `previous` (`sekarang`,
/// `sebelumnya`). Empty when it is none of these.
std::optional<Period> read_period(std::string_view text, Date today,
                                  const HalfYears& half_years = {});

}  // namespace netralitas::domain
