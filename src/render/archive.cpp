#include "archive.hpp"

#include <minizip/zip.h>
#include <zlib.h>

namespace netralitas::render {

Archive::Block::int_type Archive::Block::overflow(int_type letter) {
    if (sync() != 0) return traits_type::eof();
    if (!traits_type::eq_int_type(letter, traits_type::eof())) {
        sputc(traits_type::to_char_type(letter));
    }
    return traits_type::not_eof(letter);
}

int Archive::Block::sync() {
    const auto size = static_cast<unsigned>(pptr() - pbase());
    const bool is_taken = size == 0 || zipWriteInFileInZip(zip_, pbase(), size) == ZIP_OK;
    rewind();
    return is_taken ? 0 : -1;
}

Archive::Archive(const ScratchFile& file)
    : file_(file),
      zip_(zipOpen64(file.path.c_str(), APPEND_STATUS_CREATE)),
      block_(zip_),
      out_(&block_) {
    if (zip_ == nullptr) file_.unfinished();
}

Archive::~Archive() {
    if (zip_ != nullptr) zipClose(zip_, nullptr);
}

std::ostream& Archive::part(const char* name) {
    constexpr uLong first_of_2000 = 20U << 25U | 1U << 21U | 1U << 16U;  // as DOS counts days
    zip_fileinfo info{};
    info.dosDate = first_of_2000;
    end_part();
    has_part_ = zipOpenNewFileInZip64(zip_, name, &info, nullptr, 0, nullptr, 0, nullptr,
                                      Z_DEFLATED, Z_DEFAULT_COMPRESSION, 0) == ZIP_OK;
    is_whole_ = is_whole_ && has_part_;
    return out_;
}

void Archive::end_part() {
    if (!has_part_) return;
    out_.flush();
    is_whole_ = out_.good() && zipCloseFileInZip(zip_) == ZIP_OK && is_whole_;
    has_part_ = false;
}

void Archive::close() {
    end_part();
    is_whole_ = zipClose(zip_, nullptr) == ZIP_OK && is_whole_;
    zip_ = nullptr;
    if (!is_whole_) file_.unfinished();
}

}  // namespace netralitas::render
