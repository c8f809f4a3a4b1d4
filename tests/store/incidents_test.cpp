#include "netralitas/store/incidents.hpp"

#include "netralitas/settings/settings.hpp"
#include "store/fixture.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace netralitas;
using namespace netralitas::store;
using namespace netralitas::store::sample;
using testing::argument;

namespace {

using Texts = std::vector<std::string>;

const domain::Catalogues shipped = settings::catalogues({});
const domain::Date today = day("2024-09-30");

struct Office : Desk {
    domain::Id<domain::Unit> rutan = add_unit("RUTAN-BLORA", "Rutan Kelas IIB Blora");
    domain::Id<domain::Unit> lapas = add_unit("LAPAS-CEPU", "Lapas Kelas IIA Cepu");
    domain::Id<domain::Member> agus = add_member("Agus Prasetyo, S.H.", rutan);

    domain::Incident deed(std::string act = "D-6") const {
        domain::Incident incident;
        incident.unit = rutan;
        incident.subject = "member";
        incident.member = agus;
        incident.act = std::move(act);
        incident.occurred_on = day("2024-01-15");
        incident.known_on = day("2024-01-20");
        return incident;
    }
    std::string add(const domain::Incident& incident) {
        std::string reference;
        change(
            [&](ledger::Change& to) { reference = incidents::add(to, incident, shipped, today); });
        return reference;
    }
    Case get(std::string_view reference, std::string_view on = "2024-09-30") const {
        return incidents::get(reader(), reference, day(on));
    }
    void move(std::string_view reference, domain::Move next) {
        change([&](ledger::Change& to) {
            incidents::move(to, get(reference), std::move(next), {shipped, today});
        });
    }
};

domain::Move step(std::string state, std::string_view on) {
    domain::Move move;
    move.state = std::move(state);
    move.date = day(on);
    return move;
}

CaseFilter on_day(std::string_view as_of) { return {day(as_of), {}, {}, {}}; }

}  // namespace

TEST_CASE("a case comes back as recorded, with the state in which cases begin") {
    Office desk;
    auto incident = desk.deed();
    incident.channel = "instagram";
    incident.place = "Blora";
    incident.summary = "Menyukai unggahan kampanye";
    incident.links = "https://example.org/1";
    const auto reference = desk.add(incident);
    CHECK(reference == "INC/RUTAN-BLORA/2024/0001");
    const auto found = desk.get(reference);
    incident.id = found.incident.id;
    incident.reference = reference;
    CHECK(found.incident == incident);
    CHECK(found.newest.state == "received");
    CHECK(found.newest.date == day("2024-01-20"));
    CHECK(found.member_name == "Agus Prasetyo, S.H.");
    CHECK(found.employment == "pns");
}

TEST_CASE("references count up by unit, and the number alone is enough while it is one") {
    Office desk;
    CHECK(desk.add(desk.deed()) == "INC/RUTAN-BLORA/2024/0001");
    CHECK(desk.add(desk.deed("D-4")) == "INC/RUTAN-BLORA/2024/0002");
    CHECK(desk.get("2").incident.act == "D-4");
    CHECK(desk.get("inc/rutan-blora/2024/1").incident.act == "D-6");
    auto elsewhere = desk.deed();
    elsewhere.unit = desk.lapas;
    CHECK(desk.add(elsewhere) == "INC/LAPAS-CEPU/2024/0001");
    try {
        desk.get("1");
        FAIL("found");
    } catch (const Error& error) {
        CHECK(error.problem().code == "incident-ambiguous");
        CHECK(error.problem().suggestions ==
              Texts{"INC/LAPAS-CEPU/2024/0001", "INC/RUTAN-BLORA/2024/0001"});
    }
    CHECK_THROWS_AS(desk.get("INC/RUTAN-BLORA/2024/0009"), Error);
}

TEST_CASE("what is known about a day is the state of that day") {
    Office desk;
    const auto reference = desk.add(desk.deed());
    desk.move(reference, step("verified", "2024-02-01"));
    desk.move(reference, step("withdrawn", "2024-03-01"));
    CHECK(incidents::all(desk.reader(), on_day("2024-01-19")).empty());
    CHECK(incidents::all(desk.reader(), on_day("2024-01-20")).front().newest.state == "received");
    CHECK(incidents::all(desk.reader(), on_day("2024-02-29")).front().newest.state == "verified");
    CHECK(incidents::all(desk.reader(), on_day("2024-03-01")).front().newest.state == "withdrawn");
    CHECK(incidents::moves(desk.reader(), desk.get(reference).incident.id).size() == 3);
}

TEST_CASE("a sanction stays with the case after it was decided") {
    Office desk;
    const auto reference = desk.add(desk.deed());
    for (const auto* state : {"verified", "examined", "recommended"}) {
        desk.move(reference, step(state, "2024-02-01"));
    }
    auto decision = step("decided", "2024-03-01");
    decision.sanction = "pembebasan-jabatan";
    decision.document = "SK-1/CONTOH/2024";
    desk.move(reference, decision);
    desk.move(reference, step("in-force", "2024-03-10"));
    const auto found = desk.get(reference);
    CHECK(found.newest.state == "in-force");
    CHECK(found.sanction == "pembebasan-jabatan");
    CHECK(found.sanction_span == span("2024-03-01", "2025-02-28"));
}

