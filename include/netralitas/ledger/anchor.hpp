#pragma once

#include "netralitas/ledger/history.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace netralitas::ledger {

/// The code of an entry as it stands on printed reports: `7f3a 91c0 4e2d b8a6 5c01`. Four groups
/// are the first 16 digits of its hash, the fifth checks the four: the first 4 digits of
/// BLAKE2b-256 over those 16 letters. A code noted outside fixes the history up to its entry.
std::string anchor_code(const Entry& entry);

/// The newest entry of the own office, whatever other chains the file holds: what a report that is
/// printed now carries the code of.
Entry head(const Reader& reader);

/// A code in that form of one that was typed: with or without blanks, dots and dashes, in upper or
/// lower case. Throws `anchor-mistyped` {value} for what is none, or whose fifth group does not fit
/// the four.
std::string read_anchor(std::string_view typed);

/// The entry of the own office that has this code, as `read_anchor` gives it. Empty: the history
/// was rewritten or cut, or it is the code of another ledger. Proves something only of a chain that
/// `check` has found sound.
std::optional<Entry> find_anchor(const Reader& reader, std::string_view code);

}  // namespace netralitas::ledger
