#include "netralitas/settings/settings.hpp"
#include "support/problem_of.hpp"
#include "support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace netralitas;
using settings::catalogues;
using testing::problem_of;
using testing::TempFolder;

namespace {

domain::Date day(std::string_view text) { return domain::date_from_iso(text).value(); }

std::string letter_with(const std::string& bases, const std::string& closing) {
    std::string text =
        "heads = []\naddressees = []\nsigners = []\nbases = [" + bases + "]\ntexts = [\n";
    for (const auto* code : {"title", "subject", "background", "purpose", "scope"}) {
        text += "{code = \"" + std::string(code) +
                "\", indonesian = \"{unit}\", english = \"{UNIT} {first:date}\"},\n";
    }
    return text + closing + "]\n";
}

const std::string closing =
    R"({code = "closing", indonesian = "Demikian.", english = "That is all."},)";

Problem problem_with(const std::string& text) {
    const TempFolder folder;
    folder.write("catalogues/letter.toml", text);
    return problem_of([&] { static_cast<void>(*catalogues(folder.path()).letter); });
}

}  // namespace

TEST_CASE("the day of the letter decides on letterhead and addressee") {
    const auto all = catalogues({});
    const auto& letter = *all.letter;
    const auto* then = domain::valid_on(letter.addressees, day("2024-07-05"));
    REQUIRE(then != nullptr);
    CHECK(then->through == "Kepala Biro Sumber Daya Manusia");
    const auto* now = domain::valid_on(letter.heads, day("2024-10-21"));
    REQUIRE(now != nullptr);
    CHECK(now->office.front() == "KEMENTERIAN IMIGRASI DAN PEMASYARAKATAN");
    CHECK(domain::valid_on(letter.signers, day("2024-07-05")) != nullptr);
}

TEST_CASE("a letter of the office replaces the shipped one") {
    const TempFolder folder;
    folder.write("catalogues/letter.toml", letter_with("", closing));
    const auto all = catalogues(folder.path());
    CHECK(all.letter->heads.empty());
    CHECK(all.letter->text("closing").english == "That is all.");
}

TEST_CASE("a hole that no letter has is refused, with the line and a near name") {
    const auto problem =
        problem_with(letter_with(R"({indonesian = "{unti}", english = "{unit}"})", closing));
    CHECK(problem.code == "letter-hole-unknown");
    CHECK(problem.arguments.front().value == "unti");
    CHECK(problem.suggestions == std::vector<std::string>{"UNIT", "unit"});
    CHECK(problem.place.line == 4);
}

TEST_CASE("a letter without one of its texts, or with another, is refused") {
    CHECK(problem_with(letter_with("", "")).code == "catalogue-missing");
    CHECK(problem_with(letter_with("", R"({code = "greeting", indonesian = "A", english = "B"},)"))
              .code == "catalogue-word");
    CHECK(problem_with(letter_with(R"({indonesian = "A"})", closing)).code == "catalogue-missing");
    CHECK(problem_with("heads = [{contact = [\"A\"]}]\n" + letter_with("", closing).substr(11))
              .code == "catalogue-missing");
}

TEST_CASE("holes are found by their names") {
    CHECK(domain::holes_in("a {unit} {first:date} {") == std::vector<std::string>{"unit", "first"});
}
