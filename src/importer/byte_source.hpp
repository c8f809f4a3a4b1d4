#pragma once

#include <cstddef>
#include <istream>
#include <string>
#include <string_view>

namespace netralitas::importer {

/// The bytes of a file, of which the first ones are looked at before they are read.
class ByteSource {
public:
    static constexpr std::size_t head_bytes = 256 * 1024;

    /// Throws `file-unreadable`, as does `read`.
    explicit ByteSource(std::istream& file);

    /// As many bytes, or all of a smaller file. Empty once `read` was called.
    std::string_view head() const { return head_; }

    /// The next bytes, from the first one on; fewer than `room` only at the end of the file.
    std::size_t read(char* into, std::size_t room);

private:
    std::istream* file_;
    std::string head_;
};

}  // namespace netralitas::importer
