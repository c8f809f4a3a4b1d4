#include "netralitas/store/elections.hpp"

#include "store/fixture.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::store;
using namespace netralitas::store::sample;
using domain::Phase;
using domain::Stage;
using domain::Timetable;
using testing::argument;
using testing::problem_of;

namespace {

using Codes = std::vector<std::string>;

Stage stage(std::string code, Phase phase, domain::Span when) {
    return {{}, {}, std::move(code), "Tahapan", phase, when, {}};
}

Timetable pemilu() {
    return {{{}, "pemilu-2024", "Pemilu 2024", "pemilu", "PKPU 3/2022", day("2024-02-14")},
            {stage("sumpah", Phase::after, {}),
             stage("kampanye", Phase::campaign, span("2023-11-28", "2024-02-10")),
             stage("perencanaan", Phase::before, span("2022-06-14", "2024-06-14"))}};
}

Timetable pilkada() {
    return {{{}, "pilkada-2024", "Pilkada 2024", "pilkada", {}, day("2024-11-27")},
            {stage("penyusunan", Phase::before, span("", "2024-11-18")),
             stage("pelantikan", Phase::after, span("2025-02-20"))}};
}

elections::Recorded recorded(Desk& desk, const Timetable& timetable) {
    elections::Recorded result;
    desk.change([&](ledger::Change& to) { result = elections::record(to, timetable); });
    return result;
}

Codes codes_of(const std::vector<Stage>& stages) {
    Codes codes;
    for (const auto& each : stages) codes.push_back(each.code);
    return codes;
}

Codes codes_on(const Desk& desk, std::string_view iso) {
    Codes codes;
    for (const auto& [election, stage] : elections::stages_on(desk.reader(), day(iso))) {
        codes.push_back(election.code + ' ' + stage.code);
    }
    return codes;
}

}  // namespace

TEST_CASE("an election comes back as added and edited, by its code in any case") {
    Desk desk;
    auto election = pilkada().election;
    desk.change([&](ledger::Change& to) { election.id = elections::add(to, election); });
    CHECK(elections::find(desk.reader(), "PILKADA-2024") == election);
    election.regulation = "PKPU 2/2024";
    election.voting_day = std::nullopt;
    desk.change([&](ledger::Change& to) { elections::update(to, election); });
    CHECK(elections::get(desk.reader(), "pilkada-2024") == election);
    CHECK_FALSE(elections::find(desk.reader(), "pemilu-2024").has_value());
}

TEST_CASE("elections are listed by voting day, those without one at the end") {
    Desk desk;
    auto later = pemilu();
    later.election.code = "pemilu-2029";
    later.election.voting_day = std::nullopt;
    recorded(desk, later);
    recorded(desk, pilkada());
    recorded(desk, pemilu());
    Codes codes;
    for (const auto& election : elections::all(desk.reader())) codes.push_back(election.code);
    CHECK(codes == Codes{"pemilu-2024", "pilkada-2024", "pemilu-2029"});
}

TEST_CASE("an unknown election is answered with near codes, or with those there are") {
    Desk desk;
    CHECK(problem_of([&] { elections::get(desk.reader(), "pemilu"); }).suggestions.empty());
    recorded(desk, pemilu());
    recorded(desk, pilkada());
    const auto near = problem_of([&] { elections::get(desk.reader(), "pemilu-2023"); });
    CHECK(near.code == "election-unknown");
    CHECK(argument(near, "election") == "pemilu-2023");
    CHECK(near.suggestions.front() == "pemilu-2024");
    CHECK(problem_of([&] { elections::get(desk.reader(), "zzz"); }).suggestions ==
          Codes{"pemilu-2024", "pilkada-2024"});
}

TEST_CASE("a code that is taken and what cannot be right are refused") {
    Desk desk;
    recorded(desk, pemilu());
    const auto election = elections::get(desk.reader(), "pemilu-2024");
    const auto again = desk.refused([&](ledger::Change& to) { elections::add(to, election); });
    CHECK(again.code == "election-exists");
    CHECK(argument(again, "election") == "pemilu-2024");

    auto campaign = stage("kampanye", Phase::campaign, {});
    campaign.election = election.id;
    const auto twice =
        desk.refused([&](ledger::Change& to) { elections::add_stage(to, campaign); });
    CHECK(twice.code == "stage-exists");
    CHECK(argument(twice, "stage") == "kampanye");
    CHECK(argument(twice, "election") == "pemilu-2024");

    auto oath = elections::stages(desk.reader(), election.id).back();
    oath.code = "kampanye";
    CHECK(desk.refused([&](ledger::Change& to) { elections::update_stage(to, oath); }).code ==
          "stage-exists");
    oath.code = "sumpah";
    oath.span = span("2024-10-02", "2024-10-01");
    CHECK(desk.refused([&](ledger::Change& to) { elections::update_stage(to, oath); }).code ==
          "end-before-start");
    auto nameless = election;
    nameless.name.clear();
    CHECK(desk.refused([&](ledger::Change& to) { elections::update(to, nameless); }).code ==
          "name-missing");
}

