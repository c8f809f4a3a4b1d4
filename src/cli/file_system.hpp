#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace netralitas::cli {

/// The kind of network file system a folder lies on, as the kernel calls it (`nfs4`, `cifs`,
/// `fuse.sshfs`); empty when it lies on the machine itself, or nobody can tell.
std::string network_file_system(const std::filesystem::path& folder);

/// The same, of the text of `/proc/self/mountinfo` and the device of the folder (`0:45`).
std::string network_file_system_in(std::string_view mounts, std::string_view device);

}  // namespace netralitas::cli
