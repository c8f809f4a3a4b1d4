#pragma once

#include "netralitas/importer/rows.hpp"

#include <cstddef>
#include <cstdint>
#include <istream>
#include <memory>
#include <string>
#include <unordered_map>

namespace netralitas::importer {

/// A ZIP file in a stream that can be sought. One entry at a time is open.
class Zip {
public:
    /// Throws `xlsx-stream` when the stream cannot be sought, `xlsx-damaged` when it is no whole
    /// ZIP file, `xlsx-foreign` when it has more entries than any workbook.
    Zip(std::istream& file, Limits limits);

    bool contains(const std::string& entry) const;

private:
    friend class ZipEntry;
    struct Close {
        void operator()(void* file) const noexcept;
    };
    /// Where minizip finds an entry again.
    struct Place {
        std::uint64_t in_directory;
        std::uint64_t number;
    };
    void list_entries();

    std::unique_ptr<void, Close> file_;
    Limits limits_;
    std::unordered_map<std::string, Place> places_;  ///< by name in small letters
    std::size_t inflated_ = 0;                       ///< of all entries that were read
};

/// The bytes of one entry, inflated as they are asked for and never more than the limits allow.
class ZipEntry {
public:
    /// Throws `xlsx-damaged`, also when there is no such entry; `xlsx-encrypted`.
    ZipEntry(Zip& zip, std::string name);
    ~ZipEntry();
    ZipEntry(const ZipEntry&) = delete;
    ZipEntry& operator=(const ZipEntry&) = delete;

    /// 0 at the end. Throws `xlsx-damaged`, `xlsx-large`, `xlsx-dense`.
    std::size_t read(char* into, std::size_t room);

private:
    void check_size() const;
    /// Counted from the beginning of the file. What an entry says of its own size may be a lie.
    std::size_t position() const;

    Zip* zip_;
    void* file_;
    std::string name_;
    std::size_t begin_ = 0;
    std::size_t inflated_ = 0;
    bool open_ = false;
};

}  // namespace netralitas::importer
