#include "netralitas/render/render.hpp"
#include "temporary_file.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <ostream>
#include <streambuf>
#include <sys/stat.h>
#include <unistd.h>

namespace netralitas::render {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void failed(const std::string& path, int reason) {
    throw Error{"output-failed", {{"file", path}, {"reason", std::strerror(reason)}}};
}

fs::path folder_of(const std::string& path) {
    const fs::path folder = fs::path{path}.parent_path();
    return folder.empty() ? fs::path{"."} : folder;
}

/// Writes through to a descriptor and remembers why it could not.
class DescriptorBuffer : public std::streambuf {
public:
    explicit DescriptorBuffer(int descriptor) : descriptor_(descriptor) { restart(); }
    int reason() const { return reason_; }

protected:
    int_type overflow(int_type letter) override {
        if (sync() != 0) return traits_type::eof();
        if (!traits_type::eq_int_type(letter, traits_type::eof()))
            sputc(traits_type::to_char_type(letter));
        return traits_type::not_eof(letter);
    }

    int sync() override {
        const char* next = pbase();
        while (next < pptr() && reason_ == 0) {
            const ssize_t written =
                ::write(descriptor_, next, static_cast<std::size_t>(pptr() - next));
            if (written > 0) next += written;
            if (written < 0 && errno != EINTR) reason_ = errno;
        }
        restart();
        return reason_ == 0 ? 0 : -1;
    }

private:
    void restart() { setp(block_.data(), block_.data() + block_.size()); }

    int descriptor_;
    int reason_ = 0;
    std::array<char, 65536> block_;
};

void fill_and_sync(int descriptor, const std::string& path,
                   const std::function<void(std::ostream&)>& fill) {
    DescriptorBuffer buffer{descriptor};
    std::ostream out{&buffer};
    fill(out);
    out.flush();
    if (buffer.reason() != 0) failed(path, buffer.reason());
    if (out.fail()) failed(path, EIO);
    if (::fsync(descriptor) != 0) failed(path, errno);
}

/// The new name is on the disk only when its folder is. Some file systems cannot sync folders.
void sync_folder(const fs::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    ::fsync(descriptor);
    ::close(descriptor);
}

/// A device or folder, also one behind a link, is never put away for a file.
void check_target(const std::string& path, bool replace) {
    struct stat found {};
    if (::stat(path.c_str(), &found) == 0 && !S_ISREG(found.st_mode))
        throw Error{"output-not-a-file", {{"file", path}}};
    if (!replace && ::lstat(path.c_str(), &found) == 0)
        throw Error{"output-exists", {{"file", path}}};
}

}  // namespace

void write_file(const std::string& path, bool replace,
                const std::function<void(std::ostream&)>& fill) {
    check_target(path, replace);
    TemporaryFile file{folder_of(path)};
    if (!file.is_open() || ::fchmod(file.descriptor(), S_IRUSR | S_IWUSR) != 0) failed(path, errno);
    fill_and_sync(file.descriptor(), path, fill);
    const int reason = file.rename_to(path, replace);
    if (reason == EEXIST) throw Error{"output-exists", {{"file", path}}};
    if (reason != 0) failed(path, reason);
    sync_folder(folder_of(path));
}

}  // namespace netralitas::render
