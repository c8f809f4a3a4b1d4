#pragma once

#include "netralitas/error.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

namespace netralitas::settings {

/// A TOML text and the name people know it by.
struct Source {
    std::string name;
    std::string text;
};

/// The file as a whole; empty when there is none. Throws `settings-writable` when accounts outside
/// its group may write it, `settings-unreadable`.
std::optional<Source> read_source(const std::filesystem::path& path, std::string name);

/// Throws the error, placed in a line of the source, with that line as excerpt. Line 0: the file as
/// a whole.
[[noreturn]] void refuse(const Source& source, std::size_t line, const Error& error);

}  // namespace netralitas::settings
