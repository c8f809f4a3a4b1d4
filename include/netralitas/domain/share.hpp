#pragma once

#include <cstdint>

namespace netralitas::domain {

/// A share in parts of `all`, rounded half up: 114 of 120 in tenths of a per cent (1000) → 950.
/// `all` means all and 0 means none: with one missing in ten thousand it is 999. Of nothing it is
/// 0.
constexpr std::int64_t share(std::int64_t part, std::int64_t whole, std::int64_t all) {
    if (whole <= 0 || part <= 0) return 0;
    if (part == whole) return all;
    const std::int64_t rounded = (part * 2 * all + whole) / (whole * 2);
    if (rounded == 0) return 1;
    return part < whole && rounded >= all ? all - 1 : rounded;
}

/// In tenths of a per cent.
constexpr std::int64_t per_mille(std::int64_t part, std::int64_t whole) {
    return share(part, whole, 1000);
}

/// In hundredths of a per cent.
constexpr std::int64_t per_myriad(std::int64_t part, std::int64_t whole) {
    return share(part, whole, 10'000);
}

}  // namespace netralitas::domain
