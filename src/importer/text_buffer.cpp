#include "text_buffer.hpp"

#include <utility>

namespace netralitas::importer {
namespace {

constexpr std::size_t block_bytes = 256 * 1024;
constexpr std::string_view mark_in_utf_8 = "\xEF\xBB\xBF";

std::string hexadecimal(char byte) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto value = static_cast<unsigned char>(byte);
    return {'0', 'x', digits[value / 16], digits[value % 16]};
}

}  // namespace

TextBuffer::TextBuffer(ByteSource bytes, std::optional<Encoding> encoding)
    : bytes_(std::move(bytes)),
      encoding_(encoding ? *encoding : likely_encoding(bytes_.head())),
      decoder_(encoding_) {
    fill();
    byte_order_mark_ = encoding_ != Encoding::windows_1252 && rest().starts_with(mark_in_utf_8);
    if (byte_order_mark_) take(mark_in_utf_8.size());
}

void TextBuffer::fill() {
    text_.erase(0, at_);
    at_ = 0;
    if (encoding_ != Encoding::utf_8) return fill_decoded();
    const auto kept = text_.size();
    text_.resize(kept + block_bytes);
    const auto taken = bytes_.read(text_.data() + kept, block_bytes);
    text_.resize(kept + taken);
    ended_ = taken < block_bytes;
}

void TextBuffer::fill_decoded() {
    block_.resize(block_bytes);
    const auto taken = bytes_.read(block_.data(), block_bytes);
    ended_ = taken < block_bytes;
    decoder_.take(std::string_view(block_).substr(0, taken), ended_, text_);
}

Problem too_many_columns() {
    return {"columns-many", {{"limit", std::to_string(most_columns)}}, {}, {}};
}

Problem not_text(Encoding encoding, char byte) {
    if (encoding == Encoding::utf_8) return {"csv-not-text", {{"byte", hexadecimal(byte)}}, {}, {}};
    return {"csv-not-encoded", {{"encoding", std::string(to_string(encoding))}}, {}, {}};
}

}  // namespace netralitas::importer
