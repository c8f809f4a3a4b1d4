#include "zip.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <limits>
#include <minizip/unzip.h>
#include <utility>

namespace netralitas::importer {
namespace {

constexpr std::size_t most_entries = 10'000;
constexpr std::size_t longest_name = 255;
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

std::string in_small_letters(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return text;
}

}  // namespace

void Zip::Close::operator()(void* file) const noexcept { unzClose(file); }

Zip::Zip(std::istream& file, Limits limits) : limits_(limits) {
    file.clear();
    file.seekg(0, std::ios::end);
    if (file.fail() || file.tellg() <= 0) throw Error("xlsx-stream");
    file_.reset(open_zip(file));
    if (!file_) throw Error("xlsx-damaged");
    list_entries();
}

void Zip::list_entries() {
    unz_global_info64 facts{};
    unzGetGlobalInfo64(file_.get(), &facts);
    if (facts.number_entry > most_entries) throw Error("xlsx-foreign");
    int status = unzGoToFirstFile(file_.get());
    for (; status == UNZ_OK; status = unzGoToNextFile(file_.get())) {
        std::array<char, longest_name + 1> name{};
        unz64_file_pos place{};
        unzGetCurrentFileInfo64(file_.get(), nullptr, name.data(), longest_name, nullptr, 0,
                                nullptr, 0);
        unzGetFilePos64(file_.get(), &place);
        places_.emplace(in_small_letters(name.data()),
                        Place{place.pos_in_zip_directory, place.num_of_file});
    }
    if (status != UNZ_END_OF_LIST_OF_FILE) throw Error("xlsx-damaged");
}

bool Zip::contains(const std::string& entry) const {
    return places_.find(in_small_letters(entry)) != places_.end();
}

ZipEntry::ZipEntry(Zip& zip, std::string name)
    : zip_(&zip), file_(zip.file_.get()), name_(std::move(name)) {
    const auto found = zip.places_.find(in_small_letters(name_));
    if (found == zip.places_.end()) throw Error("xlsx-damaged");
    const unz64_file_pos place{found->second.in_directory, found->second.number};
    unz_file_info64 facts{};
    if (unzGoToFilePos64(file_, &place) != UNZ_OK ||
        unzGetCurrentFileInfo64(file_, &facts, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK) {
        throw Error("xlsx-damaged");
    }
    if ((facts.flag & encrypted_flag) != 0) throw Error("xlsx-encrypted");
    open_ = unzOpenCurrentFile(file_) == UNZ_OK;
    if (!open_) throw Error("xlsx-damaged");
    begin_ = position();
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
    zip_->inflated_ += static_cast<std::size_t>(taken);
    check_size();
    if (taken > 0) return static_cast<std::size_t>(taken);
    open_ = false;
    if (unzCloseCurrentFile(file_) != UNZ_OK) throw Error("xlsx-damaged");
    return 0;
}

std::size_t ZipEntry::position() const { return unzGetCurrentFileZStreamPos64(file_); }

void ZipEntry::check_size() const {
    const auto& limits = zip_->limits_;
    if (zip_->inflated_ > limits.inflated_bytes) {
        const auto mebibytes = limits.inflated_bytes / (1024 * 1024);
        throw Error("xlsx-large", {{"part", name_}, {"limit", std::to_string(mebibytes)}});
    }
    if (inflated_ > always_fine && inflated_ > (position() - begin_) * limits.inflated_ratio) {
        throw Error("xlsx-dense",
                    {{"part", name_}, {"limit", std::to_string(limits.inflated_ratio)}});
    }
}

}  // namespace netralitas::importer
