#include "zip.hpp"

#include <algorithm>
#include <limits>
#include <minizip/unzip.h>
#include <utility>

namespace netralitas::importer {
namespace {

constexpr int any_case = 2;
constexpr std::size_t always_fine = 1024 * 1024;
constexpr uLong encrypted_flag = 1;

std::istream& stream_of(voidpf opaque) { return *static_cast<std::istream*>(opaque); }

voidpf open_stream(voidpf opaque, const void*, int) { return opaque; }

uLong read_stream(voidpf opaque, voidpf, void* into, uLong bytes) {
    auto& file = stream_of(opaque);
    file.clear();
    file.read(static_cast<char*>(into), static_cast<std::streamsize>(bytes));
    return static_cast<uLong>(file.gcount());
}

ZPOS64_T tell_stream(voidpf opaque, voidpf) {
    auto& file = stream_of(opaque);
    file.clear();
    return static_cast<ZPOS64_T>(file.tellg());
}

long seek_stream(voidpf opaque, voidpf, ZPOS64_T offset, int origin) {
    auto& file = stream_of(opaque);
    file.clear();
    const auto from = origin == ZLIB_FILEFUNC_SEEK_SET   ? std::ios::beg
                      : origin == ZLIB_FILEFUNC_SEEK_END ? std::ios::end
                                                         : std::ios::cur;
    file.seekg(static_cast<std::streamoff>(offset), from);
    return file.fail() ? -1 : 0;
}

int close_stream(voidpf, voidpf) { return 0; }

int stream_failed(voidpf opaque, voidpf) { return stream_of(opaque).bad() ? 1 : 0; }

void* open_zip(std::istream& file) {
    zlib_filefunc64_def functions{open_stream, read_stream,  nullptr,       tell_stream,
                                  seek_stream, close_stream, stream_failed, &file};
    return unzOpen2_64("", &functions);
}

}  // namespace

void Zip::Close::operator()(void* file) const noexcept { unzClose(file); }

Zip::Zip(std::istream& file, Limits limits) : limits_(limits) {
    file.clear();
    file.seekg(0, std::ios::end);
    if (file.fail() || file.tellg() <= 0) throw Error("xlsx-stream");
    file_.reset(open_zip(file));
    if (!file_) throw Error("xlsx-damaged");
}

bool Zip::contains(const std::string& entry) const {
    return unzLocateFile(file_.get(), entry.c_str(), any_case) == UNZ_OK;
}

ZipEntry::ZipEntry(Zip& zip, std::string name)
    : file_(zip.file_.get()), limits_(zip.limits_), name_(std::move(name)) {
    unz_file_info64 facts{};
    if (!zip.contains(name_) ||
        unzGetCurrentFileInfo64(file_, &facts, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK) {
        throw Error("xlsx-damaged");
    }
    if ((facts.flag & encrypted_flag) != 0) throw Error("xlsx-encrypted");
    packed_ = facts.compressed_size;
    open_ = unzOpenCurrentFile(file_) == UNZ_OK;
    if (!open_) throw Error("xlsx-damaged");
}

ZipEntry::~ZipEntry() {
    if (open_) unzCloseCurrentFile(file_);
}

std::size_t ZipEntry::read(char* into, std::size_t room) {
    if (!open_) return 0;
    const auto most = std::min<std::size_t>(room, std::numeric_limits<int>::max());
    const auto taken = unzReadCurrentFile(file_, into, static_cast<unsigned>(most));
    if (taken < 0) throw Error("xlsx-damaged");
    inflated_ += static_cast<std::size_t>(taken);
    check_size();
    if (taken > 0) return static_cast<std::size_t>(taken);
    open_ = false;
    if (unzCloseCurrentFile(file_) != UNZ_OK) throw Error("xlsx-damaged");
    return 0;
}

void ZipEntry::check_size() const {
    if (inflated_ > limits_.inflated_bytes) {
        const auto mebibytes = limits_.inflated_bytes / (1024 * 1024);
        throw Error("xlsx-large", {{"part", name_}, {"limit", std::to_string(mebibytes)}});
    }
    if (inflated_ > always_fine && inflated_ > packed_ * limits_.inflated_ratio) {
        throw Error("xlsx-dense",
                    {{"part", name_}, {"limit", std::to_string(limits_.inflated_ratio)}});
    }
}

}  // namespace netralitas::importer
