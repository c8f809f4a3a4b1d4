#include "characters.hpp"
#include "netralitas/domain/member.hpp"

#include <array>

namespace netralitas::domain {
namespace {

constexpr std::array<std::string_view, 17> roman{"I",    "II",   "III", "IV",  "V",   "VI",
                                                 "VII",  "VIII", "IX",  "X",   "XI",  "XII",
                                                 "XIII", "XIV",  "XV",  "XVI", "XVII"};
constexpr std::size_t levels_with_letters = 4;

std::optional<std::size_t> level_of(std::string_view text) {
    for (std::size_t at = 0; at < roman.size(); ++at) {
        if (lowered(roman[at]) == text) return at;
    }
    return std::nullopt;
}

/// I/a to IV/e; only level IV has an e.
std::optional<std::string> lettered(std::string_view level_text, char letter) {
    const std::optional<std::size_t> level = level_of(level_text);
    if (!level || *level >= levels_with_letters) return std::nullopt;
    const char last = *level + 1 == levels_with_letters ? 'e' : 'd';
    if (letter < 'a' || letter > last) return std::nullopt;
    return std::string(roman[*level]) + "/" + letter;
}

/// `iii/b`, `iii b`, `iiib`.
std::optional<std::string> civil_servant_rank(const std::vector<std::string_view>& words) {
    if (words.empty()) return std::nullopt;
    const std::string_view last = words.back();
    if (last.size() > 1) return lettered(last.substr(0, last.size() - 1), last.back());
    if (words.size() < 2) return std::nullopt;
    return lettered(words[words.size() - 2], last.front());
}

/// `ix` alone: behind the name of a rank (`Penata Muda Tk. I`) the numeral is part of that name.
std::optional<std::string> contract_rank(const std::vector<std::string_view>& words) {
    if (words.size() != 1) return std::nullopt;
    const std::optional<std::size_t> level = level_of(words.front());
    if (!level) return std::nullopt;
    return std::string(roman[*level]);
}

std::optional<std::string> rank_of(std::string_view piece) {
    std::vector<std::string_view> words = split(piece, " ./-");
    const bool has_label = !words.empty() && (words[0] == "golongan" || words[0] == "gol");
    if (has_label) words.erase(words.begin());
    if (auto rank = contract_rank(words)) return rank;
    return civil_servant_rank(words);
}

}  // namespace

std::optional<std::string> normalise_rank(std::string_view text) {
    const std::string lower_case = lowered(text);
    if (std::none_of(text.begin(), text.end(), is_letter)) {
        const bool has_digits = std::any_of(text.begin(), text.end(), is_digit);
        return has_digits ? std::nullopt : std::optional<std::string>("");
    }
    for (const std::string_view piece : split(lower_case, ",;()")) {
        if (auto rank = rank_of(piece)) return rank;
    }
    return std::nullopt;
}

}  // namespace netralitas::domain
