#include "packing.hpp"

#include "digest.hpp"
#include "netralitas/error.hpp"

#include <zstd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <new>
#include <ostream>
#include <sys/stat.h>
#include <unistd.h>

namespace netralitas::ledger {
namespace {

constexpr int compression_level = 3;
constexpr std::size_t block_bytes = 1 << 17;
using Block = std::array<char, block_bytes>;

struct FreeCompressor {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};

std::size_t require(std::size_t code) {
    if (ZSTD_isError(code) != 0) {
        throw std::bad_alloc();  // the only thing that can go wrong while compressing
    }
    return code;
}

std::size_t read_block(int descriptor, Block& block, off_t at) {
    ssize_t got = -1;
    do {
        got = ::pread(descriptor, block.data(), block.size(), at);
    } while (got < 0 && errno == EINTR);
    if (got < 0) {
        throw Error{"output-failed", {{"file", ""}, {"reason", std::strerror(errno)}}};
    }
    return static_cast<std::size_t>(got);
}

class Packing {
public:
    explicit Packing(std::ostream& out) : out_(&out), context_(ZSTD_createCCtx()) {
        if (!context_) {
            throw std::bad_alloc();
        }
        require(ZSTD_CCtx_setParameter(context_.get(), ZSTD_c_compressionLevel, compression_level));
        require(ZSTD_CCtx_setParameter(context_.get(), ZSTD_c_checksumFlag, 1));
    }

    void add(std::string_view bytes) { run(bytes, ZSTD_e_continue); }

    std::string finish() {
        run({}, ZSTD_e_end);
        return digest_.hex();
    }

private:
    void run(std::string_view bytes, ZSTD_EndDirective how) {
        ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
        std::size_t left = 0;
        do {
            ZSTD_outBuffer out{block_.data(), block_.size(), 0};
            left = require(ZSTD_compressStream2(context_.get(), &out, &in, how));
            digest_.add({block_.data(), out.pos});
            out_->write(block_.data(), static_cast<std::streamsize>(out.pos));
        } while (in.pos < in.size || (how == ZSTD_e_end && left > 0));
    }

    std::ostream* out_;
    std::unique_ptr<ZSTD_CCtx, FreeCompressor> context_;
    RunningDigest digest_;
    Block block_{};
};

}  // namespace

std::string pack_file(int descriptor, std::ostream& out) {
    const auto packing = std::make_unique<Packing>(out);
    const auto block = std::make_unique<Block>();
    off_t at = 0;
    while (const auto got = read_block(descriptor, *block, at)) {
        packing->add({block->data(), got});
        at += static_cast<off_t>(got);
        if (!out) {
            break;  // a full disk: told by whoever gave the stream
        }
    }
    return packing->finish();
}

}  // namespace netralitas::ledger
