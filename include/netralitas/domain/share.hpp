#pragma once

#include <cstdint>

namespace netralitas::domain {

/// A share in tenths of a per cent, rounded half up: 114 of 120 → 950. 1000 means all and 0 means
/// none: with one missing in ten thousand it is 999. Of nothing it is 0.
constexpr std::int64_t per_mille(std::int64_t part, std::int64_t whole) {
    if (whole <= 0 || part <= 0) return 0;
    if (part == whole) return 1000;
    const std::int64_t rounded = (part * 2000 + whole) / (whole * 2);
    if (rounded == 0) return 1;
    return part < whole && rounded >= 1000 ? 999 : rounded;
}

}  // namespace netralitas::domain
