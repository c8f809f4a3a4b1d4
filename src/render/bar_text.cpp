#include "bar_text.hpp"

#include <algorithm>
#include <array>

namespace netralitas::render {

namespace {

constexpr std::int64_t eighths_of_cell = 8;

std::string unicode_bar(std::int64_t eighths) {
    constexpr std::array<const char*, eighths_of_cell> parts{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    std::string bar;
    for (std::int64_t cell = 0; cell < eighths / eighths_of_cell; ++cell) bar += "█";
    return bar + parts.at(static_cast<std::size_t>(eighths % eighths_of_cell));
}

}  // namespace

std::string bar_text(const std::optional<document::Percent>& share, std::size_t cells,
                     Blocks blocks) {
    if (!share || share->part <= 0 || share->whole <= 0 || blocks == Blocks::none) return {};
    const auto most = static_cast<std::int64_t>(cells) * eighths_of_cell;
    const auto exact = std::min(most * share->part / share->whole, most);
    const auto eighths = std::max(exact, std::int64_t{1});
    if (blocks == Blocks::unicode) return unicode_bar(eighths);
    const auto whole = (eighths + eighths_of_cell / 2) / eighths_of_cell;
    return std::string(static_cast<std::size_t>(std::max(whole, std::int64_t{1})), '#');
}

}  // namespace netralitas::render
