#include "store/fixture.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::store;
using namespace netralitas::store::sample;
using testing::argument;
using testing::problem_of;

TEST_CASE("a round comes back as added and edited, by its code in any case") {
    Desk desk;
    domain::Round round{{},
                        "ikrar-2023-12",
                        "Ikrar Netralitas",
                        day("2023-12-19"),
                        day("2023-12-01"),
                        "pemilu-2024 pilkada-2024",
                        "Menjaga netralitas."};
    desk.change([&](ledger::Change& to) { round.id = rounds::add(to, round); });
    CHECK(rounds::find(desk.reader(), "ikrar-2023-12") == round);
    CHECK(rounds::get(desk.reader(), "IKRAR-2023-12") == round);
    round.name = "Ikrar Netralitas 19 Desember 2023";
    round.points.clear();
    desk.change([&](ledger::Change& to) { rounds::update(to, round); });
    CHECK(rounds::get(desk.reader(), "ikrar-2023-12") == round);
}

TEST_CASE("a round is refused when its code is taken or its days contradict") {
    Desk desk;
    const auto round = desk.add_round("ikrar-2023-12", "2023-12-19");
    auto other = desk.add_round("ikrar-2024-06", "2024-06-01");
    const auto again = desk.refused([&](ledger::Change& to) { rounds::add(to, round); });
    CHECK(again.code == "round-exists");
    CHECK(argument(again, "round") == "ikrar-2023-12");
    other.code = round.code;
    CHECK(desk.refused([&](ledger::Change& to) { rounds::update(to, other); }).code ==
          "round-exists");
    other.code = "ikrar-2024-06";
    other.cut_off = day("2024-06-02");
    CHECK(desk.refused([&](ledger::Change& to) { rounds::update(to, other); }).code ==
          "round-cut-off-late");
}

TEST_CASE("an unknown round is answered with near codes") {
    Desk desk;
    desk.add_round("ikrar-2023-12", "2023-12-19");
    const auto problem = problem_of([&] { rounds::get(desk.reader(), "ikrar-2023-11"); });
    CHECK(problem.code == "round-unknown");
    CHECK(argument(problem, "round") == "ikrar-2023-11");
    CHECK(problem.suggestions == std::vector<std::string>{"ikrar-2023-12"});
}

TEST_CASE("without a code the newest round not after the day is meant") {
    Desk desk;
    CHECK(problem_of([&] { rounds::newest(desk.reader(), day("2024-01-30")); }).code ==
          "round-missing");
    desk.add_round("ikrar-2024-06", "2024-06-01");
    desk.add_round("ikrar-2023-12", "2023-12-19");
    CHECK(rounds::newest(desk.reader(), day("2024-05-31")).code == "ikrar-2023-12");
    CHECK(rounds::newest(desk.reader(), day("2024-06-01")).code == "ikrar-2024-06");
    const auto early = problem_of([&] { rounds::newest(desk.reader(), day("2023-12-18")); });
    CHECK(argument(early, "day") == "2023-12-18");
    const auto all = rounds::all(desk.reader());
    REQUIRE(all.size() == 2);
    CHECK(all.front().code == "ikrar-2023-12");
}
