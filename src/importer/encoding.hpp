#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace netralitas::importer {

/// How the text of a file stands in its bytes.
enum class Encoding { utf_8, utf_16_little, utf_16_big, windows_1252 };

/// `UTF-8`, `UTF-16LE`, `UTF-16BE`, `Windows-1252`.
std::string_view to_string(Encoding encoding);

/// The same names in any letters, as they are typed; empty for any other word.
std::optional<Encoding> encoding_from(std::string_view name);

/// What the first bytes of a file say: a byte order mark; zero bytes beside the letters (UTF-16);
/// bytes that are no UTF-8 while none is (Windows-1252); else UTF-8.
Encoding likely_encoding(std::string_view head);

/// Makes UTF-8 of a text that comes in blocks. What the encoding has no character for (half a
/// surrogate pair, an odd last byte, 0x81 in Windows-1252) becomes bytes that are no UTF-8 either:
/// who checks the text finds them where they stand.
class Decoder {
public:
    explicit Decoder(Encoding encoding) : encoding_(encoding) {}

    /// Adds the block to the text; `last` when none follows.
    void take(std::string_view block, bool last, std::string& text);

private:
    void take_utf_16(std::string_view block, bool last, std::string& text);
    void take_unit(char32_t unit, std::string& text);
    void end_pair(std::string& text);

    Encoding encoding_;
    std::optional<unsigned char> odd_byte_;
    char32_t high_half_ = 0;  ///< of a surrogate pair; 0: none is open
};

}  // namespace netralitas::importer
