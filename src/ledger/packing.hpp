#pragma once

#include "private_file.hpp"

#include <iosfwd>
#include <string>

namespace netralitas::ledger {

/// Writes the label of the office, then the whole file compressed with zstd, block by block. Gives
/// the digest of what was written, as `b2sum -l 256` computes it. Throws `file-unreadable` {file}.
std::string pack_file(const PrivateFile& file, int office, std::ostream& out);

/// Unpacks a ledger into an empty file, block by block. The first bytes say whether it is a ledger
/// and how long it is; nothing longer is ever written. `name` is how people know the packed one.
/// Throws `backup-foreign` {file}, `backup-damaged` {file}, `file-unreadable` {file},
/// `output-failed` {file, reason}.
void unpack_file(std::istream& packed, int descriptor, const std::string& name);

}  // namespace netralitas::ledger
