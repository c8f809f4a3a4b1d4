#include "netralitas/store/risks.hpp"

#include "netralitas/settings/settings.hpp"
#include "netralitas/store/elections.hpp"
#include "netralitas/store/incidents.hpp"
#include "store/fixture.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace netralitas;
using namespace netralitas::store;
using namespace netralitas::store::sample;
using testing::argument;
using testing::problem_of;

namespace {

using Texts = std::vector<std::string>;

const domain::Date today = day("2024-09-30");

struct Office : Desk {
    Office() {
        change([](ledger::Change& to) {
            const auto stage = [](const std::string& code) {
                return domain::Stage{
                    {}, {}, code, code, domain::Phase::campaign, span("2024-02-01", "2024-02-10"),
                    {}};
            };
            elections::record(to, {{{}, "pemilu-2024", "Pemilu", "pemilu", {}, {}},
                                   {stage("kampanye"), stage("masa-tenang")}});
            elections::record(
                to, {{{}, "pilkada-2024", "Pilkada", "pilkada", {}, {}}, {stage("kampanye")}});
        });
    }

    domain::Risk visits() const {
        domain::Risk risk;
        risk.unit = rutan;
        risk.category = "kunjungan";
        risk.description = "Alat peraga dibawa masuk";
        risk.found_on = day("2024-01-10");
        risk.exposure = {4, 4};
        return risk;
    }
    std::string add(const domain::Risk& risk) {
        std::string reference;
        change([&](ledger::Change& to) { reference = risks::add(to, risk, today); });
        return reference;
    }
    RiskOnDay get(std::string_view reference, std::string_view on = "2024-09-30") const {
        return risks::get(reader(), reference, day(on));
    }
    domain::RiskReview review(std::string_view date, std::string status) const {
        return {{}, {}, day(date), std::move(status), {2, 2}, "catatan"};
    }
    void judge(std::string_view reference, const domain::RiskReview& review) {
        change(
            [&](ledger::Change& to) { risks::add_review(to, get(reference).risk, review, today); });
    }
    Problem judged_wrongly(std::string_view reference, const domain::RiskReview& review) {
        return refused(
            [&](ledger::Change& to) { risks::add_review(to, get(reference).risk, review, today); });
    }
    domain::Incident add_case() {
        domain::Incident deed;
        deed.unit = rutan;
        deed.subject = "unknown";
        deed.act = "D-6";
        deed.occurred_on = deed.known_on = day("2024-02-03");
        std::string reference;
        change([&](ledger::Change& to) {
            reference = incidents::add(to, deed, settings::catalogues({}), today);
        });
        return incidents::get(reader(), reference, today).incident;
    }

    domain::Id<domain::Unit> rutan = add_unit("RUTAN-BLORA", "Rutan Kelas IIB Blora");
    domain::Id<domain::Unit> lapas = add_unit("LAPAS-CEPU", "Lapas Kelas IIA Cepu");
    domain::Id<domain::Member> agus = add_member("Agus Prasetyo, S.H.", rutan);
};

Texts references(const std::vector<RiskOnDay>& rows) {
    Texts all;
    for (const auto& row : rows) all.push_back(row.risk.reference);
    return all;
}

const std::string blora = "RSK/RUTAN-BLORA/2024/0001";
const std::string cepu = "RSK/LAPAS-CEPU/2024/0001";

}  // namespace

