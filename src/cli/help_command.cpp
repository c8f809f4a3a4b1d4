#include "context.hpp"
#include "help.hpp"
#include "netralitas/domain/suggest.hpp"
#include "noun_files.hpp"
#include "topics.hpp"

#include <array>
#include <memory>

namespace netralitas::cli {

namespace {

bool is_noun(const std::string& word) {
    for (const auto& noun : nouns()) {
        if (noun.name == word) return true;
    }
    return false;
}

Error unknown_topic(const std::string& word) {
    auto names = topic_names();
    for (const auto& noun : nouns()) names.emplace_back(noun.name);
    auto suggestions = domain::nearest(word, names);
    if (suggestions.empty()) suggestions = topic_names();
    for (auto& suggestion : suggestions) suggestion.insert(0, "netralitas help ");
    return Error("topic-unknown", {{"topic", word}}, suggestions);
}

void run_help(Context& context, const std::vector<std::string>& words) {
    if (!words.empty() && !is_noun(words.front())) {
        const auto text = topic(words.front());
        if (!text) throw unknown_topic(words.front());
        return context.show_text(*text);
    }
    context.show_text(help_for(scan(words, nouns(), {}), context.catalogues(), context.wording()));
}

Action help(Options& options) {
    auto words = std::make_shared<std::vector<std::string>>();
    options.arguments(mark("TOPIC"), *words, mark("a command, exit-codes or errors"));
    return [words](Context& context) { run_help(context, *words); };
}

}  // namespace

std::span<const Verb> help_verbs() {
    static constexpr std::array<Verb, 1> verbs{
        {{"", mark("show help on a command or a topic"), help,
          mark("netralitas help pledge sign\nnetralitas help exit-codes")}}};
    return verbs;
}

}  // namespace netralitas::cli