TEST_CASE("an illegal move is refused and leaves the case as it is") {
    Office desk;
    const auto reference = desk.add(desk.deed());
    const auto problem = desk.refused([&](ledger::Change& to) {
        incidents::move(to, desk.get(reference), step("closed", "2024-02-01"), {shipped, today});
    });
    CHECK(problem.code == "move-illegal");
    CHECK(argument(problem, "from") == "received");
    CHECK(desk.get(reference).newest.state == "received");
}

TEST_CASE("nil holds for a unit and period in which nothing happened") {
    Office desk;
    desk.add(desk.deed());
    const auto half = domain::read_period("2024-H1", today).value();
    const auto problem =
        desk.refused([&](ledger::Change& to) { nils::add(to, desk.rutan, half, today); });
    CHECK(problem.code == "nil-not-nil");
    CHECK(problem.suggestions == Texts{"INC/RUTAN-BLORA/2024/0001"});
    desk.change([&](ledger::Change& to) { CHECK(nils::add(to, desk.lapas, half, today)); });
    desk.change([&](ledger::Change& to) { CHECK_FALSE(nils::add(to, desk.lapas, half, today)); });
    const auto all = nils::all(desk.reader());
    REQUIRE(all.size() == 1);
    CHECK(all[0].unit_code == "LAPAS-CEPU");
    CHECK(all[0].period == "2024-H1");
}

TEST_CASE("no sequence of moves reaches a state the workflow does not allow") {
    std::mt19937 random(20240129);
    const auto& states = shipped.workflow->states;
    Office desk;
    for (int sequence = 0; sequence < 10; ++sequence) {
        const auto reference = desk.add(desk.deed());
        for (int i = 0; i < 25; ++i) {
            const auto now = desk.get(reference);
            auto move = step(states[random() % states.size()].code, "2024-02-01");
            if (shipped.workflow->find(move.state)->forwards) move.body = "bawaslu";
            const auto& next = shipped.workflow->find(now.newest.state)->next;
            const bool legal = std::find(next.begin(), next.end(), move.state) != next.end();
            CAPTURE(now.newest.state);
            CAPTURE(move.state);
            if (legal) {
                desk.move(reference, move);
                CHECK(desk.get(reference).newest.state == move.state);
            } else {
                CHECK(desk.refused([&](ledger::Change& to) {
                              incidents::move(to, now, move, {shipped, today});
                          })
                          .code == "move-illegal");
                CHECK(desk.get(reference).newest == now.newest);
            }
        }
    }
}

TEST_CASE("a step is corrected where it stands, between the one before and the one after") {
    Office desk;
    const auto reference = desk.add(desk.deed());
    desk.move(reference, step("verified", "2024-01-25"));
    desk.move(reference, step("examined", "2024-02-01"));
    const auto of = desk.get(reference);
    const auto correct = [&](std::size_t at, std::string_view on) {
        return [&desk, of, at, on](ledger::Change& to) {
            auto move = incidents::moves(desk.reader(), of.incident.id)[at];
            move.date = day(on);
            move.document = "ND-1";
            incidents::update_move(to, of, move, {shipped, today});
        };
    };
    desk.change(correct(0, "2024-01-21"));
    desk.change(correct(1, "2024-01-26"));
    const auto steps = incidents::moves(desk.reader(), of.incident.id);
    CHECK(steps[0].date == day("2024-01-21"));
    CHECK(steps[1].document == "ND-1");
    CHECK(desk.refused(correct(0, "2024-01-27")).code == "move-backwards");
    CHECK(desk.refused(correct(1, "2024-01-20")).code == "move-backwards");
    CHECK(desk.refused(correct(1, "2024-02-02")).code == "move-backwards");
    CHECK(desk.refused(correct(2, "2024-10-01")).code == "date-in-future");
}

TEST_CASE("the day of a nil report is corrected, but not to one on which deeds were known") {
    Office desk;
    const auto half = domain::read_period("2024-H1", today).value();
    desk.add(desk.deed());
    desk.change(
        [&](ledger::Change& to) { CHECK(nils::add(to, desk.rutan, half, day("2024-01-19"))); });
    const auto correct = [&](std::string_view on) {
        return [&, on](ledger::Change& to) { nils::update(to, desk.rutan, half, day(on)); };
    };
    desk.change(correct("2024-01-18"));
    CHECK(nils::find(desk.reader(), desk.rutan, half) == day("2024-01-18"));
    CHECK_FALSE(nils::find(desk.reader(), desk.lapas, half).has_value());
    CHECK(desk.refused(correct("2024-01-20")).code == "nil-not-nil");
}
