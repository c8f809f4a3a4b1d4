#pragma once

#include "netralitas/domain/keeping.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace netralitas::cli {

/// The backups of one ledger in a folder: `blora-2024-01-30T2015.zst`. Whatever else lies there is
/// never touched, not even the backups of another office whose ledger has the same name.
class BackupFolder {
public:
    /// `stem` is the ledger's name without its ending.
    BackupFolder(std::filesystem::path folder, std::string stem, int office)
        : folder_(std::move(folder)), stem_(std::move(stem)), office_(office) {}

    /// Makes the folder, for its owner alone, unless it is there. Throws `output-failed`.
    void make() const;

    /// The file of a backup made at this time of the office's clock.
    std::filesystem::path file(domain::Instant local) const;

    /// When the backup of this name was made; empty for any other file.
    std::optional<domain::Instant> time_of(const std::string& name) const;

    /// Whether the file is a backup of this ledger, by its first bytes.
    bool holds(const std::filesystem::path& file) const;

    /// Removes what the rule does not keep, but never the one made just now, whatever the clock
    /// said. Gives the names, oldest first; a file that could not be removed is no error, since the
    /// next backup tries again.
    std::vector<std::string> thin(const domain::KeepRule& rule,
                                  const std::filesystem::path& made_now) const;

private:
    std::filesystem::path folder_;
    std::string stem_;
    int office_;
};

}  // namespace netralitas::cli
