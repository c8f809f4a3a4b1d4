#include "layout.hpp"

#include "netralitas/text/width.hpp"

#include <algorithm>

namespace netralitas::cli {

using text::display_width;

namespace {

constexpr std::size_t margin = 2;
constexpr std::size_t gap = 2;
constexpr std::size_t widest_term = 26;

}  // namespace

std::string wrapped(std::string_view text, std::size_t indent) {
    return text::wrapped(text, indent, help_width);
}

std::string listed(const std::vector<Entry>& entries) {
    std::size_t widest = 0;
    for (const auto& entry : entries) {
        const auto cells = display_width(entry.term);
        if (cells <= widest_term) widest = std::max(widest, cells);
    }
    const auto column = margin + widest + gap;
    std::string text;
    for (const auto& [term, meaning] : entries) {
        const auto used = margin + display_width(term);
        const bool alone = used + gap > column;
        text += std::string(margin, ' ') + term;
        text += alone ? '\n' + std::string(column, ' ') : std::string(column - used, ' ');
        text += wrapped(meaning, column) + '\n';
    }
    return text;
}

}  // namespace netralitas::cli
