#include "memory_files.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <new>
#include <span>
#include <vector>

namespace netralitas::ledger {
namespace {

/// Bytes in blocks of one size, so that growing copies nothing.
class Bytes {
public:
    std::size_t size() const { return size_; }

    void write(std::span<const std::byte> from, std::size_t at) {
        resize(std::max(size_, at + from.size()));
        each_piece(at, from.size(), [&](std::span<std::byte> piece) {
            std::copy_n(from.begin(), piece.size(), piece.begin());
            from = from.subspan(piece.size());
        });
    }

    /// As many as there are.
    std::size_t read(std::span<std::byte> into, std::size_t at) {
        const auto count = at < size_ ? std::min(into.size(), size_ - at) : 0;
        each_piece(at, count, [&](std::span<const std::byte> piece) {
            std::copy(piece.begin(), piece.end(), into.begin());
            into = into.subspan(piece.size());
        });
        return count;
    }

    void resize(std::size_t size) {
        blocks_.resize((size + block_bytes - 1) / block_bytes);
        for (auto& block : blocks_) {
            if (!block) block = std::make_unique<Block>();
        }
        size_ = size;
    }

private:
    static constexpr std::size_t block_bytes = 1024 * 1024;
    using Block = std::array<std::byte, block_bytes>;

    template <class Work>
    void each_piece(std::size_t at, std::size_t count, Work work) {
        while (count > 0) {
            const auto begin = at % block_bytes;
            const auto length = std::min(count, block_bytes - begin);
            work(std::span(*blocks_[at / block_bytes]).subspan(begin, length));
            at += length;
            count -= length;
        }
    }

    std::vector<std::unique_ptr<Block>> blocks_;
    std::size_t size_ = 0;
};

struct MemoryFile : sqlite3_file {
    Bytes* bytes;
};

Bytes& bytes_of(sqlite3_file* file) { return *static_cast<MemoryFile*>(file)->bytes; }

/// SQLite is C: no exception may pass through it.
template <class Work>
int without_exception(Work work) noexcept {
    try {
        work();
        return SQLITE_OK;
    } catch (const std::bad_alloc&) {
        return SQLITE_IOERR_NOMEM;
    }
}

int close(sqlite3_file* file) {
    delete static_cast<MemoryFile*>(file)->bytes;
    return SQLITE_OK;
}

int read(sqlite3_file* file, void* into, int count, sqlite3_int64 at) {
    const std::span wanted(static_cast<std::byte*>(into), static_cast<std::size_t>(count));
    const auto missing = wanted.subspan(bytes_of(file).read(wanted, static_cast<std::size_t>(at)));
    std::fill(missing.begin(), missing.end(), std::byte{0});
    return missing.empty() ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int write(sqlite3_file* file, const void* from, int count, sqlite3_int64 at) {
    const std::span given(static_cast<const std::byte*>(from), static_cast<std::size_t>(count));
    return without_exception([&] { bytes_of(file).write(given, static_cast<std::size_t>(at)); });
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
    return without_exception([&] { bytes_of(file).resize(static_cast<std::size_t>(size)); });
}

int file_size(sqlite3_file* file, sqlite3_int64* size) {
    *size = static_cast<sqlite3_int64>(bytes_of(file).size());
    return SQLITE_OK;
}

int sync(sqlite3_file*, int) { return SQLITE_OK; }
int lock(sqlite3_file*, int) { return SQLITE_OK; }
int is_reserved(sqlite3_file*, int* reserved) {
    *reserved = 0;
    return SQLITE_OK;
}
int control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
int characteristics(sqlite3_file*) { return 0; }

constexpr sqlite3_io_methods methods{.iVersion = 1,
                                     .xClose = close,
                                     .xRead = read,
                                     .xWrite = write,
                                     .xTruncate = truncate,
                                     .xSync = sync,
                                     .xFileSize = file_size,
                                     .xLock = lock,
                                     .xUnlock = lock,
                                     .xCheckReservedLock = is_reserved,
                                     .xFileControl = control,
                                     .xSectorSize = characteristics,
                                     .xDeviceCharacteristics = characteristics,
                                     .xShmMap = nullptr,
                                     .xShmLock = nullptr,
                                     .xShmBarrier = nullptr,
                                     .xShmUnmap = nullptr,
                                     .xFetch = nullptr,
                                     .xUnfetch = nullptr};

int open_in_memory(sqlite3_file* file, int flags, int* flags_given) {
    file->pMethods = nullptr;
    return without_exception([&] {
        static_cast<MemoryFile*>(file)->bytes = new Bytes;
        file->pMethods = &methods;
        if (flags_given != nullptr) *flags_given = flags;
    });
}

/// A temporary file is one without a name.
// NOLINTNEXTLINE(readability-function-size): SQLite fixes the parameters.
int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* flags_given) {
    if (name == nullptr) return open_in_memory(file, flags, flags_given);
    auto* usual = sqlite3_vfs_find(nullptr);
    return usual->xOpen(usual, name, file, flags, flags_given);
}

}  // namespace

std::string memory_files() {
    static sqlite3_vfs vfs = [] {
        auto copy = *sqlite3_vfs_find(nullptr);
        copy.zName = "memory_files";
        copy.szOsFile = std::max(copy.szOsFile, static_cast<int>(sizeof(MemoryFile)));
        copy.xOpen = open;
        copy.pNext = nullptr;
        return copy;
    }();
    [[maybe_unused]] static const int code = sqlite3_vfs_register(&vfs, 0);
    return vfs.zName;
}

}  // namespace netralitas::ledger
