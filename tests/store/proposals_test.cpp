#include "netralitas/store/proposals.hpp"

#include "netralitas/settings/settings.hpp"
#include "store/fixture.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::store;
using namespace netralitas::store::sample;
using testing::argument;

namespace {

const domain::Catalogues shipped = settings::catalogues({});
const domain::Date today = day("2024-09-30");
const incidents::Rules rules{shipped, today, true};

domain::Move step(std::string state, std::string sanction = {}) {
    domain::Move move;
    move.state = std::move(state);
    move.date = day("2024-02-01");
    move.sanction = std::move(sanction);
    return move;
}

/// A case that is ready to be decided.
struct Office : Desk {
    domain::Id<domain::Unit> rutan = add_unit("RUTAN-BLORA", "Rutan Kelas IIB Blora");
    domain::Id<domain::Member> agus = add_member("Agus Prasetyo", rutan);
    std::string reference;

    Office() {
        domain::Incident incident;
        incident.unit = rutan;
        incident.subject = "member";
        incident.member = agus;
        incident.act = "D-3";
        incident.occurred_on = day("2024-01-15");
        incident.known_on = day("2024-01-20");
        change(
            [&](ledger::Change& to) { reference = incidents::add(to, incident, shipped, today); });
        for (const auto* state : {"verified", "examined", "recommended"}) move(step(state));
    }

    Case get() const { return incidents::get(reader(), reference, today); }

    void move(const domain::Move& next) {
        change([&](ledger::Change& to) { incidents::move(to, get(), next, rules); });
    }

    static TypedStep typed(std::string account, std::string sanction = "potong-tukin-6") {
        return {step("decided", std::move(sanction)), true, std::move(account)};
    }
    Decision decide(const TypedStep& next) {
        Decision decision;
        change([&](ledger::Change& to) { decision = proposals::decide(to, get(), next, rules); });
        return decision;
    }
    Problem refused_of(const TypedStep& next) {
        return refused([&](ledger::Change& to) { proposals::decide(to, get(), next, rules); });
    }
};

}  // namespace

TEST_CASE("a sanction is given when a second account types the same step") {
    Office desk;
    CHECK(desk.decide(Office::typed("rini")).proposed_by.empty());
    CHECK(desk.get().newest.state == "recommended");
    REQUIRE(proposals::open(desk.reader()).size() == 1);
    CHECK(proposals::open(desk.reader()).front().account == "rini");
    CHECK(desk.decide(Office::typed("budi")).proposed_by == "rini");
    CHECK(desk.get().newest.state == "decided");
    CHECK(domain::to_string(*desk.get().sanction_span.until) == "2024-07-31");
    CHECK(proposals::open(desk.reader()).empty());
    CHECK(proposals::ever(desk.reader(), desk.get().incident.id).size() == 1);
}

TEST_CASE("nobody confirms their own proposal, as root neither") {
    for (const auto& [first, second] : {std::pair{"rini", "rini"}, std::pair{"rini", "root (rini)"},
                                        std::pair{"root (rini)", "rini"}}) {
        CAPTURE(second);
        Office desk;
        desk.decide(Office::typed(first));
        CHECK(desk.refused_of(Office::typed(second)).code == "proposal-own");
        CHECK(desk.refused_of(Office::typed(second, "potong-tukin-9")).code == "proposal-own");
    }
    Office desk;
    desk.decide(Office::typed("root (rini)"));
    CHECK(desk.decide(Office::typed("root (budi)")).proposed_by == "root (rini)");
}

TEST_CASE(
    "another sanction, document or day is told beside the proposed one; no day means its own") {
    Office desk;
    desk.decide(Office::typed("rini"));
    const auto problem = desk.refused_of(Office::typed("budi", "potong-tukin-9"));
    CHECK(problem.code == "proposal-differs");
    CHECK(argument(problem, "proposed").find("potong-tukin-6") != std::string::npos);
    CHECK(argument(problem, "typed").find("potong-tukin-9") != std::string::npos);
    auto other = Office::typed("budi");
    other.move.document = "SK-1";
    CHECK(desk.refused_of(other).code == "proposal-differs");
    other = Office::typed("budi");
    other.move.date = day("2024-02-02");
    CHECK(desk.refused_of(other).code == "proposal-differs");
    other.has_date = false;
    CHECK(desk.decide(other).move.date == day("2024-02-01"));
}

TEST_CASE("what the case does not allow is not even proposed") {
    Office desk;
    CHECK(desk.refused_of(Office::typed("rini", "ptdh")).code == "sanction-not-allowed");
    CHECK(proposals::open(desk.reader()).empty());
}

TEST_CASE("a proposal waits no more when its case has moved on") {
    Office desk;
    desk.decide(Office::typed("rini"));
    desk.move(step("not-proven"));
    CHECK(proposals::open(desk.reader()).empty());
    CHECK(desk.refused_of(Office::typed("budi")).code == "move-illegal");
}

TEST_CASE("no other way leads to a sanction where two people must decide") {
    Office desk;
    const auto next = step("decided", "potong-tukin-6");
    const auto plain = [&](ledger::Change& to) { incidents::move(to, desk.get(), next, rules); };
    CHECK(desk.refused(plain).code == "decision-needs-two");
    desk.decide(Office::typed("rini"));
    desk.decide(Office::typed("budi"));
    auto recorded = incidents::moves(desk.reader(), desk.get().incident.id).back();
    recorded.sanction = "potong-tukin-9";
    const auto edit = [&](ledger::Change& to) {
        incidents::update_move(to, desk.get(), recorded, rules);
    };
    CHECK(desk.refused(edit).code == "decision-needs-two");
}
