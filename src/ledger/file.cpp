#include "file.hpp"

#include "descriptor.hpp"
#include "netralitas/error.hpp"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <grp.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace netralitas::ledger {
namespace {

constexpr mode_t owner_only = S_IRUSR | S_IWUSR;
constexpr mode_t owner_and_group = owner_only | S_IRGRP | S_IWGRP;
constexpr int most_copies = 100;

[[noreturn]] void fail(const char* code, const std::filesystem::path& path) {
    throw Error{code, {{"path", path.string()}}};
}

gid_t group_id(const std::string& name) {
    std::array<char, 4096> text;
    group found{};
    group* answer = nullptr;
    if (getgrnam_r(name.c_str(), &found, text.data(), text.size(), &answer) != 0 ||
        answer == nullptr) {
        throw Error{"group-unknown", {{"group", name}}};
    }
    return found.gr_gid;
}

void require_mode(const Location& location, const struct stat& file) {
    if ((file.st_mode & S_IRWXO) != 0) {
        fail("ledger-world-readable", location.path);
    }
    if ((file.st_mode & S_IRWXG) == 0) {
        return;
    }
    if (location.group.empty() || group_id(location.group) != file.st_gid) {
        fail("ledger-group-readable", location.path);
    }
}

}  // namespace

void require_permitted(const Location& location) {
    struct stat file {};
    if (lstat(location.path.c_str(), &file) != 0) {
        fail(errno == EACCES ? "file-denied" : "no-ledger", location.path);
    }
    if (S_ISLNK(file.st_mode)) {
        fail("ledger-symlink", location.path);
    }
    if (!S_ISREG(file.st_mode)) {
        fail("ledger-foreign", location.path);
    }
    require_mode(location, file);
    if (file.st_size == 0) {
        fail("no-ledger", location.path);
    }
}

void make_file(const Location& location) {
    struct stat found {};
    if (lstat(location.path.c_str(), &found) == 0 &&
        (!S_ISREG(found.st_mode) || found.st_size != 0)) {
        fail("ledger-exists", location.path);
    }
    const Descriptor file(
        open(location.path.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, owner_only));
    if (file.number() < 0) {
        fail(errno == ENOENT ? "folder-missing" : "file-denied", location.path);
    }
    set_mode(location, file.number());
}

void set_mode(const Location& location, int descriptor) {
    const bool shared = !location.group.empty();
    if (shared && fchown(descriptor, static_cast<uid_t>(-1), group_id(location.group)) != 0) {
        fail("file-denied", location.path);
    }
    if (fchmod(descriptor, shared ? owner_and_group : owner_only) != 0) {
        fail("file-denied", location.path);
    }
}

std::filesystem::path make_file_beside(const Location& location, const std::string& ending) {
    const auto name = location.path.string() + '.' + ending;
    for (int n = 1; n <= most_copies; ++n) {
        const auto path = n == 1 ? name : fmt::format("{}-{}", name, n);
        const Descriptor file(
            open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, owner_only));
        if (file.number() >= 0) {
            return path;
        }
        if (errno != EEXIST) {
            break;
        }
    }
    fail("file-denied", name);
}

}  // namespace netralitas::ledger
