#pragma once

#include "netralitas/ledger/ledger.hpp"

#include <filesystem>
#include <string>

namespace netralitas::ledger {

/// Throws `no-ledger` (an empty file is none), `file-denied`, `ledger-symlink`, `ledger-foreign`
/// (no file), `ledger-world-readable`, `ledger-group-readable`, `group-unknown`. Opens nothing.
void require_permitted(const Location& location);

/// Makes the empty file with its mode and group, or takes the empty one a broken off `create` left.
/// Throws `ledger-exists`, `folder-missing`, `file-denied`, `group-unknown`.
void make_file(const Location& location);

/// Mode 0600, or 0660 and the group that shares the ledger. Throws `file-denied`, `group-unknown`.
void set_mode(const Location& location, int descriptor);

/// A new empty file beside the ledger (`NAME.ENDING`, else `NAME.ENDING-2` …), for its owner alone.
std::filesystem::path make_file_beside(const Location& location, const std::string& ending);

}  // namespace netralitas::ledger
