#include "file_system.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>
#include <string_view>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>

namespace netralitas::cli {

namespace {

/// What statfs tells of a file system that others serve.
struct Served {
    unsigned long magic;
    const char* name;
};
constexpr std::array<Served, 8> served{{{0x6969, "nfs"},
                                        {0xFF534D42, "cifs"},
                                        {0xFE534D42, "smb2"},
                                        {0x517B, "smb"},
                                        {0x01021997, "9p"},
                                        {0x00C36400, "ceph"},
                                        {0x5346414F, "afs"},
                                        {0x73757245, "coda"}}};

/// Programs serve these through FUSE; others there (NTFS, encrypted folders) are of this machine.
constexpr unsigned long fuse = 0x65735546;
constexpr std::array<std::string_view, 8> served_by_fuse{
    "fuse.curlftpfs", "fuse.davfs", "fuse.glusterfs", "fuse.gvfsd-fuse",
    "fuse.rclone",    "fuse.s3fs",  "fuse.smbnetfs",  "fuse.sshfs"};

std::string fuse_system(const std::filesystem::path& folder) {
    struct stat found {};
    if (::stat(folder.c_str(), &found) != 0) return {};
    std::ostringstream mounts;
    mounts << std::ifstream("/proc/self/mountinfo").rdbuf();
    return network_file_system_in(mounts.str(), std::to_string(major(found.st_dev)) + ':' +
                                                    std::to_string(minor(found.st_dev)));
}

}  // namespace

/// A line: `36 35 0:45 / /mnt rw shared:1 - fuse.sshfs rini@kanwil: rw`.
std::string network_file_system_in(std::string_view mounts, std::string_view device) {
    std::istringstream lines{std::string(mounts)};
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string word;
        for (int i = 0; i < 3; ++i) words >> word;
        if (word != device) continue;
        while (words >> word && word != "-") {
        }
        words >> word;
        const bool is_served =
            std::find(served_by_fuse.begin(), served_by_fuse.end(), word) != served_by_fuse.end();
        return is_served ? word : "";
    }
    return {};
}

std::string network_file_system(const std::filesystem::path& folder) {
    struct statfs found {};
    if (::statfs(folder.c_str(), &found) != 0) return {};
    const auto magic = static_cast<unsigned long>(found.f_type) & 0xFFFFFFFFUL;
    if (magic == fuse) return fuse_system(folder);
    const auto one = std::find_if(served.begin(), served.end(),
                                  [=](const Served& each) { return each.magic == magic; });
    return one == served.end() ? "" : one->name;
}

}  // namespace netralitas::cli
