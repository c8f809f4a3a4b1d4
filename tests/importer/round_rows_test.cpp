#include "importer/desk.hpp"
#include "netralitas/store/members.hpp"
#include "netralitas/store/pledges.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::importer::testing;

namespace {

const std::string header = "code;name;date;cut_off;elections;points\n";
const std::string december =
    "ikrar-2023-12;Ikrar Netralitas;19 Desember 2023;;pemilu-2024;\"Satu\n  Dua\"\n";

}  // namespace

TEST_CASE("rounds are added, found again by code, and corrected") {
    Desk desk;
    CHECK(desk.pledges(header + december, "round").added == 1);
    CHECK(desk.pledges(header + december, "round").same == 1);
    CHECK_FALSE(desk.outcome.entry.has_value());
    const auto round = store::rounds::get(desk.reader(), "ikrar-2023-12");
    CHECK(round.cut_off == round.date);
    CHECK(round.elections == "pemilu-2024");
    CHECK(round.points == "Satu\n  Dua");
    const std::string cut_off = "code,cut_off\nIKRAR-2023-12,2023-12-01\n";
    CHECK(desk.pledges(cut_off, "round").changed == 1);
    CHECK(store::rounds::get(desk.reader(), "ikrar-2023-12").name == "Ikrar Netralitas");
    CHECK(store::rounds::get(desk.reader(), "ikrar-2023-12").cut_off < round.date);
}

TEST_CASE("what is wrong with a round is told at its cell") {
    struct Case {
        std::string rows;
        const char* code;
        std::size_t column;
    };
    for (const auto& each : {Case{"a b;Ikrar;2023-12-19;;;\n", "code-invalid", 1},
                             Case{"ikrar;;2023-12-19;;;\n", "name-missing", 2},
                             Case{"ikrar;Ikrar;;;;\n", "value-missing", 3},
                             Case{"ikrar;Ikrar;besok pagi;;;\n", "date-unreadable", 3},
                             Case{"ikrar;Ikrar;2023-12-19;2023-12-20;;\n", "round-cut-off-late", 0},
                             Case{december + december, "row-duplicate", 1}}) {
        CAPTURE(each.rows);
        Desk desk;
        const auto report = desk.pledges(header + each.rows, "round");
        CHECK(report.rejected == 1);
        CHECK(report.problem_order == std::vector<std::string>{each.code});
        CHECK(first(report, each.code).place.column == each.column);
        CHECK(store::rounds::all(desk.reader()).empty());
    }
}

TEST_CASE("a signature that was taken back keeps the reason that was given then") {
    Desk desk;
    desk.units(three_units);
    desk.staff("NIP;Nama;Unit Kerja;Status\n198609262015052003;Siti;Rutan Blora;PNS\n");
    desk.pledges(header + december, "round");
    for (const std::string revoked : {"2023-12-19", "2023-12-21"}) {
        CAPTURE(revoked);
        const auto file = "number,signed_on,revoked_on,reason_unsigned\nP-0001,2023-12-19," +
                          revoked + ",refused\n";
        CHECK(desk.pledges(file).rejected == 0);
        CHECK(desk.counts.rounds == std::set<std::string>{"ikrar-2023-12"});
        CHECK(desk.pledges(file).same == 1);
        CHECK(desk.counts.rounds.empty());
        const auto round = store::rounds::get(desk.reader(), "ikrar-2023-12").id;
        const auto member = *store::members::by_number(desk.reader(), 1);
        CHECK(store::pledges::find(desk.reader(), round, member)->reason_unsigned == "refused");
    }
}
