#include "characters.hpp"
#include "netralitas/domain/name.hpp"
#include "netralitas/domain/unit.hpp"
#include "unit_class.hpp"

#include <array>

namespace netralitas::domain {
namespace {

using WordList = std::vector<std::string_view>;

struct LongForm {
    std::string_view words;
    std::string_view shortened;
};

/// Folded names of kinds and their usual short forms; longer ones before what they begin with.
constexpr std::array long_forms{
    LongForm{"lembaga pembinaan khusus anak", "lpka"},
    LongForm{"lembaga pemasyarakatan", "lapas"},
    LongForm{"rumah penyimpanan benda sitaan negara dan barang rampasan negara", "rupbasan"},
    LongForm{"rumah penyimpanan benda sitaan negara", "rupbasan"},
    LongForm{"rumah tahanan negara", "rutan"},
    LongForm{"rumah tahanan", "rutan"},
    LongForm{"rumah detensi imigrasi", "rudenim"},
    LongForm{"balai pemasyarakatan", "bapas"},
    LongForm{"balai harta peninggalan", "bhp"},
    LongForm{"kantor wilayah", "kanwil"},
    LongForm{"kantor imigrasi", "kanim"},
    LongForm{"kementerian hukum dan hak asasi manusia", "kemenkumham"},
    LongForm{"kementerian hukum dan ham", "kemenkumham"},
};

/// Words of letters and digits; everything else stands between words.
constexpr std::string_view separators = " -_/,;:()[]\"&+";

/// How many words from `at` on are those of the form; 0 unless all of them are.
std::size_t words_of(std::string_view form, const WordList& words, std::size_t at) {
    std::size_t count = 0;
    while (!form.empty()) {
        const std::size_t end = std::min(form.find(' '), form.size());
        if (at + count == words.size() || words[at + count] != form.substr(0, end)) return 0;
        form.remove_prefix(std::min(end + 1, form.size()));
        ++count;
    }
    return count;
}

/// The short form the words at `at` stand for, else the word itself; `at` moves behind them.
std::string_view take_shortened(const WordList& words, std::size_t& at) {
    for (const LongForm& form : long_forms) {
        const std::size_t count = words_of(form.words, words, at);
        at += count;
        if (count > 0) return form.shortened;
    }
    return words[at++];
}

/// `Rumah Tahanan Negara (Rutan) Blora` says the kind twice; it counts once.
WordList with_short_kinds(const WordList& words) {
    WordList result;
    for (std::size_t at = 0; at < words.size();) {
        const std::string_view word = take_shortened(words, at);
        if (result.empty() || result.back() != word) result.push_back(word);
    }
    return result;
}

/// Takes the first class out of the words; empty when there is none.
std::string take_class(WordList& words) {
    for (std::size_t at = 0; at < words.size(); ++at) {
        const auto read = read_class(std::span(words).subspan(at));
        if (!read) continue;
        const auto first = words.begin() + static_cast<std::ptrdiff_t>(at);
        words.erase(first, first + static_cast<std::ptrdiff_t>(read->words));
        return lowered(read->text);
    }
    std::erase_if(words, is_class_word);
    return {};
}

std::string joined(const WordList& words) {
    std::string text;
    for (const std::string_view word : words) {
        if (!text.empty()) text += ' ';
        text += word;
    }
    return text;
}

}  // namespace

UnitKey unit_key(std::string_view name) {
    const std::string text = fold(name);
    WordList words = with_short_kinds(split(text, separators));
    const std::string unit_class = take_class(words);
    UnitKey key;
    key.without_class = joined(words);
    key.has_class = !unit_class.empty();
    // Wherever the class was written, it stands behind the kind.
    if (key.has_class) words.insert(words.empty() ? words.end() : words.begin() + 1, unit_class);
    key.full = joined(words);
    return key;
}

}  // namespace netralitas::domain
