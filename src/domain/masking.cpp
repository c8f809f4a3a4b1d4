#include "netralitas/domain/identity.hpp"

#include <algorithm>
#include <string_view>

namespace netralitas::domain {
namespace {

/// Bytes of a text, from `begin` up to `end`.
struct Extent {
    std::size_t begin = 0;
    std::size_t end = 0;
};

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

bool joins_digits(std::string_view text, std::size_t at) {
    constexpr std::string_view joints = " .-";
    return joints.find(text[at]) != joints.npos && at + 1 < text.size() && is_digit(text[at + 1]);
}

/// The number that begins at `at`; with `grouped`, single joints may stand among its digits.
Extent number_at(std::string_view text, std::size_t at, bool grouped) {
    auto end = at;
    while (end < text.size() && (is_digit(text[end]) || (grouped && joins_digits(text, end))))
        ++end;
    return {at, end};
}

void mask(std::string& text, Extent number) {
    const auto digits =
        std::count_if(text.begin() + static_cast<std::ptrdiff_t>(number.begin),
                      text.begin() + static_cast<std::ptrdiff_t>(number.end), is_digit);
    if (digits < 13 || digits == 18) return;
    auto hidden = digits - 3;
    for (auto at = number.begin; hidden > 0; ++at) {
        if (!is_digit(text[at])) continue;
        text[at] = '*';
        --hidden;
    }
}

void mask_all(std::string& text, bool grouped) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_digit(text[at])) continue;
        const auto number = number_at(text, at, grouped);
        mask(text, number);
        at = number.end;
    }
}

}  // namespace

std::string numbers_masked(std::string text) {
    mask_all(text, true);
    mask_all(text, false);
    return text;
}

}  // namespace netralitas::domain
