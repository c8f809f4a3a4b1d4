#pragma once

#include <functional>
#include <iosfwd>
#include <string>

namespace netralitas::render {

/// A file that is written before it is sent on.
struct ScratchFile {
    std::string path;
    std::string folder;  ///< of temporary files

    /// Throws `workbook-unfinished`.
    [[noreturn]] void unfinished() const;
};

/// For forms that are written back and forth: `fill` gets an empty file, and what it holds then
/// goes to `out`. Nothing is sent when `fill` throws, and nothing is left behind. Throws
/// `workbook-unfinished` when there is no room for the file.
void write_through_file(std::ostream& out, const std::function<void(const ScratchFile&)>& fill);

}  // namespace netralitas::render
