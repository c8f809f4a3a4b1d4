#pragma once

#include "netralitas/importer/rows.hpp"

#include <cstddef>
#include <istream>
#include <memory>
#include <string>

namespace netralitas::importer {

/// A ZIP file in a stream that can be sought. One entry at a time is open.
class Zip {
public:
    /// Throws `xlsx-stream` when the stream cannot be sought, `xlsx-damaged` when it is no whole
    /// ZIP file.
    Zip(std::istream& file, Limits limits);

    bool contains(const std::string& entry) const;

private:
    friend class ZipEntry;
    struct Close {
        void operator()(void* file) const noexcept;
    };
    std::unique_ptr<void, Close> file_;
    Limits limits_;
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

    void* file_;
    Limits limits_;
    std::string name_;
    std::size_t packed_ = 0;
    std::size_t inflated_ = 0;
    bool open_ = false;
};

}  // namespace netralitas::importer
