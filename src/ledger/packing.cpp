#include "packing.hpp"

#include "digest.hpp"
#include "netralitas/error.hpp"
#include "netralitas/ledger/backup.hpp"

#include <fmt/format.h>
#include <zstd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <istream>
#include <memory>
#include <new>
#include <ostream>
#include <sys/stat.h>
#include <unistd.h>

namespace netralitas::ledger {
namespace {

constexpr int compression_level = 3;
constexpr std::string_view label_mark = "\x5e\x2a\x4d\x18";
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

std::size_t read_block(const PrivateFile& file, Block& block, off_t at) {
    ssize_t got = -1;
    do {
        got = ::pread(file.descriptor(), block.data(), block.size(), at);
    } while (got < 0 && errno == EINTR);
    if (got < 0) {
        throw Error{"file-unreadable", {{"file", file.path().string()}}};
    }
    return static_cast<std::size_t>(got);
}

/// A frame that every zstd skips: its mark and its length, low byte first, then the text.
std::string label_of(int office) {
    const auto text = fmt::format("netralitas backup of office {:06}\n", office);
    return std::string(label_mark) + static_cast<char>(text.size()) + std::string(3, '\0') + text;
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

    /// Written as it is, in front of the compressed bytes.
    void label(std::string_view bytes) { write(bytes); }
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
            write({block_.data(), out.pos});
        } while (in.pos < in.size || (how == ZSTD_e_end && left > 0));
    }

    void write(std::string_view bytes) {
        digest_.add(bytes);
        out_->write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }

    std::ostream* out_;
    std::unique_ptr<ZSTD_CCtx, FreeCompressor> context_;
    RunningDigest digest_;
    Block block_{};
};

}  // namespace

std::string pack_file(const PrivateFile& file, int office, std::ostream& out) {
    const auto packing = std::make_unique<Packing>(out);
    packing->label(label_of(office));
    const auto block = std::make_unique<Block>();
    off_t at = 0;
    while (const auto got = read_block(file, *block, at)) {
        packing->add({block->data(), got});
        at += static_cast<off_t>(got);
        if (!out) {
            break;  // a full disk: told by whoever gave the stream
        }
    }
    return packing->finish();
}

std::optional<int> office_of_backup(std::istream& packed) {
    std::string label(label_of(0).size(), '\0');
    packed.read(label.data(), static_cast<std::streamsize>(label.size()));
    const auto digits = label.substr(label.size() - 7, 6);
    int office = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), office);
    return label == label_of(office) ? std::optional(office) : std::nullopt;
}

}  // namespace netralitas::ledger
