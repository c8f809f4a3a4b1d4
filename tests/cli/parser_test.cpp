#include "cli/parser.hpp"

#include "cli/globals.hpp"
#include "cli/nouns.hpp"
#include "netralitas/text/wording.hpp"

#include <doctest/doctest.h>

#include <map>

using netralitas::Error;
using netralitas::Problem;
namespace text = netralitas::text;
using namespace netralitas::cli;

namespace {

using Words = std::vector<std::string>;

/// A command with one of each kind of row.
struct Sample {
    std::string unit;
    std::vector<std::string> people;
    bool quiet = false;
    bool all = false;
    std::string output;
    std::vector<std::string> aliases;
    Options options;

    Sample() {
        options.argument("UNIT", unit, "")
            .arguments("PERSON", people, "")
            .flag("-q,--quiet", quiet, "")
            .flag("-a,--all", all, "")
            .text("-o,--output", "FILE", output, "")
            .texts("--alias", "NAME", aliases, "");
    }
};

std::map<std::string, Words> sorted(const Words& words) {
    Sample sample;
    std::map<std::string, Words> found;
    for (const auto& [row, values] : sort_words(sample.options.rows(), words)) {
        found[row->long_name()] = row->is_flag() ? Words{} : values;
    }
    return found;
}

Problem refusal(const Words& words) {
    try {
        sorted(words);
    } catch (const Error& error) {
        return error.problem();
    }
    return {};
}

}  // namespace

TEST_CASE("words find their options and arguments in any order") {
    using Found = std::map<std::string, Words>;
    CHECK(sorted({"A"}) == Found{{"UNIT", {"A"}}});
    CHECK(sorted({"-q", "A", "--output", "x"}) ==
          Found{{"UNIT", {"A"}}, {"--quiet", {}}, {"--output", {"x"}}});
    CHECK(sorted({"A", "-qa", "-ox"}) ==
          Found{{"UNIT", {"A"}}, {"--quiet", {}}, {"--all", {}}, {"--output", {"x"}}});
    CHECK(sorted({"A", "--output=a=b", "B", "C"}) ==
          Found{{"UNIT", {"A"}}, {"PERSON", {"B", "C"}}, {"--output", {"a=b"}}});
    CHECK(sorted({"A", "--alias", "x", "--alias", "y", "B"}) ==
          Found{{"UNIT", {"A"}}, {"PERSON", {"B"}}, {"--alias", {"x", "y"}}});
}

TEST_CASE("values are taken as they stand") {
    CHECK(sorted({"[a,b]", "[c,d]"}).at("PERSON") == Words{"[c,d]"});
    CHECK(sorted({"A", "[c,d]", "{e}"}).at("PERSON") == Words{"[c,d]", "{e}"});
    CHECK(sorted({"A", "--alias", "[c,d]"}).at("--alias") == Words{"[c,d]"});
    CHECK(sorted({"A", "-o", "-"}).at("--output") == Words{"-"});
    CHECK(sorted({"A", "-o", "-7d"}).at("--output") == Words{"-7d"});
    CHECK(sorted({"-"}).at("UNIT") == Words{"-"});
    CHECK(sorted({"-7d"}).at("UNIT") == Words{"-7d"});
    CHECK(sorted({"A", "--", "-q", "--output"}).at("PERSON") == Words{"-q", "--output"});
    CHECK(sorted({"A", "--output", "false"}).at("--output") == Words{"false"});
}

TEST_CASE("what does not fit is refused by code, with the option it is about") {
    struct Row {
        Words words;
        std::string code;
        std::string about;  ///< the first argument of the problem
    };
    const std::vector<Row> rows{
        {{}, "argument-missing", "UNIT"},
        {{"A", "--outptu", "x"}, "option-unknown", "--outptu"},
        {{"A", "--outptu=x"}, "option-unknown", "--outptu"},
        {{"--outptu"}, "option-unknown", "--outptu"},
        {{"A", "-z"}, "option-unknown", "-z"},
        {{"A", "-qz"}, "option-unknown", "-z"},
        {{"A", "--output"}, "option-value-missing", "--output"},
        {{"A", "-o"}, "option-value-missing", "--output"},
        {{"A", "-qo"}, "option-value-missing", "--output"},
        {{"A", "--output="}, "option-value-missing", "--output"},
        {{"A", "--output=", "x"}, "option-value-missing", "--output"},
        {{"A", "--output", "--quiet"}, "option-value-missing", "--output"},
        {{"A", "--quiet=yes"}, "option-value-unwanted", "--quiet"},
        {{"A", "-o", "x", "--output", "y"}, "option-repeated", "--output"},
    };
    text::choose_language(text::Language::english);
    for (const auto& row : rows) {
        CAPTURE(row.words);
        const auto problem = refusal(row.words);
        CHECK(problem.code == row.code);
        REQUIRE_FALSE(problem.arguments.empty());
        CHECK(problem.arguments.front().value == row.about);
    }
    CHECK(refusal({"A", "--outptu", "x"}).suggestions == Words{"--output"});
}

TEST_CASE("a word too many and an option that must be given are refused") {
    std::string file;
    std::string name;
    Options options;
    options.argument("FILE", file, "").text("--name", "NAME", name, "").required();
    const auto code = [&](const Words& words) {
        try {
            sort_words(options.rows(), words);
        } catch (const Error& error) {
            return error.problem().code;
        }
        return std::string();
    };
    CHECK(code({"a", "--name", "n", "b"}) == "argument-unexpected");
    CHECK(code({"a", "--name", "n", "--", "-b"}) == "argument-unexpected");
    CHECK(code({"a"}) == "option-required");
    CHECK(code({"--name", "n"}) == "argument-missing");
    CHECK(code({"a", "--name", "n"}).empty());
}

TEST_CASE("a flag may be repeated") { CHECK(sorted({"A", "-q", "-q"}).count("--quiet") == 1); }

TEST_CASE("the rows of every command can be parsed, beside the global ones") {
    for (const auto& noun : nouns()) {
        for (const auto& verb : noun.verbs()) {
            CAPTURE(noun.name);
            CAPTURE(verb.name);
            Globals globals;
            Options options;
            add_globals(options, globals);
            const auto action = verb.describe(options);
            CHECK(action != nullptr);
            try {
                sort_words(options.rows(), {});
            } catch (const Error& error) {
                const auto& code = error.problem().code;
                CHECK((code == "argument-missing" || code == "option-required"));
            }
        }
    }
}
