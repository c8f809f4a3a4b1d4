#pragma once

#include "netralitas/ledger/check.hpp"
#include "netralitas/ledger/history.hpp"
#include "netralitas/ledger/ledger.hpp"

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>

namespace netralitas::ledger {

/// A whole copy of a ledger as it stood at one moment, taken while others read and write. It lies
/// in a file without a name beside the ledger and is gone with this object, or with the program.
/// A backup is this copy compressed with zstd, behind a skippable frame that names the office:
/// `zstd -d` gives the ledger back.
class Copy {
public:
    /// Throws `ledger-locked`, `ledger-full`, `output-failed`; the ledger is only read.
    explicit Copy(Ledger& ledger);
    Copy(Copy&&) noexcept;
    Copy& operator=(Copy&&) noexcept;
    ~Copy();

    /// `Depth::deep` on the copy: only one without findings is worth keeping.
    CheckReport check();

    Entry newest() const;

    /// Writes the copy compressed, block by block. Gives the digest of what was written, as
    /// `b2sum -l 256` computes it.
    std::string pack(std::ostream& out) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// The office whose ledger a backup holds, as its first bytes say without unpacking; empty for any
/// other file.
std::optional<int> office_of_backup(std::istream& packed);

/// What came out of a backup. With findings nothing was restored.
struct Restored {
    CheckReport report;
    Entry newest;
};

/// Unpacks a backup beside the target, checks it deeply, and only then gives it the target's name,
/// mode and group (a rehearsal ends before that). Nothing is ever replaced, and nothing is left
/// behind when it throws. `name` is how people know the backup. Throws `ledger-exists`,
/// `journal-left` (a journal lies beside the target: SQLite would play it into the restored file),
/// `folder-missing`, `backup-foreign`, `backup-damaged`, `ledger-newer`, `file-unreadable`,
/// `output-failed`.
Restored restore(std::istream& packed, const std::string& name, const Location& target,
                 Ending ending = Ending::commit);

/// Looks at a ledger as it is, without bringing an older schema up to date. Throws what opening
/// throws.
void look_at(const Location& location, const std::function<void(const Reader&)>& look);

/// What the ledger remembers of its newest backup. It lies outside the chain: no entry, no replay,
/// and nothing is decided from it.
struct BackupNote {
    domain::Instant at;
    std::string file;    ///< absolute path
    std::string digest;  ///< of the file, `b2sum -l 256`
    std::int64_t entry;  ///< the newest entry in it

    bool operator==(const BackupNote&) const = default;
};

/// Empty when there was none, or what is written there cannot be read.
std::optional<BackupNote> last_backup(const Reader& reader);

/// Throws `ledger-locked`, `ledger-read-only`, `ledger-full`.
void note_backup(Ledger& ledger, const BackupNote& note);

}  // namespace netralitas::ledger
