#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace netralitas::importer {

/// `sep=;` in the first line: spreadsheets read it, some programs write it.
struct Announcement {
    std::optional<char> delimiter;
    std::size_t bytes = 0;  ///< of that line with its end; 0 when there is none
};
Announcement announced_delimiter(std::string_view text);

/// The separator that stands most often, outside quotes, in the first line that has any; a comma
/// when none has.
char likely_delimiter(std::string_view text);

}  // namespace netralitas::importer
