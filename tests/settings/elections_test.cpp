#include "netralitas/settings/elections.hpp"

#include "netralitas/settings/settings.hpp"
#include "support/problem_of.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

using namespace netralitas;
using netralitas::domain::Phase;
using netralitas::domain::Timetable;
using netralitas::testing::argument;
using netralitas::testing::problem_of;

const std::string head = R"([election]
code = "pemilu-2031"
name = "Pemilu 2031"
kind = "pemilu"
)";
constexpr std::size_t lines_of_head = 4;

std::optional<domain::Date> day(std::string_view iso) { return domain::date_from_iso(iso); }

Timetable read(const std::string& text) {
    return settings::read_election("pemilu.toml", text, settings::catalogues({}));
}

Problem refused(const std::string& text) {
    return problem_of([&] { read(text); });
}

const domain::Stage& stage_of(const Timetable& timetable, const std::string& code) {
    const auto found = std::ranges::find(timetable.stages, code, &domain::Stage::code);
    REQUIRE(found != timetable.stages.end());
    return *found;
}

std::string phase_of(const Timetable& timetable, std::string_view iso) {
    const auto phase = domain::phase_on(timetable.stages, day(iso).value());
    return phase ? std::string(domain::code_of(*phase)) : "none";
}

}  // namespace

TEST_CASE("the file of an election gives the election and its stages in order") {
    const auto timetable = read(R"([election]
code = "pemilu-2031"
name = "Pemilu  2031"
kind = "Pemilihan Umum"
regulation = "PKPU 1/2030"
voting_day = 2031-02-12

[[stage]]
code = "kampanye"
name = "Masa kampanye"
phase = "campaign"
since = 2030-12-01
until = "2031-02-08"

[[stage]]
code = "sumpah"
name = "Sumpah"
phase = "pasca"
note = "menurut akhir masa jabatan"
)");
    const domain::Election election{{},       "pemilu-2031", "Pemilu 2031",
                                    "pemilu", "PKPU 1/2030", day("2031-02-12")};
    CHECK(timetable.election == election);
    REQUIRE(timetable.stages.size() == 2);
    const domain::Stage campaign{{},
                                 {},
                                 "kampanye",
                                 "Masa kampanye",
                                 Phase::campaign,
                                 {day("2030-12-01"), day("2031-02-08")},
                                 {}};
    CHECK(timetable.stages[0] == campaign);
    const domain::Stage oath{
        {}, {}, "sumpah", "Sumpah", Phase::after, {}, "menurut akhir masa jabatan"};
    CHECK(timetable.stages[1] == oath);
}

TEST_CASE("an election may have no stage, no regulation and no voting day yet") {
    const auto timetable = read(head);
    CHECK(timetable.stages.empty());
    CHECK(timetable.election.regulation.empty());
    CHECK_FALSE(timetable.election.voting_day.has_value());
}

TEST_CASE("a file of an election that cannot be right is refused with file and line") {
    struct Case {
        std::string name;
        std::string text;
        std::string code;
        std::size_t line;
    };
    const std::string stage = "[[stage]]\ncode = \"a\"\nname = \"A\"\nphase = \"before\"\n";
    const Case cases[] = {
        {"no TOML", head + "regulation = ", "election-syntax", 5},
        {"nothing", "", "election-missing", 0},
        {"no election", stage, "election-missing", 0},
        {"election no table", "election = 1\n", "election-value", 1},
        {"no code", "[election]\nname = \"A\"\nkind = \"pemilu\"\n", "election-missing", 1},
        {"code in capitals", "[election]\ncode = \"A\"\nname = \"A\"\nkind = \"pemilu\"\n",
         "code-invalid", 2},
        {"empty name", "[election]\ncode = \"a\"\nname = \" \"\nkind = \"pemilu\"\n",
         "name-missing", 3},
        {"unknown kind", "[election]\ncode = \"a\"\nname = \"A\"\nkind = \"pemilo\"\n",
         "election-word", 4},
        {"no date", head + "voting_day = \"14 Februari 2031\"\n", "election-value", 5},
        {"a time", head + "voting_day = 2031-02-12T08:00:00\n", "election-value", 5},
        {"a number for a text", head + "regulation = 3\n", "election-value", 5},
        {"stage no table", "stage = [1]\n" + head, "election-value", 1},
        {"stage no array", head + "[stage]\ncode = \"a\"\n", "election-value", 5},
        {"unknown key of the file", head + "[[stages]]\n", "election-key-unknown", 5},
        {"unknown key of a stage", head + stage + "sinse = 2031-01-01\n", "election-key-unknown",
         9},
        {"no phase", head + "[[stage]]\ncode = \"a\"\nname = \"A\"\n", "election-missing", 5},
        {"unknown phase", head + "[[stage]]\ncode = \"a\"\nname = \"A\"\nphase = \"x\"\n",
         "election-word", 8},
        {"end before start", head + stage + "since = 2031-02-02\nuntil = 2031-02-01\n",
         "end-before-start", 10},
        {"the same stage twice", head + stage + stage, "row-duplicate", 9},
    };
    for (const Case& each : cases) {
        CAPTURE(each.name);
        const auto problem = refused(each.text);
        CHECK(problem.code == each.code);
        CHECK(problem.place.file == "pemilu.toml");
        CHECK(problem.place.line == each.line);
        CHECK(problem.place.excerpt.empty() == (each.line == 0));
    }
}

