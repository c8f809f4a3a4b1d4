#include "netralitas/domain/vocabulary.hpp"

#include "characters.hpp"
#include "unicode.hpp"

namespace netralitas::domain {
namespace {

/// `comparable(text) == key` without a new text for the usual ASCII: asked for every coded cell of
/// an import.
bool compares_as(std::string_view text, std::string_view key) {
    if (!is_ascii(text)) return comparable(text) == key;
    for (const char letter : text) {
        if (!is_letter(letter) && !is_digit(letter)) continue;
        if (key.empty() || key.front() != lower(letter)) return false;
        key.remove_prefix(1);
    }
    return key.empty();
}

bool means(const Term& term, std::string_view key) {
    return compares_as(term.code, key) || compares_as(term.indonesian, key) ||
           compares_as(term.english, key) ||
           std::any_of(term.words.begin(), term.words.end(),
                       [&](const std::string& word) { return compares_as(word, key); });
}

}  // namespace

std::optional<std::string> Vocabulary::code_of(std::string_view typed) const {
    if (find(typed) != nullptr) return std::string(typed);
    const std::string key = comparable(typed);
    if (key.empty()) return std::nullopt;
    for (const Term& term : terms) {
        if (means(term, key)) return term.code;
    }
    return std::nullopt;
}

const Term* Vocabulary::find(std::string_view code) const {
    for (const Term& term : terms) {
        if (term.code == code) return &term;
    }
    return nullptr;
}

std::vector<std::string> Vocabulary::codes() const {
    std::vector<std::string> result;
    for (const Term& term : terms) result.push_back(term.code);
    return result;
}

std::string comparable(std::string_view text) {
    if (!is_ascii(text)) return letters_and_digits(folded(text));
    std::string kept;
    for (const char letter : text) {
        if (is_letter(letter) || is_digit(letter)) kept += lower(letter);
    }
    return kept;
}

}  // namespace netralitas::domain
