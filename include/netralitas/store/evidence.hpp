#pragma once

#include "netralitas/domain/evidence.hpp"
#include "netralitas/ledger/ledger.hpp"

#include <optional>
#include <string>
#include <vector>

namespace netralitas::store {

/// A piece of evidence and the reference of the case or activity it belongs to.
struct EvidenceRow {
    domain::Evidence evidence;
    std::string reference;  ///< empty when the record is none of this ledger
};

namespace evidence {

/// Of one case or activity, in the order in which it was taken in.
std::vector<domain::Evidence> of(const ledger::Reader& reader, domain::EvidenceOwner owner);

/// Of all, by reference. Empty for a ledger of a schema that had none.
std::vector<EvidenceRow> all(const ledger::Reader& reader);

/// The piece on record that is the same one (`domain::is_same_piece`).
std::optional<domain::Evidence> find(const ledger::Reader& reader, const domain::Evidence& piece);

/// Throws what `domain::check` finds.
void add(ledger::Change& change, domain::Evidence piece, domain::Date today);

/// It was recorded wrongly: written anew. Throws as `add`.
void update(ledger::Change& change, const domain::Evidence& piece, domain::Date today);

}  // namespace evidence
}  // namespace netralitas::store
