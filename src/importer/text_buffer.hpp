#pragma once

#include "byte_source.hpp"
#include "encoding.hpp"
#include "netralitas/error.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace netralitas::importer {

/// The text of a file as UTF-8, in blocks: what is not taken yet stands in memory. UTF-8 goes from
/// the file into the buffer as it is.
class TextBuffer {
public:
    /// Finds the encoding unless it is given, and skips the byte order mark. Throws
    /// `file-unreadable`, as does `fill`.
    TextBuffer(ByteSource bytes, std::optional<Encoding> encoding);

    std::string_view rest() const { return std::string_view(text_).substr(at_); }
    bool ended() const { return ended_; }  ///< `rest` is all there is

    /// Adds the next block; what `rest` gave before is no longer valid.
    void fill();

    /// Hands out the first bytes of the rest; valid until `fill`.
    std::string_view take(std::size_t bytes) {
        const auto taken = rest().substr(0, bytes);
        at_ += taken.size();
        return taken;
    }

    /// Hands out the next record, its line end included: `end_of` says where it ends in the rest,
    /// `npos` while it is not there yet. One that is longer than may be is handed out broken.
    template <class EndOf>
    std::string_view take_record(EndOf end_of);

    Encoding encoding() const { return encoding_; }
    bool byte_order_mark() const { return byte_order_mark_; }

private:
    void fill_decoded();

    ByteSource bytes_;
    Encoding encoding_;
    Decoder decoder_;
    std::string text_;
    std::size_t at_ = 0;
    bool ended_ = false;
    bool byte_order_mark_ = false;
    std::string block_{};  ///< bytes to be decoded; stays empty for UTF-8
};

/// The longest record of a text file: memory stays bounded.
inline constexpr std::size_t longest_record = 1024 * 1024;

template <class EndOf>
std::string_view TextBuffer::take_record(EndOf end_of) {
    auto end = end_of(rest());
    while (end == std::string_view::npos && !ended() && rest().size() <= longest_record) {
        fill();
        end = end_of(rest());
    }
    return take(end == std::string_view::npos ? end : end + 1);
}

/// As many columns may a table have.
inline constexpr std::size_t most_columns = 1000;

/// `columns-many`.
Problem too_many_columns();

/// What is wrong where a text has something that is none: `csv-not-text` with the byte, or
/// `csv-not-encoded` when the text was decoded.
Problem not_text(Encoding encoding, char byte);

}  // namespace netralitas::importer
