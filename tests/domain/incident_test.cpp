#include "netralitas/domain/incident.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace netralitas;
using namespace netralitas::domain;
using namespace std::chrono;

namespace {

constexpr Date on(int y, unsigned m, unsigned d) { return sys_days{year{y} / m / d}; }

/// Two acts, three sanctions and a short way from report to end.
Catalogues sample() {
    Catalogues catalogues;
    catalogues.violations =
        Violations{{"act", {}},
                   {{"KE-1", "etik", "", {"moral"}, {on(2022, 9, 22), {}}},
                    {"D-4", "disiplin", "", {"berat"}, {on(2022, 9, 22), on(2024, 12, 31)}},
                    {"INT-1", "intervensi", "", {}, {}}}};
    catalogues.sanctions = Sanctions{{"sanction", {}},
                                     {{"terbuka", "moral", {}, {}, ""},
                                      {"pembebasan", "berat", 12, {}, ""},
                                      {"phk", "phk", {}, {"ppnpn"}, ""}}};
    catalogues.workflow =
        Workflow{{"case_state", {}},
                 {{"received", {"examined", "forwarded"}, true},
                  {"examined", {"decided"}, true},
                  {"decided", {"closed"}, true, true},
                  {"forwarded", {"examined"}, true, false, true},
                  {"closed", {}}},
                 {"body", {}},
                 {{"kasn", {{}, on(2024, 8, 24)}}, {"bkn", {on(2024, 8, 24), {}}}}};
    return catalogues;
}

const Catalogues catalogues = sample();
const Date today = on(2024, 9, 30);

Incident deed() {
    Incident incident;
    incident.subject = "member";
    incident.member = Id<Member>{17};
    incident.act = "D-4";
    incident.occurred_on = on(2024, 1, 15);
    incident.known_on = on(2024, 1, 20);
    return incident;
}

std::vector<std::string> codes(const std::vector<Problem>& problems) {
    std::vector<std::string> found;
    for (const auto& problem : problems) found.push_back(problem.code);
    return found;
}

std::vector<std::string> problems_of(const Incident& incident) {
    return codes(check(incident, *catalogues.violations, today));
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("a case names a deed of the past, who did it, and an act of that day") {
    CHECK(problems_of(deed()).empty());
    auto incident = deed();
    incident.occurred_on = on(2024, 10, 1);
    incident.known_on = on(2024, 10, 1);
    CHECK(problems_of(incident) == Codes{"date-in-future", "date-in-future"});
    incident = deed();
    incident.known_on = on(2024, 1, 14);
    CHECK(problems_of(incident) == Codes{"known-before-occurred"});
    incident = deed();
    incident.occurred_on = on(2022, 9, 21);
    const auto problems = check(incident, *catalogues.violations, today);
    REQUIRE(codes(problems) == Codes{"act-not-valid"});
    CHECK(problems[0].suggestions == Codes{"INT-1"});
}

TEST_CASE("the subject fits who is named and the act") {
    auto incident = deed();
    incident.member.reset();
    CHECK(problems_of(incident) == Codes{"incident-whom"});
    incident.subject = "unknown";
    CHECK(problems_of(incident).empty());
    incident.subject = "outsider";
    CHECK(problems_of(incident) == Codes{"incident-whom", "act-subject"});
    incident.person = "Tim sukses";
    incident.act = "INT-1";
    CHECK(problems_of(incident).empty());
    incident.subject = "unknown";
    CHECK(problems_of(incident) == Codes{"act-subject"});
}

TEST_CASE("a case moves only as the workflow says, and an illegal move names the legal ones") {
    const CaseFacts facts{"D-4", "pns", "received", on(2024, 1, 20)};
    Move move;
    move.date = on(2024, 2, 1);
    for (const auto& state : catalogues.workflow->states) {
        move.state = state.code;
        move.body = state.forwards ? "kasn" : "";
        const bool legal = state.code == "examined" || state.code == "forwarded";
        CAPTURE(state.code);
        const auto problems = check(move, facts, catalogues, today);
        CHECK(problems.empty() == legal);
        if (legal) continue;
        CHECK(problems[0].code == "move-illegal");
        CHECK(problems[0].suggestions == Codes{"examined", "forwarded"});
    }
}

TEST_CASE("a move does not go back in time and not into the future") {
    const CaseFacts facts{"D-4", "pns", "received", on(2024, 1, 20)};
    Move move;
    move.state = "examined";
    move.date = on(2024, 1, 19);
    CHECK(codes(check(move, facts, catalogues, today)) == Codes{"move-backwards"});
    move.date = on(2024, 10, 1);
    CHECK(codes(check(move, facts, catalogues, today)) == Codes{"date-in-future"});
}

TEST_CASE("a sanction is given by the decision, and is one the act allows") {
    CaseFacts facts{"D-4", "pns", "examined", on(2024, 1, 20)};
    Move move;
    move.state = "decided";
    move.date = on(2024, 2, 1);
    move.sanction = "pembebasan";
    CHECK(check(move, facts, catalogues, today).empty());
    move.sanction = "terbuka";
    const auto refused = check(move, facts, catalogues, today);
    REQUIRE(codes(refused) == Codes{"sanction-not-allowed"});
    CHECK(refused[0].suggestions == Codes{"pembebasan"});
    move.sanction = "phk";
    CHECK(codes(check(move, facts, catalogues, today)) == Codes{"sanction-not-allowed"});
    facts.employment = "ppnpn";
    CHECK(check(move, facts, catalogues, today).empty());
    facts.state = "received";
    move.state = "examined";
    CHECK(codes(check(move, facts, catalogues, today)) == Codes{"sanction-place"});
}

TEST_CASE("a case is forwarded to a body that works on that day") {
    const CaseFacts facts{"D-4", "pns", "received", on(2024, 1, 20)};
    struct Row {
        Date date;
        std::string body;
        Codes problems;
    };
    const Row rows[] = {{on(2024, 8, 23), "kasn", {}},
                        {on(2024, 8, 23), "bkn", {"body-not-valid"}},
                        {on(2024, 8, 24), "kasn", {}},
                        {on(2024, 8, 24), "bkn", {}},
                        {on(2024, 8, 25), "kasn", {"body-not-valid"}},
                        {on(2024, 8, 25), "bkn", {}},
                        {on(2024, 8, 25), "", {"body-missing"}}};
    for (const auto& row : rows) {
        CAPTURE(to_string(row.date));
        CAPTURE(row.body);
        Move move;
        move.state = "forwarded";
        move.date = row.date;
        move.body = row.body;
        CHECK(codes(check(move, facts, catalogues, today)) == row.problems);
    }
    Move elsewhere;
    elsewhere.state = "examined";
    elsewhere.date = on(2024, 2, 1);
    elsewhere.body = "kasn";
    CHECK(codes(check(elsewhere, facts, catalogues, today)) == Codes{"body-place"});
}

TEST_CASE("a timed sanction runs for its months, from the day of the move when nothing is said") {
    Move move;
    move.sanction = "pembebasan";
    move.date = on(2024, 2, 29);
    CHECK(with_running_time(move, *catalogues.sanctions).span ==
          Span{on(2024, 2, 29), on(2025, 2, 27)});
    move.span.since = on(2024, 3, 1);
    CHECK(with_running_time(move, *catalogues.sanctions).span ==
          Span{on(2024, 3, 1), on(2025, 2, 28)});
    move.span.until = on(2024, 12, 31);
    CHECK(with_running_time(move, *catalogues.sanctions).span.until == on(2024, 12, 31));
    move.span = {};
    move.sanction = "terbuka";
    CHECK(with_running_time(move, *catalogues.sanctions).span == Span{});
}

TEST_CASE("the phase of the day proposes the family") {
    struct Row {
        std::vector<Phase> phases;
        std::string family;
    };
    const Row rows[] = {{{}, ""},
                        {{Phase::before}, "etik"},
                        {{Phase::before, Phase::before}, "etik"},
                        {{Phase::campaign}, "disiplin"},
                        {{Phase::quiet}, "disiplin"},
                        {{Phase::voting}, "disiplin"},
                        {{Phase::after}, "disiplin"},
                        {{Phase::before, Phase::campaign}, "disiplin"}};
    for (const auto& row : rows) CHECK(proposed_family(row.phases) == row.family);
}