TEST_CASE("a risk comes back as recorded, with its stage, its owner and its cases") {
    Office desk;
    const auto deed = desk.add_case();
    auto risk = desk.visits();
    risk.election = elections::get(desk.reader(), "pemilu-2024").id;
    risk.stage = "kampanye";
    risk.mitigation = "Penggeledahan";
    risk.owner = desk.agus;
    risk.due = day("2024-02-01");
    risk.source = "Rapat";
    risk.incidents = {deed.id};
    CHECK(desk.add(risk) == blora);
    const auto found = desk.get("1");
    risk.id = found.risk.id;
    risk.reference = blora;
    CHECK(found.risk == risk);
    CHECK(found.unit_name == "Rutan Kelas IIB Blora");
    CHECK(found.election_code == "pemilu-2024");
    CHECK(found.stage.value().span.since == day("2024-02-01"));
    CHECK(found.owner_name == "Agus Prasetyo, S.H.");
    CHECK(found.owner_number == "P-0001");
    CHECK(found.cases == Texts{deed.reference});
    CHECK(risks::of_case(desk.reader(), deed.id) == Texts{blora});
}

TEST_CASE("a number alone means a risk while only one has it") {
    Office desk;
    desk.add(desk.visits());
    auto elsewhere = desk.visits();
    elsewhere.unit = desk.lapas;
    CHECK(desk.add(elsewhere) == cepu);
    const auto ambiguous = problem_of([&] { desk.get("0001"); });
    CHECK(ambiguous.code == "risk-ambiguous");
    CHECK(ambiguous.suggestions == Texts{cepu, blora});
    const auto unknown = problem_of([&] { desk.get("RSK/RUTAN-BLORA/2024/0002"); });
    CHECK(unknown.code == "risk-unknown");
    CHECK(unknown.suggestions.front() == blora);
}

TEST_CASE("what is known about a day is the newest review by then") {
    Office desk;
    desk.add(desk.visits());
    desk.judge(blora, desk.review("2024-03-01", "closed"));
    desk.judge(blora, desk.review("2024-02-01", "mitigated"));
    CHECK(risks::all(desk.reader(), {day("2024-01-09")}).empty());
    CHECK(desk.get(blora, "2024-01-31").now.status == "open");
    CHECK(desk.get(blora, "2024-01-31").now.exposure == domain::Exposure{4, 4});
    CHECK(desk.get(blora, "2024-02-01").now.status == "mitigated");
    CHECK(desk.get(blora, "2024-02-01").now.exposure == domain::Exposure{2, 2});
    CHECK(desk.get(blora, "2024-03-01").now.status == "closed");
}

TEST_CASE("a second review of a day takes the place of the first and keeps its note") {
    Office desk;
    desk.add(desk.visits());
    desk.judge(blora, desk.review("2024-02-01", "mitigated"));
    auto later = desk.review("2024-02-01", "open");
    later.note.clear();
    desk.judge(blora, later);
    const auto reviews = risks::reviews(desk.reader(), desk.get(blora).risk.id);
    REQUIRE(reviews.size() == 1);
    CHECK(reviews.front().status == "open");
    CHECK(reviews.front().note == "catatan");
}

TEST_CASE("a closed risk is not closed or reviewed again, on its last day neither") {
    Office desk;
    desk.add(desk.visits());
    desk.judge(blora, desk.review("2024-02-01", "closed"));
    for (const auto* date : {"2024-02-01", "2024-02-02"}) {
        const auto problem = desk.judged_wrongly(blora, desk.review(date, "closed"));
        CHECK(problem.code == "risk-closed");
        CHECK(argument(problem, "date") == "2024-02-01");
    }
    desk.judge(blora, desk.review("2024-01-20", "mitigated"));
    CHECK(desk.judged_wrongly(blora, desk.review("2024-01-09", "open")).code ==
          "review-before-found");
}

TEST_CASE("a correction keeps links and what reviews rely on") {
    Office desk;
    auto risk = desk.visits();
    risk.incidents = {desk.add_case().id};
    desk.add(risk);
    desk.judge(blora, desk.review("2024-02-01", "mitigated"));
    risk = desk.get(blora).risk;
    const auto second = desk.add_case();
    risk.incidents = {second.id};
    risk.description = "Buah tangan dari tim sukses";
    desk.change([&](ledger::Change& to) { risks::update(to, risk, today); });
    CHECK(desk.get(blora).risk.incidents.size() == 2);
    CHECK(desk.get(blora).risk.description == "Buah tangan dari tim sukses");
    risk.found_on = day("2024-02-02");
    const auto problem = desk.refused([&](ledger::Change& to) { risks::update(to, risk, today); });
    CHECK(problem.code == "review-before-found");
}