TEST_CASE("what was meant in the file of an election is suggested") {
    const auto key = refused(head + "regulasion = \"PKPU\"\n");
    CHECK(argument(key, "key") == "regulasion");
    CHECK(key.suggestions == std::vector<std::string>{"regulation"});
    CHECK(key.place.line == lines_of_head + 1);

    const auto word = refused("[election]\ncode = \"a\"\nname = \"A\"\nkind = \"pilkda\"\n");
    CHECK(argument(word, "value") == "pilkda");
    CHECK(argument(word, "key") == "kind");
    CHECK(word.suggestions.front() == "pilkada");

    const auto phase = refused(head + "[[stage]]\ncode = \"a\"\nname = \"A\"\nphase = \"zzz\"\n");
    CHECK(phase.suggestions ==
          std::vector<std::string>{"before", "campaign", "quiet", "voting", "after"});
}

TEST_CASE("the shipped elections are whole") {
    const auto shipped = settings::shipped_elections();
    REQUIRE(shipped.size() == 2);
    CHECK(shipped[0].election.code == "pemilu-2024");
    CHECK(shipped[0].election.voting_day == day("2024-02-14"));
    CHECK(shipped[0].stages.size() == 19);
    CHECK(shipped[1].election.code == "pilkada-2024");
    CHECK(shipped[1].election.voting_day == day("2024-11-27"));
    CHECK(shipped[1].stages.size() == 19);
    for (const auto& timetable : shipped) {
        const auto& voting = stage_of(timetable, "pemungutan-suara").span;
        CHECK(voting == domain::Span{timetable.election.voting_day, timetable.election.voting_day});
        for (const auto& stage : timetable.stages) {
            CAPTURE(stage.code);
            const bool dated = stage.span.since || stage.span.until;
            CHECK((dated || !stage.note.empty()));
        }
    }
}

TEST_CASE("the shipped stages give every day of 2024 its phase") {
    struct Case {
        const char* day;
        const char* pemilu;
        const char* pilkada;
    };
    const Case cases[] = {
        {"2023-12-19", "campaign", "before"}, {"2024-01-29", "campaign", "before"},
        {"2024-02-10", "campaign", "before"}, {"2024-02-11", "quiet", "before"},
        {"2024-02-14", "voting", "before"},   {"2024-02-20", "after", "before"},
        {"2024-06-10", "after", "before"},    {"2024-09-22", "none", "before"},
        {"2024-09-24", "none", "before"},     {"2024-09-25", "none", "campaign"},
        {"2024-10-01", "after", "campaign"},  {"2024-10-20", "after", "campaign"},
        {"2024-11-24", "none", "quiet"},      {"2024-11-26", "none", "quiet"},
        {"2024-11-27", "none", "voting"},     {"2024-12-16", "none", "after"},
        {"2024-12-17", "none", "none"},
    };
    const auto shipped = settings::shipped_elections();
    for (const Case& each : cases) {
        CAPTURE(each.day);
        CHECK(phase_of(shipped[0], each.day) == each.pemilu);
        CHECK(phase_of(shipped[1], each.day) == each.pilkada);
    }
}
