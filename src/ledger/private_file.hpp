#pragma once

#include <filesystem>

namespace netralitas::ledger {

/// A new file of mode 0600 under a name nobody can foretell, gone again unless it is renamed.
/// Everything here throws `output-failed` {file, reason}.
class PrivateFile {
public:
    /// In the folder of another file. Throws `folder-missing` too.
    explicit PrivateFile(const std::filesystem::path& neighbour);
    PrivateFile(const PrivateFile&) = delete;
    PrivateFile& operator=(const PrivateFile&) = delete;
    ~PrivateFile();

    const std::filesystem::path& path() const { return path_; }
    int descriptor() const { return descriptor_; }

    /// From now on only who has it open can reach it, and it is gone with them: also when the
    /// program is killed.
    void give_up_name();

    /// On the disk under its new name, or not there at all. Throws `ledger-exists`: what lies there
    /// is never replaced.
    void rename_to(const std::filesystem::path& target);

private:
    std::filesystem::path path_;
    int descriptor_;
    bool is_named_ = true;
};

}  // namespace netralitas::ledger