TEST_CASE("the stages of an election come by date, those without any at the end") {
    Desk desk;
    recorded(desk, pemilu());
    recorded(desk, pilkada());
    const auto of = [&](const char* code) {
        return codes_of(elections::stages(desk.reader(), elections::get(desk.reader(), code).id));
    };
    CHECK(of("pemilu-2024") == Codes{"perencanaan", "kampanye", "sumpah"});
    CHECK(of("pilkada-2024") == Codes{"penyusunan", "pelantikan"});
}

TEST_CASE("the stages of a day are those of every election, and those of the domain") {
    Desk desk;
    recorded(desk, pilkada());
    recorded(desk, pemilu());
    CHECK(codes_on(desk, "2024-01-29") ==
          Codes{"pemilu-2024 perencanaan", "pemilu-2024 kampanye", "pilkada-2024 penyusunan"});
    CHECK(codes_on(desk, "2024-02-10").size() == 3);
    CHECK(codes_on(desk, "2024-02-11") ==
          Codes{"pemilu-2024 perencanaan", "pilkada-2024 penyusunan"});
    CHECK(codes_on(desk, "2020-01-01") == Codes{"pilkada-2024 penyusunan"});
    CHECK(codes_on(desk, "2024-12-01").empty());
    CHECK(codes_on(desk, "2025-02-20") == Codes{"pilkada-2024 pelantikan"});

    for (auto date = day("2022-06-01"); date < day("2025-03-01"); date += std::chrono::days{1}) {
        std::size_t held = 0;
        for (const auto& election : elections::all(desk.reader())) {
            const auto stages = elections::stages(desk.reader(), election.id);
            held += domain::stages_on(stages, date).size();
        }
        REQUIRE(elections::stages_on(desk.reader(), date).size() == held);
    }
}

TEST_CASE("a stage is found by its code alone while only one election has it") {
    Desk desk;
    auto second = pilkada();
    second.stages.push_back(stage("kampanye", Phase::campaign, {}));
    recorded(desk, pemilu());
    recorded(desk, second);
    const auto reader = desk.reader();
    CHECK(elections::stage_named(reader, "", "Perencanaan").election.code == "pemilu-2024");
    CHECK(elections::stage_named(reader, "pilkada-2024", "kampanye").election.code ==
          "pilkada-2024");
    CHECK(elections::stages_named(reader, "", "kampanye").size() == 2);
    const auto several = problem_of([&] { elections::stage_named(reader, "", "kampanye"); });
    CHECK(several.code == "stage-ambiguous");
    CHECK(several.suggestions == Codes{"pemilu-2024", "pilkada-2024"});
    const auto nowhere = problem_of([&] { elections::stages_named(reader, "", "kampane"); });
    CHECK(nowhere.code == "stage-unknown");
    CHECK(nowhere.suggestions == Codes{"kampanye"});
    const auto elsewhere =
        problem_of([&] { elections::stage_named(reader, "pilkada-2024", "sumpah"); });
    CHECK(elsewhere.code == "stage-unknown");
    CHECK(elsewhere.suggestions == Codes{"penyusunan", "pelantikan", "kampanye"});
}

TEST_CASE("recording a timetable again changes nothing, and then only what is different") {
    Desk desk;
    const auto first = recorded(desk, pemilu());
    CHECK(first.added == 4);
    elections::Recorded again;
    const auto outcome =
        desk.change([&](ledger::Change& to) { again = elections::record(to, pemilu()); });
    CHECK_FALSE(outcome.changed());
    CHECK(again.same == 4);
    CHECK(again.added + again.changed + again.absent == 0);

    auto next = pemilu();
    next.election.regulation.clear();
    next.stages.erase(next.stages.begin());
    next.stages.front().span.until = std::nullopt;
    next.stages.push_back(stage("masa-tenang", Phase::quiet, span("2024-02-11", "2024-02-13")));
    const auto changed = recorded(desk, next);
    CHECK(changed.added == 1);
    CHECK(changed.changed == 2);
    CHECK(changed.same == 1);
    CHECK(changed.absent == 1);
    const auto election = elections::get(desk.reader(), "pemilu-2024");
    CHECK(election.regulation.empty());
    CHECK(codes_of(elections::stages(desk.reader(), election.id)) ==
          Codes{"perencanaan", "kampanye", "masa-tenang", "sumpah"});
}
