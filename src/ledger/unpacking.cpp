#include "file_header.hpp"
#include "netralitas/error.hpp"
#include "packing.hpp"

#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <istream>
#include <memory>
#include <new>
#include <sys/statvfs.h>
#include <unistd.h>

namespace netralitas::ledger {
namespace {

constexpr int largest_window = 23;  // 8 MiB: more than any level below 20 asks for
constexpr std::size_t block_bytes = 1 << 17;
using Block = std::array<char, block_bytes>;

struct FreeDecompressor {
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};
using Decompressor = std::unique_ptr<ZSTD_DCtx, FreeDecompressor>;

Decompressor make_decompressor() {
    Decompressor context(ZSTD_createDCtx());
    if (!context) {
        throw std::bad_alloc();
    }
    ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, largest_window);
    return context;
}

/// The file that comes out: nothing is written before its header is known to be a ledger's.
class Target {
public:
    Target(int descriptor, const std::string& name) : descriptor_(descriptor), name_(&name) {}

    void take(std::string_view bytes) {
        const auto missing = FileHeader::bytes - std::min(FileHeader::bytes, header_.size());
        const auto part = bytes.substr(0, missing);
        header_ += part;
        bytes.remove_prefix(part.size());
        if (!part.empty() && header_.size() == FileHeader::bytes) {
            begin();
        }
        write(bytes);
    }

    /// Whether anything came out, and whether all that the header promised did.
    bool has_begun() const { return header_.size() == FileHeader::bytes; }
    bool is_whole() const { return has_begun() && written_ == file_bytes_; }

private:
    void begin() {
        const FileHeader header(header_);
        if (!header.is_ours()) {
            throw Error{"backup-foreign", {{"file", *name_}}};
        }
        file_bytes_ = header.file_bytes();
        struct statvfs room {};
        if (::fstatvfs(descriptor_, &room) == 0 && file_bytes_ / room.f_frsize > room.f_bavail) {
            failed(ENOSPC);
        }
        write(header_);
    }

    void write(std::string_view bytes) {
        if (written_ + bytes.size() > file_bytes_) {
            throw Error{"backup-damaged", {{"file", *name_}}};
        }
        while (!bytes.empty()) {
            const auto done = ::write(descriptor_, bytes.data(), bytes.size());
            if (done < 0 && errno != EINTR) {
                failed(errno);
            }
            const auto count = static_cast<std::size_t>(std::max<ssize_t>(done, 0));
            bytes.remove_prefix(count);
            written_ += count;
        }
    }

    [[noreturn]] void failed(int reason) const {
        throw Error{"output-failed", {{"file", *name_}, {"reason", std::strerror(reason)}}};
    }

    int descriptor_;
    const std::string* name_;
    std::string header_;
    std::uint64_t file_bytes_ = 0;
    std::uint64_t written_ = 0;
};

class Unpacking {
public:
    Unpacking(int descriptor, const std::string& name)
        : context_(make_decompressor()), target_(descriptor, name), name_(&name) {}

    void take(std::string_view packed) {
        ZSTD_inBuffer in{packed.data(), packed.size(), 0};
        bool is_full = false;
        while (in.pos < in.size || is_full) {
            ZSTD_outBuffer out{block_.data(), block_.size(), 0};
            left_ = require(ZSTD_decompressStream(context_.get(), &out, &in));
            is_full = out.pos == out.size && left_ > 0;
            target_.take({block_.data(), out.pos});
        }
    }

    void finish() const {
        if (left_ == 0 && target_.is_whole()) {
            return;
        }
        const bool is_other = left_ == 0 && !target_.has_begun();
        throw Error{is_other ? "backup-foreign" : "backup-damaged", {{"file", *name_}}};
    }

private:
    std::size_t require(std::size_t code) const {
        if (ZSTD_isError(code) == 0) {
            return code;
        }
        const bool is_other = ZSTD_getErrorCode(code) == ZSTD_error_prefix_unknown;
        throw Error{is_other && !target_.has_begun() ? "backup-foreign" : "backup-damaged",
                    {{"file", *name_}}};
    }

    Decompressor context_;
    Target target_;
    const std::string* name_;
    std::size_t left_ = 0;  ///< 0 at the end of a frame
    Block block_{};
};

}  // namespace

void unpack_file(std::istream& packed, int descriptor, const std::string& name) {
    const auto unpacking = std::make_unique<Unpacking>(descriptor, name);
    const auto block = std::make_unique<Block>();
    while (packed.read(block->data(), std::streamsize{block_bytes}) || packed.gcount() > 0) {
        unpacking->take({block->data(), static_cast<std::size_t>(packed.gcount())});
    }
    if (packed.bad()) {
        throw Error{"file-unreadable", {{"file", name}}};
    }
    unpacking->finish();
}

}  // namespace netralitas::ledger
