#pragma once

#include "netralitas/domain/date.hpp"
#include "netralitas/domain/id.hpp"
#include "netralitas/error.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netralitas::domain {

struct Election;
struct Unit;

/// A special polling place at a unit (TPS lokasi khusus). A unit may have several.
struct PollingPlace {
    Id<PollingPlace> id;
    Id<Election> election;
    Id<Unit> host_unit;
    std::string code;   ///< `TPS-901`, unique in its election and unit
    std::string place;  ///< where in the unit; may be empty

    bool operator==(const PollingPlace&) const = default;
};

/// How many people there are, by sex where the source says so.
struct Heads {
    std::optional<std::int64_t> male;
    std::optional<std::int64_t> female;
    std::optional<std::int64_t> total;

    bool operator==(const Heads&) const = default;
};

/// How many of one kind a unit sends to a polling place, as a source said on a day. The newest by
/// date counts.
struct VoterCount {
    Id<VoterCount> id;
    Id<PollingPlace> polling_place;
    Id<Unit> from_unit;    ///< may be another unit than the one of the polling place
    std::string category;  ///< vocabulary `voter_category`: narapidana, tahanan, anak-binaan …
    Date date;
    Heads heads;
    std::string source;  ///< a letter, a list, the press; may be empty

    bool operator==(const VoterCount&) const = default;
};

/// The form codes of polling places are kept and looked for in: `tps 901` → `TPS-901`.
std::string polling_code(std::string_view typed);

/// Two of men, women and total give the third.
Heads completed(Heads heads);

/// What is recorded once a source says `given`: nothing leaves it as it is, and the same total
/// alone leaves men and women.
Heads corrected(const Heads& recorded, const Heads& given);

/// Errors: `code-invalid`.
std::vector<Problem> check(const PollingPlace& polling_place);

/// Errors: `total-range` (no number can be negative, or greater than a unit can hold),
/// `total-missing`, `total-differs` (from men and women), `date-in-future`.
std::vector<Problem> check(const VoterCount& count, Date today);

}  // namespace netralitas::domain
