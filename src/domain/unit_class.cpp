#include "unit_class.hpp"

#include <array>
#include <utility>

namespace netralitas::domain {
namespace {

/// Longer spellings first: `iii` begins with `i`.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> levels{
    {{"iii", "III"}, {"ii", "II"}, {"i", "I"}, {"3", "III"}, {"2", "II"}, {"1", "I"}}};

/// Walks over words and takes those it is asked for.
class Words {
public:
    explicit Words(std::span<const std::string_view> words) : words_(words) {}

    std::string_view next() const { return taken_ < words_.size() ? words_[taken_] : ""; }
    std::size_t taken() const { return taken_; }
    void take() { ++taken_; }
    bool take(std::string_view word) {
        const bool fits = next() == word;
        if (fits) take();
        return fits;
    }

private:
    std::span<const std::string_view> words_;
    std::size_t taken_ = 0;
};

bool is_branch(std::string_view text) { return text == "a" || text == "b"; }

std::string upper_branch(std::string_view branch) { return branch == "a" ? "A" : "B"; }

/// `IIA` from `iia`, `2a` or `ii` `a`; empty when no level comes next.
std::string take_level(Words& words) {
    for (const auto& [spelling, level] : levels) {
        const std::string_view word = words.next();
        if (!word.starts_with(spelling)) continue;
        const std::string_view joined = word.substr(spelling.size());
        if (!joined.empty() && !is_branch(joined)) return {};
        words.take();
        if (is_branch(joined)) return std::string(level) + upper_branch(joined);
        const std::string_view apart = words.next();
        if (!is_branch(apart)) return std::string(level);
        words.take();
        return std::string(level) + upper_branch(apart);
    }
    return {};
}

/// ` TPI`, ` Non TPI` (immigration checkpoint or not), or nothing.
std::string take_checkpoint(Words& words) {
    if (words.take("tpi")) return " TPI";
    if (words.take("nontpi")) return " Non TPI";
    Words ahead = words;
    if (!ahead.take("non") || !ahead.take("tpi")) return {};
    words = ahead;
    return " Non TPI";
}

}  // namespace

bool is_class_word(std::string_view word) {
    return word == "kelas" || word == "klas" || word == "kls" || word == "class";
}

std::optional<UnitClass> read_class(std::span<const std::string_view> words) {
    Words rest(words);
    bool special = rest.take("khusus");
    if (is_class_word(rest.next())) rest.take();
    special = rest.take("khusus") || special;
    const std::string level = take_level(rest);
    if (level.empty()) return std::nullopt;
    special = rest.take("khusus") || special;
    const bool has_branch = level.ends_with('A') || level.ends_with('B');
    const std::string before = special && has_branch ? "Khusus " : "";
    const std::string behind = special && !has_branch ? " Khusus" : "";
    const std::string checkpoint = take_checkpoint(rest);
    return UnitClass{before + level + behind + checkpoint, rest.taken()};
}

}  // namespace netralitas::domain
