#include "netralitas/domain/polling.hpp"

#include <doctest/doctest.h>

#include <limits>

namespace netralitas::domain {
namespace {

using Codes = std::vector<std::string>;

constexpr std::optional<std::int64_t> none;

Date day(std::string_view iso) { return date_from_iso(iso).value(); }

Codes codes_of(const std::vector<Problem>& problems) {
    Codes codes;
    for (const Problem& problem : problems) codes.push_back(problem.code);
    return codes;
}

Codes wrong_with(const Heads& heads) {
    const VoterCount count{{}, {}, {}, "pegawai", day("2024-11-26"), completed(heads), {}};
    return codes_of(check(count, day("2024-11-26")));
}

}  // namespace

TEST_CASE("the code of a polling place is capitals, digits and dashes, however it was typed") {
    CHECK(polling_code(" tps  901 ") == "TPS-901");
    CHECK(polling_code("TPS-901") == "TPS-901");
    CHECK(check(PollingPlace{{}, {}, {}, "TPS-901", {}}).empty());
    for (const auto* code : {"", "-1", "TPS/1", "tps", "TPS É"}) {
        CAPTURE(code);
        CHECK(codes_of(check(PollingPlace{{}, {}, {}, code, {}})) == Codes{"code-invalid"});
    }
}

TEST_CASE("two of men, women and total give the third") {
    const Heads whole{13, 2, 15};
    CHECK(completed({13, 2, none}) == whole);
    CHECK(completed({13, none, 15}) == whole);
    CHECK(completed({none, 2, 15}) == whole);
    CHECK(completed({none, none, 15}) == Heads{none, none, 15});
    CHECK(completed({13, none, none}) == Heads{13, none, none});
    CHECK(completed({16, none, 15}) == Heads{16, none, 15});
}

TEST_CASE("a count with and without men and women is right, nobody is a count too") {
    CHECK(wrong_with({13, 2, none}).empty());
    CHECK(wrong_with({13, 2, 15}).empty());
    CHECK(wrong_with({none, none, 3}).empty());
    CHECK(wrong_with({0, 0, none}).empty());
}

TEST_CASE("numbers that do not fit together, or are no numbers of people, are refused") {
    constexpr auto largest = std::numeric_limits<std::int64_t>::max();
    CHECK(wrong_with({none, none, none}) == Codes{"total-missing"});
    CHECK(wrong_with({13, none, none}) == Codes{"total-missing"});
    CHECK(wrong_with({13, 2, 16}) == Codes{"total-differs"});
    CHECK(wrong_with({16, none, 15}) == Codes{"total-differs"});
    CHECK(wrong_with({none, 16, 15}) == Codes{"total-differs"});
    CHECK(wrong_with({-1, 16, 15}) == Codes{"total-range"});
    CHECK(wrong_with({none, none, -1}) == Codes{"total-range"});
    CHECK(wrong_with({largest, largest, none}) == Codes{"total-range"});
    CHECK(wrong_with({1, std::numeric_limits<std::int64_t>::min(), largest}) ==
          Codes{"total-range"});
}

TEST_CASE("nobody counts on a day that has not come") {
    const VoterCount count{{}, {}, {}, "pegawai", day("2024-11-27"), {none, none, 3}, {}};
    CHECK(codes_of(check(count, day("2024-11-26"))) == Codes{"date-in-future"});
    CHECK(check(count, day("2024-11-27")).empty());
}

TEST_CASE("a correction says only what it says") {
    const Heads recorded{13, 2, 15};
    CHECK(corrected(recorded, {none, none, none}) == recorded);
    CHECK(corrected(recorded, {none, none, 15}) == recorded);
    CHECK(corrected(recorded, {none, none, 16}) == Heads{none, none, 16});
    CHECK(corrected(recorded, {14, 2, none}) == Heads{14, 2, 16});
    CHECK(corrected(recorded, {14, none, none}) == Heads{14, none, none});
}

}  // namespace netralitas::domain
