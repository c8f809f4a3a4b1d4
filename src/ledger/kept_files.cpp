#include "netralitas/ledger/kept_files.hpp"

#include "descriptor.hpp"
#include "digest.hpp"
#include "file.hpp"
#include "netralitas/domain/evidence.hpp"
#include "netralitas/error.hpp"
#include "private_file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <functional>
#include <string_view>
#include <sys/stat.h>
#include <system_error>

namespace netralitas::ledger {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t block_bytes = std::size_t{256} * 1024;
constexpr mode_t for_group = S_ISGID | S_IRWXU | S_IRWXG;

using Sink = std::function<void(std::string_view)>;

[[noreturn]] void cannot_read(int reason, const std::string& name) {
    if (reason == ENOENT || reason == ENOTDIR) {
        throw Error{"file-missing", {{"file", name}}};
    }
    if (reason == EACCES || reason == EPERM) {
        throw Error{"file-denied", {{"path", name}}};
    }
    throw Error{"file-unreadable", {{"file", name}}};
}

[[noreturn]] void cannot_write(int reason, const fs::path& file) {
    throw Error{"output-failed", {{"file", file.string()}, {"reason", std::strerror(reason)}}};
}

struct stat status_of(const Descriptor& file, const std::string& name) {
    struct stat state {};
    if (::fstat(file.number(), &state) != 0) {
        cannot_read(errno, name);
    }
    if (S_ISDIR(state.st_mode)) {
        throw Error{"file-is-folder", {{"file", name}}};
    }
    if (!S_ISREG(state.st_mode)) {
        throw Error{"file-unreadable", {{"file", name}}};
    }
    return state;
}

/// A file that somebody writes meanwhile would be recorded as something it never was.
void require_unchanged(const struct stat& before, const struct stat& after, std::int64_t bytes,
                       const std::string& name) {
    const bool is_same = before.st_size == after.st_size && after.st_size == bytes &&
                         before.st_mtim.tv_sec == after.st_mtim.tv_sec &&
                         before.st_mtim.tv_nsec == after.st_mtim.tv_nsec;
    if (!is_same) {
        throw Error{"file-changing", {{"file", name}}};
    }
    if (bytes == 0) {
        throw Error{"file-empty", {{"file", name}}};
    }
}

/// Every block goes to the sink too.
FileFacts read_through(const Descriptor& file, const std::string& name, const Sink& sink) {
    const auto before = status_of(file, name);
    RunningSha256 digest;
    std::int64_t bytes = 0;
    std::vector<char> block(block_bytes);
    while (true) {
        const auto got = ::read(file.number(), block.data(), block.size());
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            cannot_read(errno, name);
        }
        if (got == 0) {
            break;
        }
        const std::string_view piece(block.data(), static_cast<std::size_t>(got));
        digest.add(piece);
        sink(piece);
        bytes += got;
    }
    require_unchanged(before, status_of(file, name), bytes, name);
    return {digest.hex(), bytes};
}

/// A pipe or terminal is not waited for.
int open_to_read(const fs::path& file, int further = 0) {
    return ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | further);
}

void write_all(int descriptor, std::string_view bytes, const fs::path& target) {
    while (!bytes.empty()) {
        const auto written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) {
            cannot_write(errno, target);
        }
        if (written > 0) {
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }
}

}  // namespace

FileFacts facts_of(const fs::path& path, const std::string& name) {
    const Descriptor file(open_to_read(path));
    if (file.number() < 0) {
        cannot_read(errno, name);
    }
    return read_through(file, name, [](std::string_view) {});
}

FileFacts facts_of(std::string_view bytes) {
    RunningSha256 digest;
    digest.add(bytes);
    return {digest.hex(), static_cast<std::int64_t>(bytes.size())};
}

KeptFiles::Incoming::Incoming(FileFacts facts, std::unique_ptr<PrivateFile> copy, fs::path target)
    : facts_(std::move(facts)), copy_(std::move(copy)), target_(std::move(target)) {}
KeptFiles::Incoming::Incoming(Incoming&&) noexcept = default;
KeptFiles::Incoming::~Incoming() = default;

bool KeptFiles::Incoming::keep() {
    const KeptFiles files(target_.parent_path(), {});
    const auto state = files.state_of(facts_.digest);
    if (state == State::changed) {
        throw Error{"kept-file-changed", {{"file", target_.string()}}};
    }
    if (state == State::sound) {
        return false;
    }
    copy_->rename_to(target_);
    return true;
}

void KeptFiles::make_folder() const {
    if (::mkdir(folder_.c_str(), S_IRWXU) != 0) {
        if (errno == EEXIST) {
            return;
        }
        cannot_write(errno, folder_);
    }
    if (group_.empty()) {
        return;
    }
    const Descriptor made(::open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    set_mode({folder_, {}, group_}, made.number());
    if (::fchmod(made.number(), for_group) != 0) {
        cannot_write(errno, folder_);
    }
}

std::unique_ptr<PrivateFile> KeptFiles::make_copy() const {
    make_folder();
    auto copy = std::make_unique<PrivateFile>(folder_ / "file");
    set_mode({folder_, {}, group_}, copy->descriptor());
    return copy;
}

KeptFiles::Incoming KeptFiles::take_in(const fs::path& path, const std::string& name) const {
    const Descriptor file(open_to_read(path));
    if (file.number() < 0) {
        cannot_read(errno, name);
    }
    status_of(file, name);
    auto copy = make_copy();
    auto facts = read_through(
        file, name, [&](std::string_view piece) { write_all(copy->descriptor(), piece, folder_); });
    auto target = path_of(facts.digest);
    return {std::move(facts), std::move(copy), std::move(target)};
}

KeptFiles::Incoming KeptFiles::take_in(std::string_view bytes) const {
    auto copy = make_copy();
    write_all(copy->descriptor(), bytes, folder_);
    auto facts = facts_of(bytes);
    auto target = path_of(facts.digest);
    return {std::move(facts), std::move(copy), std::move(target)};
}

KeptFiles::State KeptFiles::read(const std::string& digest, const Sink& sink) const {
    if (!domain::is_digest(digest)) {
        return State::missing;
    }
    const auto path = path_of(digest);
    const Descriptor file(open_to_read(path, O_NOFOLLOW));
    if (file.number() < 0 && errno == ENOENT) {
        return State::missing;
    }
    if (file.number() < 0 && errno == ELOOP) {
        return State::changed;
    }
    if (file.number() < 0) {
        cannot_read(errno, path.string());
    }
    try {
        const auto facts = read_through(file, path.string(), sink);
        return facts.digest == digest ? State::sound : State::changed;
    } catch (const Error& error) {
        const auto& code = error.problem().code;
        if (code == "file-empty" || code == "file-is-folder") {
            return State::changed;
        }
        throw;
    }
}

KeptFiles::State KeptFiles::state_of(const std::string& digest) const {
    return read(digest, [](std::string_view) {});
}

std::optional<std::string> KeptFiles::bytes_of(const std::string& digest) const {
    std::string bytes;
    const auto state = read(digest, [&](std::string_view piece) { bytes += piece; });
    return state == State::sound ? std::optional(std::move(bytes)) : std::nullopt;
}

bool KeptFiles::holds(const FileFacts& facts) const {
    struct stat found {};
    return domain::is_digest(facts.digest) && ::lstat(path_of(facts.digest).c_str(), &found) == 0 &&
           S_ISREG(found.st_mode) && found.st_size == facts.size;
}

std::vector<std::string> KeptFiles::names() const {
    std::vector<std::string> names;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(folder_, none)) {
        names.push_back(entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace netralitas::ledger
