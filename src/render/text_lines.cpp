#include "text_lines.hpp"

#include "netralitas/text/width.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace netralitas::render {

namespace {

constexpr std::string_view joints = "/-";

/// Of the letters from space to tilde, in thousandths of their size.
constexpr std::array<std::uint16_t, 95> widths{
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333,  278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,  611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278,  556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,  500, 334, 260, 334, 584};

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

/// Bytes of the word that fit, at least one character; behind its last hyphen or slash if there is
/// one.
std::size_t fitting(const Measure& measure, std::string_view word, double width) {
    std::size_t fits = 0;
    double used = 0;
    while (fits < word.size()) {
        std::size_t next = fits + 1;
        while (next < word.size() && continues(word[next])) ++next;
        used += measure(word.substr(fits, next - fits));
        if (used > width && fits > 0) break;
        fits = next;
    }
    const auto joint = word.substr(0, fits).find_last_of(joints);
    return fits < word.size() && joint != word.npos ? joint + 1 : fits;
}

template <class Visit>
void for_each_word(std::string_view text, const Visit& visit) {
    while (!text.empty()) {
        const auto word = text.substr(0, text.find(' '));
        if (!word.empty()) visit(word);
        text.remove_prefix(std::min(text.size(), word.size() + 1));
    }
}

}  // namespace

std::vector<std::string> lines_of(const Measure& measure, std::string_view text, double width) {
    constexpr double rounding = 0.01;
    const double space = measure(" ");
    std::vector<std::string> lines(1);
    double used = 0;
    const auto put = [&](std::string_view part, double wide) {
        if (!lines.back().empty() && used + space + wide > width + rounding) {
            lines.emplace_back();
            used = 0;
        }
        used += (lines.back().empty() ? 0 : space) + wide;
        lines.back() += (lines.back().empty() ? "" : " ") + std::string(part);
    };
    for_each_word(text, [&](std::string_view word) {
        for (double wide = measure(word); wide > width + rounding;) {
            const auto bytes = fitting(measure, word, width);
            put(word.substr(0, bytes), width);
            word.remove_prefix(bytes);
            wide = measure(word);
        }
        if (!word.empty()) put(word, measure(word));
    });
    return lines;
}

double word_width(const Measure& measure, std::string_view text) {
    double widest = 0;
    for_each_word(text, [&](std::string_view word) { widest = std::max(widest, measure(word)); });
    return widest;
}

double part_width(const Measure& measure, std::string_view text) {
    double widest = 0;
    for_each_word(text, [&](std::string_view word) {
        while (!word.empty()) {
            const auto joint = std::min(word.find_first_of(joints), word.size() - 1);
            widest = std::max(widest, measure(word.substr(0, joint + 1)));
            word.remove_prefix(joint + 1);
        }
    });
    return widest;
}

double letters_width(std::string_view text, bool is_bold) {
    constexpr unsigned digit = 556;
    constexpr unsigned bolder = 56;
    std::size_t thousandths = 0;
    for (std::size_t at = 0, next = 0; at < text.size(); at = next) {
        const char first = text[at];
        for (next = at + 1; next < text.size() && continues(text[next]);) ++next;
        const bool is_ascii = first >= ' ' && first <= '~';
        thousandths += is_ascii ? widths[static_cast<std::size_t>(first - ' ')]
                                : digit * text::display_width(text.substr(at, next - at));
        if (is_bold && first >= 'A') thousandths += bolder;
    }
    return static_cast<double>(thousandths) / 1000;
}

}  // namespace netralitas::render
