#include "scan.hpp"

#include "netralitas/domain/suggest.hpp"

#include <algorithm>
#include <optional>

namespace netralitas::cli {

namespace {

constexpr const char* program = "netralitas ";
constexpr std::size_t most_suggestions = 3;

/// Goes over the words of a command line; the options it passes are kept for the parser.
class Words {
public:
    Words(const std::vector<std::string>& words, const OptionRows& globals)
        : words_(words), globals_(globals) {}

    /// The next word that is no option, without taking it; empty at the end.
    std::optional<std::string> peek() {
        while (at_ < words_.size() && looks_like_option(words_[at_])) keep_option();
        if (at_ == words_.size()) return std::nullopt;
        return words_[at_];
    }

    void take() { ++at_; }

    std::vector<std::string> rest() {
        kept_.insert(kept_.end(), words_.begin() + static_cast<std::ptrdiff_t>(at_), words_.end());
        return kept_;
    }

private:
    void keep_option() {
        const auto& word = words_[at_];
        const auto* row = row_of(globals_, word);
        if (row == nullptr) throw unknown_option(globals_, word);
        kept_.push_back(words_[at_++]);
        const bool value_follows =
            !row->is_flag() && (word == row->long_name() || word.size() == 2);
        if (value_follows && at_ < words_.size()) kept_.push_back(words_[at_++]);
    }

    const std::vector<std::string>& words_;
    const OptionRows& globals_;
    std::size_t at_ = 0;
    std::vector<std::string> kept_;
};

const Verb* verb_called(const Noun& noun, std::string_view name) {
    const auto verbs = noun.verbs();
    const auto found = std::ranges::find(verbs, name, &Verb::name);
    return found == verbs.end() ? nullptr : &*found;
}

/// A noun that is a command itself has one verb without a name.
const Verb* only_verb(const Noun& noun) { return verb_called(noun, ""); }

/// Verbs of two words that begin with this one: `round` → `round add`, `round list`.
std::vector<std::string> two_words(const Noun& noun, const std::string& word) {
    std::vector<std::string> names;
    for (const auto& verb : noun.verbs()) {
        if (verb.name.starts_with(word + ' ')) names.emplace_back(verb.name);
    }
    return names;
}

/// Commands of other nouns with this very verb: `sign` may be meant as `pledge sign`.
void add_same_verb(std::span<const Noun> nouns, std::string_view word,
                   std::vector<std::string>& suggestions) {
    for (const auto& noun : nouns) {
        const auto* verb = word.empty() ? nullptr : verb_called(noun, word);
        if (verb != nullptr) suggestions.push_back(program + command_name(noun, *verb));
    }
    if (suggestions.size() > most_suggestions) suggestions.resize(most_suggestions);
}

Error unknown_noun(std::span<const Noun> nouns, const std::string& word) {
    std::vector<std::string> names;
    for (const auto& noun : nouns) names.emplace_back(noun.name);
    std::vector<std::string> suggestions;
    for (const auto& name : domain::nearest(word, names)) suggestions.push_back(program + name);
    add_same_verb(nouns, word, suggestions);
    if (suggestions.empty()) suggestions.emplace_back("netralitas --help");
    return Error("unknown-noun", {{"word", word}}, suggestions);
}

Error unknown_verb(const Noun& noun, const std::string& word) {
    const std::string prefix = program + std::string(noun.name) + ' ';
    std::vector<std::string> names;
    for (const auto& verb : noun.verbs()) names.emplace_back(verb.name);
    auto meant = domain::nearest(word, names);
    if (meant.empty()) meant = two_words(noun, word);
    if (meant.empty()) meant = {"--help"};
    for (auto& suggestion : meant) suggestion.insert(0, prefix);
    return Error("unknown-verb", {{"word", word}, {"noun", std::string(noun.name)}}, meant);
}

const Verb* scan_verb(const Noun& noun, Words& words) {
    if (const auto* verb = only_verb(noun)) return verb;
    auto word = words.peek();
    if (!word) return nullptr;
    words.take();
    std::string name = *word;
    const auto second = two_words(noun, name).empty() ? std::nullopt : words.peek();
    if (second && verb_called(noun, name + ' ' + *second) != nullptr) {
        words.take();
        return verb_called(noun, name + ' ' + *second);
    }
    if (const auto* verb = verb_called(noun, name)) return verb;
    throw unknown_verb(noun, second ? name + ' ' + *second : name);
}

}  // namespace

std::string command_name(const Noun& noun, const Verb& verb) {
    std::string name(noun.name);
    if (!verb.name.empty()) name.append(" ").append(verb.name);
    return name;
}

Error missing_verb(const Noun& noun) {
    std::string verbs;
    for (const auto& verb : noun.verbs()) {
        if (!verbs.empty()) verbs += ", ";
        verbs += verb.name;
    }
    return Error("verb-missing", {{"noun", std::string(noun.name)}, {"verbs", verbs}});
}

Scanned scan(const std::vector<std::string>& words, std::span<const Noun> nouns,
             const OptionRows& globals) {
    Words walk(words, globals);
    Scanned scanned;
    if (const auto word = walk.peek()) {
        walk.take();
        const auto found = std::find_if(nouns.begin(), nouns.end(),
                                        [&](const Noun& noun) { return noun.name == *word; });
        if (found == nouns.end()) throw unknown_noun(nouns, *word);
        scanned.noun = &*found;
        scanned.verb = scan_verb(*found, walk);
    }
    scanned.words = walk.rest();
    return scanned;
}

}  // namespace netralitas::cli
