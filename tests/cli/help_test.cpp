#include "cli/help.hpp"

#include "cli/topics.hpp"
#include "netralitas/settings/settings.hpp"
#include "netralitas/text/width.hpp"
#include "netralitas/text/wording.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace netralitas;
using namespace netralitas::cli;

namespace {

void check_width(const std::string& text) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        CAPTURE(line);
        CHECK(text::display_width(line) <= 80);
        CHECK_FALSE(line.ends_with(' '));
    }
}

}  // namespace

TEST_CASE("all help fits 80 columns in both languages") {
    const auto catalogues = settings::catalogues({});
    for (const auto language : {text::Language::indonesian, text::Language::english}) {
        text::choose_language(language);
        const text::Wording wording(language, catalogues);
        check_width(help_for({}, catalogues, wording));
        for (const auto& noun : nouns()) {
            check_width(help_for({&noun, nullptr, {}}, catalogues, wording));
            for (const auto& verb : noun.verbs()) {
                check_width(help_for({&noun, &verb, {}}, catalogues, wording));
            }
        }
        for (const auto& name : topic_names()) check_width(*topic(name));
    }
}

TEST_CASE("the help of the program names every command") {
    text::choose_language(text::Language::english);
    const domain::Catalogues none;
    const auto help = help_for({}, none, text::Wording(text::Language::english, none));
    for (const auto& noun : nouns()) {
        CHECK(help.find("\n  " + std::string(noun.name) + ' ') != std::string::npos);
    }
}

TEST_CASE("there is no topic of a name nobody gave") { CHECK_FALSE(topic("nothing").has_value()); }
