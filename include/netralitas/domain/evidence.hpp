#pragma once

#include "netralitas/domain/date.hpp"
#include "netralitas/domain/id.hpp"
#include "netralitas/error.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace netralitas::domain {

struct Activity;
struct Incident;

/// What a piece of evidence belongs to.
using EvidenceOwner = std::variant<Id<Incident>, Id<Activity>>;

/// A file, paper or address that proves something about a case or an activity.
struct Evidence {
    Id<Evidence> id;
    EvidenceOwner of;
    std::string name;                  ///< of the file, without its folder; else what it is
    std::optional<std::int64_t> size;  ///< bytes
    std::string digest;                ///< SHA-256 of the file, lower-case hex; empty for no file
    bool kept = false;                 ///< the file lies beside the ledger, under its digest
    std::string location;              ///< where it lies otherwise, or came from: folder, address
    Date added_on;

    bool operator==(const Evidence&) const = default;
};

/// Whether a text is a SHA-256 as it is stored.
bool is_digest(std::string_view text);

/// Whether both are one piece: the same bytes, or where there are none the same name and place.
bool is_same_piece(const Evidence& one, const Evidence& other);

/// Errors: `name-missing`, `size-negative`, `digest-invalid`, `kept-without-digest` (or size),
/// `location-missing` (of what is not kept), `date-in-future`.
std::vector<Problem> check(const Evidence& evidence, Date today);

}  // namespace netralitas::domain
