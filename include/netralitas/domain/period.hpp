#pragma once

#include "netralitas/domain/date.hpp"

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
    bool operator==(const Period&) const = default;
};

/// Reads `2024-H1`, `2024-h2`, `2024`, and the half-years `current` and `previous` (`sekarang`,
/// `sebelumnya`). Empty when it is none of these.
std::optional<Period> read_period(std::string_view text, Date today);

}  // namespace netralitas::domain
