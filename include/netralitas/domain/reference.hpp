#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace netralitas::domain {

/// The name people type for an incident, a risk or an activity: `INC/RUTAN-BLORA/2024/0001`.
struct Reference {
    std::string kind;  ///< INC, RSK, ACT
    std::string unit;  ///< code
    int year = 0;      ///< of the entry
    std::int64_t number = 0;

    bool operator==(const Reference&) const = default;
};

std::string to_string(const Reference& reference);

/// Reads the whole form, in any case; empty when it is not one.
std::optional<Reference> reference_from(std::string_view typed);

/// `INC/RUTAN-BLORA/2024/`: what all references of a kind, unit and year begin with.
std::string prefix_of(const Reference& reference);

}  // namespace netralitas::domain
