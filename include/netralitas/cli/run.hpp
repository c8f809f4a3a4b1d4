#pragma once

#include "netralitas/domain/date.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace netralitas::cli {

/// Everything the program takes from the machine it runs on. `main` fills it from the real one,
/// tests with fixed values, so that a session plays the same every time.
struct Host {
    std::istream* in = nullptr;
    std::ostream* out = nullptr;
    std::ostream* err = nullptr;
    bool out_is_terminal = false;
    bool err_is_terminal = false;
    std::size_t width = 80;   ///< cells of the terminal
    std::size_t height = 24;  ///< lines of the terminal
    std::function<std::optional<std::string>(const std::string&)> environment;
    std::function<domain::Instant()> now;
    std::chrono::hours system_offset{
        0};  ///< of the system's zone; used when `[office] zone` is not set
    std::function<std::string()> operator_name;  ///< account of the real uid, and the sudo caller
    std::function<void(std::span<std::byte>)> random;
    std::filesystem::path folder;  ///< the current folder
    /// The kind of network file system a folder lies on (`nfs4`), empty for one of this machine.
    /// May be empty.
    std::function<std::string(const std::filesystem::path&)> network_file_system;
    /// Shows a text page by page; false when there is no pager. May be empty.
    std::function<bool(const std::string&)> page;
    /// Whether nobody reads standard output any more (a closed pipe). May be empty.
    std::function<bool()> reader_gone;
    /// Whether interrupts are noted from now on instead of ending the program, and whether one was.
    /// May be empty.
    std::function<void(bool)> catch_interrupts;
    std::function<bool()> interrupted;
};

/// Runs one command line (without the program's name) and returns the exit code.
int run(const std::vector<std::string>& words, Host& host);

}  // namespace netralitas::cli
