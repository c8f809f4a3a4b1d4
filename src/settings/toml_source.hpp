#pragma once

#include "netralitas/error.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace netralitas::settings {

/// The text with its lines of comment emptied, each line still in its place: a settings file is
/// mostly comment, and the parser takes longer over it than over the settings. A text with strings
/// of several lines stays as it is.
std::string without_comments(std::string_view text);

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
