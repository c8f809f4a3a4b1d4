#include "cli/scan.hpp"

#include "cli/globals.hpp"

#include <doctest/doctest.h>

#include <array>
#include <set>

using netralitas::Error;
using netralitas::Problem;
using namespace netralitas::cli;

namespace {

using Words = std::vector<std::string>;

Action nothing(Options&) { return {}; }

constexpr std::array<Verb, 3> pledge_words{
    {{"sign", "", nothing}, {"missing", "", nothing}, {"round add", "", nothing}}};
constexpr std::array<Verb, 2> unit_words{{{"list", "", nothing}, {"tree", "", nothing}}};
constexpr std::array<Verb, 1> no_word{{{"", "", nothing}}};

template <const auto& verbs>
std::span<const Verb> words_of() {
    return verbs;
}

constexpr std::array<Noun, 3> sample{{{"unit", Group::records, "", words_of<unit_words>, {}},
                                      {"pledge", Group::records, "", words_of<pledge_words>, {}},
                                      {"check", Group::ledger, "", words_of<no_word>, {}}}};

Scanned scanned(const Words& words) {
    Globals globals;
    Options options;
    add_globals(options, globals);
    return scan(words, sample, options.rows());
}

std::string found(const Words& words) {
    const auto result = scanned(words);
    if (result.noun == nullptr) return "nothing";
    if (result.verb == nullptr) return std::string(result.noun->name) + " ?";
    return command_name(*result.noun, *result.verb);
}

Problem refusal(const Words& words) {
    try {
        scanned(words);
    } catch (const Error& error) {
        return error.problem();
    }
    return {};
}

}  // namespace

TEST_CASE("noun and verb are found wherever global options stand") {
    const std::vector<std::pair<Words, std::string>> rows{
        {{}, "nothing"},
        {{"-q"}, "nothing"},
        {{"pledge"}, "pledge ?"},
        {{"pledge", "sign", "A"}, "pledge sign"},
        {{"-q", "--ledger", "x.db", "pledge", "sign"}, "pledge sign"},
        {{"--ledger=x.db", "pledge", "-n", "sign"}, "pledge sign"},
        {{"pledge", "round", "add", "r-1"}, "pledge round add"},
        {{"pledge", "round", "-q", "add"}, "pledge round add"},
        {{"check", "--deep"}, "check"},
        {{"check", "unit"}, "check"},
    };
    for (const auto& [words, command] : rows) CHECK(found(words) == command);
}

TEST_CASE("what is left for the command keeps its order, global options included") {
    CHECK(scanned({"-q", "pledge", "sign", "--unit", "X", "A"}).words ==
          Words{"-q", "--unit", "X", "A"});
    CHECK(scanned({"--ledger", "x.db", "check", "--", "-q"}).words ==
          Words{"--ledger", "x.db", "--", "-q"});
}

TEST_CASE("a word that is no command is refused with what may be meant") {
    struct Row {
        Words words;
        std::string code;
        Words suggestions;
    };
    const std::vector<Row> rows{
        {{"pledg", "sign"}, "unknown-noun", {"netralitas pledge"}},
        {{"sign"}, "unknown-noun", {"netralitas pledge sign"}},
        {{"zzzzzz"}, "unknown-noun", {"netralitas --help"}},
        {{""}, "unknown-noun", {"netralitas --help"}},
        {{"pledge", "sing"}, "unknown-verb", {"netralitas pledge sign"}},
        {{"pledge", "zzzzzz"}, "unknown-verb", {"netralitas pledge --help"}},
        {{"pledge", "round"}, "unknown-verb", {"netralitas pledge round add"}},
        {{"pledge", "round", "ad"}, "unknown-verb", {"netralitas pledge round add"}},
        {{"--quite", "pledge"}, "option-unknown", {"--quiet"}},
    };
    for (const auto& row : rows) {
        const auto problem = refusal(row.words);
        CAPTURE(row.words);
        CHECK(problem.code == row.code);
        CHECK(problem.suggestions == row.suggestions);
    }
}

TEST_CASE("a noun alone says what it can do") {
    CHECK(missing_verb(sample[1]).problem().code == "verb-missing");
    CHECK(missing_verb(sample[1]).problem().arguments[1].value == "sign, missing, round add");
}

TEST_CASE("no noun and no verb stands twice in the table, and each says what it is for") {
    std::set<std::string> commands;
    for (const auto& noun : nouns()) {
        CHECK(std::string(noun.summary) != "");
        REQUIRE_FALSE(noun.verbs().empty());
        for (const auto& verb : noun.verbs()) {
            CAPTURE(command_name(noun, verb));
            CHECK(std::string(verb.summary) != "");
            CHECK(commands.insert(command_name(noun, verb)).second);
        }
    }
}
