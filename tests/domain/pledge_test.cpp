#include "netralitas/domain/pledge.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace netralitas::domain {
namespace {

using Codes = std::vector<std::string>;

Date day(const char* iso) { return date_from_iso(iso).value(); }

Codes codes_of(const std::vector<Problem>& problems) {
    Codes codes;
    for (const Problem& problem : problems) codes.push_back(problem.code);
    return codes;
}

Round december() {
    return {{}, "ikrar-2023-12", "Ikrar Netralitas", day("2023-12-19"), day("2023-12-19"), "", ""};
}

Codes codes_of(const Pledge& pledge) { return codes_of(check(pledge, day("2024-01-30"))); }

}  // namespace

TEST_CASE("a round has a code, a name and a cut-off day not after its date") {
    CHECK(check(december()).empty());

    Round early = december();
    early.cut_off = day("2023-12-01");
    CHECK(check(early).empty());

    Round late = december();
    late.cut_off = day("2023-12-20");
    CHECK(codes_of(check(late)) == Codes{"round-cut-off-late"});

    Round nameless = december();
    nameless.name = " ";
    CHECK(codes_of(check(nameless)) == Codes{"name-missing"});

    for (const char* code : {"", "Ikrar-2023", "ikrar 2023", "-ikrar", "ikrar/2023"}) {
        CAPTURE(code);
        Round round = december();
        round.code = code;
        CHECK(codes_of(check(round)) == Codes{"code-invalid"});
    }
}

TEST_CASE("a pledge is a signature, a reading or the reason why there is none") {
    Pledge pledge;
    CHECK(codes_of(pledge) == Codes{"pledge-empty"});

    pledge.reason_unsigned = "on-leave";
    CHECK(codes_of(pledge).empty());

    pledge = {};
    pledge.read_on = day("2023-12-19");
    CHECK(codes_of(pledge).empty());

    pledge = {};
    pledge.signed_on = day("2024-01-30");
    CHECK(codes_of(pledge).empty());
}

TEST_CASE("a pledge has no day after today") {
    Pledge pledge;
    pledge.signed_on = day("2024-01-31");
    CHECK(codes_of(pledge) == Codes{"date-in-future"});
    pledge.read_on = day("2024-02-01");
    pledge.revoked_on = day("2024-02-02");
    CHECK(codes_of(pledge) == Codes{"date-in-future", "date-in-future", "date-in-future"});
}

TEST_CASE("a pledge is not revoked before it was signed") {
    Pledge pledge;
    pledge.signed_on = day("2023-12-19");
    pledge.revoked_on = day("2023-12-19");
    CHECK(codes_of(pledge).empty());
    pledge.revoked_on = day("2023-12-18");
    CHECK(codes_of(pledge) == Codes{"revoked-before-signed"});
}

}  // namespace netralitas::domain
