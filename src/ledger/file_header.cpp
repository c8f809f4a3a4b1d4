#include "file_header.hpp"

namespace netralitas::ledger {

bool FileHeader::is_ours() const {
    return text_.size() == bytes && text_.starts_with(std::string_view("SQLite format 3\0", 16)) &&
           number(68, 4) == static_cast<std::uint64_t>(application_id);
}

int FileHeader::schema() const { return static_cast<int>(number(60, 4)); }

std::uint64_t FileHeader::file_bytes() const {
    const auto page = number(16, 2);
    return (page == 1 ? 65536 : page) * number(28, 4);
}

/// Numbers stand with their largest byte first.
std::uint64_t FileHeader::number(std::size_t at, std::size_t count) const {
    std::uint64_t number = 0;
    for (const auto byte : std::string_view(text_).substr(at, count)) {
        number = number << 8U | static_cast<unsigned char>(byte);
    }
    return number;
}

}  // namespace netralitas::ledger
