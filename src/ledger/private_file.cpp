#include "private_file.hpp"

#include "netralitas/error.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <unistd.h>

namespace netralitas::ledger {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void failed(const fs::path& path, int reason) {
    throw Error{"output-failed", {{"file", path.string()}, {"reason", std::strerror(reason)}}};
}

/// The new name is on the disk only when its folder is. Some file systems cannot sync folders.
void sync_folder(const fs::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) {
        return;
    }
    ::fsync(descriptor);
    ::close(descriptor);
}

/// 0, or the reason. Some file systems do not know the flag.
int rename_without_replacing(const fs::path& from, const fs::path& to) {
    int result = ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE);
    if (result != 0 && errno == EINVAL) {
        if (fs::exists(fs::symlink_status(to))) {
            return EEXIST;
        }
        result = std::rename(from.c_str(), to.c_str());
    }
    return result == 0 ? 0 : errno;
}

fs::path folder_of(const fs::path& path) {
    const auto folder = path.parent_path();
    return folder.empty() ? fs::path{"."} : folder;
}

}  // namespace

PrivateFile::PrivateFile(const fs::path& neighbour) {
    auto name = (folder_of(neighbour) / ".netralitas-XXXXXX").string();
    descriptor_ = ::mkostemp(name.data(), O_CLOEXEC);
    if (descriptor_ < 0 && errno == ENOENT) {
        throw Error{"folder-missing", {{"path", neighbour.string()}}};
    }
    if (descriptor_ < 0) {
        failed(folder_of(neighbour), errno);
    }
    path_ = name;
}

PrivateFile::~PrivateFile() {
    give_up_name();
    ::close(descriptor_);
}

void PrivateFile::give_up_name() {
    if (is_named_) {
        ::unlink(path_.c_str());
    }
    is_named_ = false;
}

void PrivateFile::rename_to(const fs::path& target) {
    if (::fsync(descriptor_) != 0) {
        failed(target, errno);
    }
    const int reason = rename_without_replacing(path_, target);
    if (reason == EEXIST) {
        throw Error{"ledger-exists", {{"path", target.string()}}};
    }
    if (reason != 0) {
        failed(target, reason);
    }
    is_named_ = false;
    sync_folder(folder_of(target));
}

}  // namespace netralitas::ledger
