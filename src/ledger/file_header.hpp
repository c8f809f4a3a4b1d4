#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace netralitas::ledger {

/// In the header of every ledger file: 'NTRL'.
inline constexpr std::int64_t application_id = 0x4E54524C;

/// The first bytes of a SQLite file: https://www.sqlite.org/fileformat.html#the_database_header
class FileHeader {
public:
    static constexpr std::size_t bytes = 100;

    explicit FileHeader(std::string text) : text_(std::move(text)) {}

    bool is_ours() const;
    int schema() const;                ///< `PRAGMA user_version`
    std::uint64_t file_bytes() const;  ///< how long the file is to be

private:
    std::uint64_t number(std::size_t at, std::size_t count) const;

    std::string text_;
};

}  // namespace netralitas::ledger
