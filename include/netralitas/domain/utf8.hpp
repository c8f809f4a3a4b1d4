#pragma once

#include <cstddef>
#include <string_view>

namespace netralitas::domain {

/// Where the first byte stands that no UTF-8 text has: NUL, a broken or overlong sequence, half a
/// surrogate pair. `npos` when all of it is text. RFC 3629.
std::size_t first_non_text(std::string_view bytes);

}  // namespace netralitas::domain
