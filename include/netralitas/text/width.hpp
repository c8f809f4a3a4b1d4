#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace netralitas::text {

/// Terminal cells taken by a text without control characters.
std::size_t display_width(std::string_view text);

/// The text cut to at most `cells` cells, ending in `…` when something was cut.
std::string shortened(std::string_view text, std::size_t cells);

/// The text broken between words into lines of at most `width` cells, every line but the first
/// indented by `indent` cells. The first is thought to begin after the indent too. A longer word
/// stands alone.
std::string wrapped(std::string_view text, std::size_t indent, std::size_t width);

/// Control, C1 and bidirectional formatting characters written as `\x1b`, `\u202e`; everything else
/// stays. Invalid UTF-8 becomes `\xNN`. What people see always passes through here.
std::string visible(std::string_view text);

}  // namespace netralitas::text
