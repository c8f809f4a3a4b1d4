#pragma once

#include <compare>
#include <cstdint>

namespace netralitas::domain {

/// The row number of a record, `office × 10^9 + n`: 15 digits, never reused, never changed,
/// never typed by a person. Ids of different records do not mix.
template <class Record>
struct Id {
    std::int64_t value = 0;  ///< 0 = not stored yet

    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 misreads the operator
    auto operator<=>(const Id&) const = default;
};

inline constexpr std::int64_t ids_per_office = 1'000'000'000;

}  // namespace netralitas::domain