TEST_CASE("a stage is one of the risk's election") {
    Office desk;
    auto risk = desk.visits();
    risk.stage = "masa-tenang";
    CHECK(desk.refused([&](ledger::Change& to) { risks::add(to, risk, today); }).code ==
          "stage-unknown");
    risk.election = elections::get(desk.reader(), "pilkada-2024").id;
    CHECK(desk.refused([&](ledger::Change& to) { risks::add(to, risk, today); }).code ==
          "stage-unknown");
    risk.election = elections::get(desk.reader(), "pemilu-2024").id;
    CHECK(desk.add(risk) == blora);
}

TEST_CASE("risks are narrowed by unit, election, stage and the time in which they stood") {
    Office desk;
    auto campaign = desk.visits();
    campaign.election = elections::get(desk.reader(), "pemilu-2024").id;
    campaign.stage = "kampanye";
    desk.add(campaign);
    auto elsewhere = desk.visits();
    elsewhere.unit = desk.lapas;
    desk.add(elsewhere);
    desk.judge(blora, desk.review("2024-02-01", "closed"));
    const auto all = [&](RiskFilter filter) {
        filter.as_of = today;
        return references(risks::all(desk.reader(), filter));
    };
    RiskFilter filter;
    CHECK(all(filter) == Texts{cepu, blora});
    filter.units = {desk.lapas};
    CHECK(all(filter) == Texts{cepu});
    filter = {};
    filter.election = "pemilu-2024";
    CHECK(all(filter) == Texts{blora});
    filter.election = "pilkada-2024";
    CHECK(all(filter).empty());
    filter = {};
    filter.stage = "kampanye";
    CHECK(all(filter) == Texts{blora});
    filter = {};
    filter.after = day("2024-02-01");
    CHECK(all(filter) == Texts{cepu, blora});
    filter.after = day("2024-02-02");
    CHECK(all(filter) == Texts{cepu});
    filter = {};
    filter.before = day("2024-01-09");
    CHECK(all(filter).empty());
}

TEST_CASE("the open ones are told with their level and the stage they threaten") {
    Office desk;
    auto risk = desk.visits();
    risk.election = elections::get(desk.reader(), "pemilu-2024").id;
    risk.stage = "kampanye";
    desk.add(risk);
    risk.exposure = {3, 4};
    desk.add(risk);
    risk.exposure = {5, 5};
    risk.unit = desk.lapas;
    desk.add(risk);
    desk.judge(cepu, desk.review("2024-02-01", "mitigated"));
    const auto open = [&](std::string_view on, const std::vector<domain::Id<domain::Unit>>& units) {
        Texts found;
        for (const auto& one : risks::open(desk.reader(), day(on), units)) {
            found.push_back(one.reference + (is_high(one) ? " high" : ""));
        }
        std::ranges::sort(found);
        return found;
    };
    const auto second = std::string(blora).replace(std::string(blora).size() - 1, 1, "2");
    CHECK(open("2024-01-31", {}) == Texts{cepu + " high", blora + " high", second});
    CHECK(open("2024-01-31", {desk.rutan}) == Texts{blora + " high", second});
    CHECK(open("2024-02-01", {}) == Texts{blora + " high", second});
    const auto all_open = risks::open(desk.reader(), day("2024-02-01"), {});
    const auto later = *std::ranges::find(all_open, blora, &OpenRisk::reference);
    CHECK(later.unit_code == "RUTAN-BLORA");
    CHECK(later.election_code == "pemilu-2024");
    CHECK(later.stage == "kampanye");
    CHECK(later.begins == day("2024-02-01"));
    CHECK(later.exposure.likelihood == desk.visits().exposure.likelihood);
}
