#pragma once

#include <string>

namespace netralitas::ledger {

/// The name of a way for SQLite to reach files (VFS) like the usual one, but for its temporary
/// files: they hold personal data and stay in memory. SQLite sorts large tables twice as fast in
/// small runs that it puts into such a file as with `temp_store = MEMORY`, which sorts all at once.
/// Source: https://www.sqlite.org/vfs.html.
std::string memory_files();

}  // namespace netralitas::ledger
