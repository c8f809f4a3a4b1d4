#include "temporary_file.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

namespace netralitas::render {

namespace fs = std::filesystem;

TemporaryFile::TemporaryFile(const fs::path& folder)
    : name_((folder / ".netralitas-XXXXXX").string()),
      descriptor_(::mkostemp(name_.data(), O_CLOEXEC)) {}

TemporaryFile::~TemporaryFile() {
    if (descriptor_ < 0) return;
    ::close(descriptor_);
    if (!renamed_) ::unlink(name_.c_str());
}

int TemporaryFile::rename_to(const std::string& path, bool replace) {
    const unsigned flags = replace ? 0 : RENAME_NOREPLACE;
    int result = ::renameat2(AT_FDCWD, name_.c_str(), AT_FDCWD, path.c_str(), flags);
    const bool flag_refused = result != 0 && !replace && errno == EINVAL;
    if (flag_refused && !fs::exists(fs::symlink_status(path)))
        result = std::rename(name_.c_str(), path.c_str());
    renamed_ = result == 0;
    return renamed_ ? 0 : errno;
}

}  // namespace netralitas::render
