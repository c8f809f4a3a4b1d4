#pragma once

struct sqlite3;

namespace netralitas::ledger {

/// Throws the `Error` that stands for what SQLite refuses on this connection (`code`: extended
/// result code): `constraint`, `ledger-locked`, `ledger-full`, `ledger-read-only`,
/// `ledger-unfinished`, `ledger-foreign`, `ledger-damaged`, `value-refused`. What only a mistake of
/// ours can cause is a `std::logic_error`.
[[noreturn]] void rephrase(sqlite3* handle, int code);

/// The same for the answer of a call: returns when it is SQLITE_OK, SQLITE_ROW or SQLITE_DONE.
void require_ok(sqlite3* handle, int code);

}  // namespace netralitas::ledger
