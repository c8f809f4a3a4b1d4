#include "netralitas/domain/election.hpp"

#include <doctest/doctest.h>

namespace netralitas::domain {
namespace {

using Codes = std::vector<std::string>;

constexpr Id<Election> pemilu{1};
constexpr Id<Election> pilkada{2};

std::optional<Date> day(std::string_view iso) { return date_from_iso(iso); }

Stage stage(Id<Election> election, std::string code, Phase phase, std::string_view since,
            std::string_view until) {
    return {{}, election, std::move(code), "Tahapan", phase, {day(since), day(until)}, {}};
}

/// The stages of 2024 that decide a phase, and those that run beside them.
std::vector<Stage> of_pemilu() {
    return {stage(pemilu, "perencanaan", Phase::before, "2022-06-14", "2024-06-14"),
            stage(pemilu, "pencalonan", Phase::before, "2023-10-19", "2023-11-25"),
            stage(pemilu, "kampanye", Phase::campaign, "2023-11-28", "2024-02-10"),
            stage(pemilu, "masa-tenang", Phase::quiet, "2024-02-11", "2024-02-13"),
            stage(pemilu, "pemungutan-suara", Phase::voting, "2024-02-14", "2024-02-14"),
            stage(pemilu, "penghitungan-suara", Phase::after, "2024-02-14", "2024-02-15"),
            stage(pemilu, "rekapitulasi", Phase::after, "2024-02-15", "2024-03-20"),
            stage(pemilu, "penetapan-hasil", Phase::after, "", ""),
            stage(pemilu, "sumpah-presiden", Phase::after, "2024-10-20", "2024-10-20")};
}

std::vector<Stage> of_pilkada() {
    return {stage(pilkada, "perencanaan", Phase::before, "", "2024-01-26"),
            stage(pilkada, "penyusunan-peraturan", Phase::before, "", "2024-11-18"),
            stage(pilkada, "penetapan-paslon", Phase::before, "2024-09-22", "2024-09-22"),
            stage(pilkada, "kampanye", Phase::campaign, "2024-09-25", "2024-11-23"),
            stage(pilkada, "masa-tenang", Phase::quiet, "2024-11-24", "2024-11-26"),
            stage(pilkada, "pemungutan-suara", Phase::voting, "2024-11-27", "2024-11-27"),
            stage(pilkada, "rekapitulasi", Phase::after, "2024-11-27", "2024-12-16")};
}

std::vector<Stage> of_both() {
    auto stages = of_pemilu();
    for (auto& each : of_pilkada()) stages.push_back(each);
    return stages;
}

Codes codes_of(const std::vector<Problem>& problems) {
    Codes codes;
    for (const Problem& problem : problems) codes.push_back(problem.code);
    return codes;
}

Codes codes_of(const std::vector<Stage>& stages) {
    Codes codes;
    for (const Stage& each : stages) codes.push_back(each.code);
    return codes;
}

std::string phase_named(const std::vector<Stage>& stages, std::string_view iso) {
    const auto phase = phase_on(stages, day(iso).value());
    return phase ? std::string(code_of(*phase)) : "none";
}

}  // namespace

TEST_CASE("every day of an election has the phase the calendar gives it") {
    struct Case {
        const char* day;
        const char* pemilu;
        const char* pilkada;
    };
    const Case cases[] = {
        {"2022-06-13", "none", "before"},     {"2022-06-14", "before", "before"},
        {"2023-11-25", "before", "before"},   {"2023-11-27", "before", "before"},
        {"2023-11-28", "campaign", "before"}, {"2023-12-19", "campaign", "before"},
        {"2024-01-29", "campaign", "before"}, {"2024-02-10", "campaign", "before"},
        {"2024-02-11", "quiet", "before"},    {"2024-02-13", "quiet", "before"},
        {"2024-02-14", "voting", "before"},   {"2024-02-15", "after", "before"},
        {"2024-02-20", "after", "before"},    {"2024-03-20", "after", "before"},
        {"2024-03-21", "after", "before"},    {"2024-06-14", "after", "before"},
        {"2024-06-15", "none", "before"},     {"2024-09-22", "none", "before"},
        {"2024-09-24", "none", "before"},     {"2024-09-25", "none", "campaign"},
        {"2024-10-20", "after", "campaign"},  {"2024-11-23", "none", "campaign"},
        {"2024-11-24", "none", "quiet"},      {"2024-11-26", "none", "quiet"},
        {"2024-11-27", "none", "voting"},     {"2024-11-28", "none", "after"},
        {"2024-12-16", "none", "after"},      {"2024-12-17", "none", "none"},
    };
    for (const Case& each : cases) {
        CAPTURE(each.day);
        CHECK(phase_named(of_pemilu(), each.day) == each.pemilu);
        CHECK(phase_named(of_pilkada(), each.day) == each.pilkada);
    }
}

TEST_CASE("all phases of a day are told in the order of time") {
    const auto on = [](const char* iso) { return phases_on(of_both(), day(iso).value()); };
    CHECK(on("2024-02-14") == std::vector{Phase::before, Phase::voting, Phase::after});
    CHECK(on("2024-02-12") == std::vector{Phase::before, Phase::quiet});
    CHECK(on("2024-12-10") == std::vector{Phase::after});
    CHECK(on("2025-01-01").empty());
}

TEST_CASE("both days of a stage belong to it, open ends count, and no date holds on no day") {
    const auto quiet = stage(pemilu, "masa-tenang", Phase::quiet, "2024-02-11", "2024-02-13");
    CHECK_FALSE(holds(quiet, day("2024-02-10").value()));
    CHECK(holds(quiet, day("2024-02-11").value()));
    CHECK(holds(quiet, day("2024-02-13").value()));
    CHECK_FALSE(holds(quiet, day("2024-02-14").value()));

    const auto no_start = stage(pilkada, "perencanaan", Phase::before, "", "2024-01-26");
    CHECK(holds(no_start, day("2020-01-01").value()));
    CHECK_FALSE(holds(no_start, day("2024-01-27").value()));
    const auto no_end = stage(pilkada, "pelantikan", Phase::after, "2025-02-20", "");
    CHECK_FALSE(holds(no_end, day("2025-02-19").value()));
    CHECK(holds(no_end, day("2031-01-01").value()));
    CHECK_FALSE(
        holds(stage(pemilu, "sumpah-dprd", Phase::after, "", ""), day("2024-08-01").value()));
}

TEST_CASE("the stages of a day come in the order given, overlapping ones together") {
    CHECK(codes_of(stages_on(of_both(), day("2024-02-14").value())) ==
          Codes{"perencanaan", "pemungutan-suara", "penghitungan-suara", "penyusunan-peraturan"});
    CHECK(stages_on({}, day("2024-02-14").value()).empty());
}

TEST_CASE("in the first half of 2024 a day belongs to two elections") {
    using Elections = std::vector<Id<Election>>;
    const auto on = [](const char* iso) { return elections_on(of_both(), day(iso).value()); };
    CHECK(on("2024-01-29") == Elections{pemilu, pilkada});
    CHECK(on("2024-06-14") == Elections{pemilu, pilkada});
    CHECK(on("2024-06-15") == Elections{pilkada});
    CHECK(on("2024-11-27") == Elections{pilkada});
    CHECK(on("2025-01-01").empty());
}

TEST_CASE("an election has a code, a name and a kind") {
    const Election good{{}, "pemilu-2024", "Pemilu 2024", "pemilu", "", {}};
    CHECK(check(good).empty());
    for (const char* code : {"", "Pemilu-2024", "pemilu 2024", "-pemilu", "pemilu/2024"}) {
        CAPTURE(code);
        Election election = good;
        election.code = code;
        CHECK(codes_of(check(election)) == Codes{"code-invalid"});
    }
    Election empty = good;
    empty.name = " ";
    empty.kind.clear();
    CHECK(codes_of(check(empty)) == Codes{"name-missing", "kind-missing"});
}

TEST_CASE("a stage has a code and a name and does not end before it begins") {
    Stage good = stage(pemilu, "kampanye", Phase::campaign, "2023-11-28", "2024-02-10");
    CHECK(check(good).empty());
    good.span = {};
    CHECK(check(good).empty());
    good.span = {day("2024-02-14"), day("2024-02-13")};
    CHECK(codes_of(check(good)) == Codes{"end-before-start"});
    good.code = "Kampanye";
    good.name.clear();
    CHECK(codes_of(check(good)) == Codes{"code-invalid", "name-missing", "end-before-start"});
}

TEST_CASE("a phase and its code name each other") {
    for (const char* code : {"before", "campaign", "quiet", "voting", "after"}) {
        CAPTURE(code);
        REQUIRE(phase_from(code).has_value());
        CHECK(code_of(*phase_from(code)) == code);
    }
    CHECK_FALSE(phase_from("kampanye").has_value());
    CHECK_FALSE(phase_from("").has_value());
}

}  // namespace netralitas::domain
