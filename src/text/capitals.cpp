#include "netralitas/text/wording.hpp"

#include <utf8proc.h>

#include <array>

namespace netralitas::text {

std::string capitals(std::string_view text) {
    std::string result;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    for (std::size_t at = 0; at < text.size();) {
        utf8proc_int32_t letter = 0;
        const auto read =
            utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &letter);
        if (read < 1) return std::string(text);
        at += static_cast<std::size_t>(read);
        std::array<utf8proc_uint8_t, 4> encoded{};
        const auto written = utf8proc_encode_char(utf8proc_toupper(letter), encoded.data());
        result.append(encoded.begin(), encoded.begin() + written);
    }
    return result;
}

}  // namespace netralitas::text
