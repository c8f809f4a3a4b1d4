#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netralitas::ledger {

class PrivateFile;

/// What a file is by its bytes.
struct FileFacts {
    std::string digest;  ///< SHA-256 in lower-case hex, as `sha256sum` prints it
    std::int64_t size = 0;

    bool operator==(const FileFacts&) const = default;
};

/// Reads a file to its end, block by block. `name` is how people know it. Throws `file-missing`,
/// `file-is-folder`, `file-denied` {path}, `file-unreadable` (a device too), `file-empty`,
/// `file-changing` (it was written while it was read), all others with {file}.
FileFacts facts_of(const std::filesystem::path& path, const std::string& name);
FileFacts facts_of(std::string_view bytes);

/// Files kept beside a ledger or its backups: each under the SHA-256 of its bytes, so the same
/// bytes lie there once and whoever has `sha256sum` can examine them. The folder is made when the
/// first file comes, of mode 0700 and its files 0600, or 02770 and 0660 for the group that shares
/// the ledger. Nothing is ever replaced or removed.
class KeptFiles {
public:
    KeptFiles(std::filesystem::path folder, std::string group)
        : folder_(std::move(folder)), group_(std::move(group)) {}

    const std::filesystem::path& folder() const { return folder_; }

    /// A copy on its way in: gone again, also from the disk, unless it is kept.
    class Incoming {
    public:
        Incoming(FileFacts facts, std::unique_ptr<PrivateFile> copy, std::filesystem::path target);
        Incoming(Incoming&&) noexcept;
        Incoming& operator=(Incoming&&) = delete;
        ~Incoming();

        const FileFacts& facts() const { return facts_; }

        /// On the disk under its name when it returns; false when it was there already. Throws
        /// `kept-file-changed` {file}: what lies there under the name is something else.
        bool keep();

    private:
        FileFacts facts_;
        std::unique_ptr<PrivateFile> copy_;
        std::filesystem::path target_;
    };

    /// Throws as `facts_of`, and `output-failed` {file, reason}, `group-unknown`.
    Incoming take_in(const std::filesystem::path& path, const std::string& name) const;

    /// The same of bytes that are in no file yet.
    Incoming take_in(std::string_view bytes) const;

    enum class State { sound, missing, changed };
    /// Reads the file of this digest to its end. What is no digest is missing. Throws
    /// `file-denied`, `file-unreadable`.
    State state_of(const std::string& digest) const;

    /// What lies under this digest, for files that fit into memory. Empty unless it is sound.
    /// Throws as `state_of`.
    std::optional<std::string> bytes_of(const std::string& digest) const;

    /// Whether a file of this name and size lies there, without reading it.
    bool holds(const FileFacts& facts) const;

    std::filesystem::path path_of(const std::string& digest) const { return folder_ / digest; }

    /// Of everything that lies there, in order.
    std::vector<std::string> names() const;

private:
    using Sink = std::function<void(std::string_view)>;
    State read(const std::string& digest, const Sink& sink) const;
    void make_folder() const;
    std::unique_ptr<PrivateFile> make_copy() const;

    std::filesystem::path folder_;
    std::string group_;
};

}  // namespace netralitas::ledger
