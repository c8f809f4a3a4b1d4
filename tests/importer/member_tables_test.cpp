#include "importer/desk.hpp"
#include "netralitas/store/members.hpp"
#include "netralitas/store/satgas.hpp"
#include "support/problem_of.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::importer::testing;
using netralitas::testing::argument;
using netralitas::testing::problem_of;

namespace {

/// Two people of Rutan Blora since 2024 and a decree.
struct Office : Desk {
    Office() {
        units(three_units);
        decrees("number\nSK-1/CONTOH/2024\n");
        REQUIRE(staff("NIP;Nama;Unit Kerja;Status;TMT\n"
                      "198609262015052003;Siti Rahayu, S.H.;Rutan Blora;PNS;2024-01-01\n"
                      "197911052003121002;Bambang Setiawan;Rutan Blora;PNS;2024-01-01\n")
                    .added == 2);
    }

    importer::Report postings(const std::string& rows) {
        return staff("member;unit;employment;rank;since;until;end_reason\n" + rows, "posting");
    }
    importer::Report appointments(const std::string& rows) {
        return staff("member;unit;decree;role;since;until;confirmed_on\n" + rows, "appointment");
    }
    std::vector<domain::Posting> postings_of(std::int64_t number) const {
        return store::members::postings(reader(), *store::members::by_number(reader(), number));
    }
    std::vector<domain::Appointment> roles_of(std::int64_t number) const {
        return store::appointments::of(reader(), *store::members::by_number(reader(), number));
    }
};

}  // namespace

TEST_CASE("earlier postings are added as history; what is recorded so is the same") {
    Office desk;
    const std::string rows =
        "P-0001;RUTAN-BOYOLALI;pns;III/a;;2021-12-31;\n"
        "P-0001;KANWIL-JATENG;pns;III/a;2022-01-01;2023-12-31;\n"
        "P-0001;RUTAN-BLORA;pns;;2024-01-01;;\n";
    const auto report = desk.postings(rows);
    CHECK(report.added == 2);
    CHECK(report.same == 1);
    REQUIRE(desk.postings_of(1).size() == 3);
    CHECK(desk.postings_of(1).front().rank == "III/a");
    CHECK_FALSE(desk.postings_of(1).front().span.since.has_value());
    CHECK(desk.postings(rows).same == 3);
    CHECK_FALSE(desk.outcome.entry.has_value());
}

TEST_CASE("a posting of the same first day is corrected; a later one waits for its end") {
    const std::string ended = "P-0001;;;III/b;2024-01-01;2024-01-14;\n";
    const std::string next = "P-0001;KANWIL-JATENG;pns;III/c;2024-01-15;;\n";
    for (const auto& rows : {ended + next, next + ended}) {
        CAPTURE(rows);
        Office desk;
        const auto report = desk.postings(rows);
        CHECK(report.changed == 1);
        CHECK(report.added == 1);
        CHECK(desk.postings_of(1).back().rank == "III/c");
    }
}

TEST_CASE("people are named by any of their numbers; the first day of --since fills an empty one") {
    Office desk;
    desk.defaults.since = std::chrono::sys_days{2023y / 1 / 1};
    const auto report = desk.staff(
        "NIP/NIK;Unit Kerja;Status;Sampai\n198609262015052003;Rutan Blora;PNS;31/12/2023\n",
        "posting");
    CHECK(report.added == 1);
    CHECK(desk.postings_of(1).front().span.since == desk.defaults.since);
    const auto nameless = problem_of([&] { desk.staff("unit\nRUTAN-BLORA\n", "posting"); });
    CHECK(nameless.code == "columns-missing");
    CHECK(argument(nameless, "missing") == "NIP/NIK");
}

TEST_CASE("what is wrong with a posting is told at its cell") {
    struct Case {
        const char* rows;
        const char* code;
        std::size_t column;
    };
    for (const auto& each :
         {Case{"P-0009;RUTAN-BLORA;pns;;2020-01-01;2020-12-31;\n", "member-unknown", 1},
          Case{";RUTAN-BLORA;pns;;2020-01-01;2020-12-31;\n", "number-missing", 1},
          Case{"P-0001;Rutan Blorra;pns;;2020-01-01;2020-12-31;\n", "unit-unknown", 2},
          Case{"P-0001;;pns;;2020-01-01;2020-12-31;\n", "value-missing", 2},
          Case{"P-0001;RUTAN-BLORA;;;2020-01-01;2020-12-31;\n", "value-missing", 3},
          Case{"P-0001;RUTAN-BLORA;pns;V/z;2020-01-01;2020-12-31;\n", "rank-unknown", 4},
          Case{"P-0001;RUTAN-BLORA;pns;;2020-01-01;2019-12-31;\n", "end-before-start", 6},
          Case{"P-0001;RUTAN-BLORA;pns;;2020-01-01;2024-01-01;\n", "posting-overlap", 0},
          Case{"P-0001;KANWIL-JATENG;pns;;2024-01-15;;\n", "posting-overlap", 0},
          Case{"P-0001;;;;2024-01-01;;\nP-0001;;;;1/1/2024;;\n", "row-duplicate", 0}}) {
        CAPTURE(each.rows);
        Office desk;
        const auto report = desk.postings(each.rows);
        CHECK(report.rejected == 1);
        CHECK(report.problem_order == std::vector<std::string>{each.code});
        CHECK(first(report, each.code).place.column == each.column);
        CHECK(desk.postings_of(1).size() == 1);
    }
}

TEST_CASE("a role is one of member, unit and decree: its days and its confirmation are filled in") {
    Office desk;
    const std::string rows = "P-0001;RUTAN-BLORA;sk-1/contoh/2024;ketua;2024-01-22;;\n";
    CHECK(desk.appointments(rows).added == 1);
    CHECK(desk.appointments(rows).same == 1);
    CHECK_FALSE(desk.outcome.entry.has_value());
    const std::string ended = "P-0001;RUTAN-BLORA;SK-1/CONTOH/2024;ketua;;28/01/2024;2024-01-25\n";
    CHECK(desk.appointments(ended).changed == 1);
    REQUIRE(desk.roles_of(1).size() == 1);
    CHECK(desk.roles_of(1).front().confirmed_on.has_value());
    CHECK(desk.appointments("P-0001;RUTAN-BLORA;;ketua;2023-01-01;2023-12-31;\n").added == 1);
}

TEST_CASE("a new chair waits for the row that ends the old one") {
    Office desk;
    desk.appointments("P-0001;RUTAN-BLORA;;ketua;;;\n");
    const auto report = desk.appointments(
        "P-0002;RUTAN-BLORA;;ketua;2024-01-29;;\nP-0001;RUTAN-BLORA;;ketua;;2024-01-28;\n");
    CHECK(report.added == 1);
    CHECK(report.changed == 1);
    CHECK(desk.roles_of(2).size() == 1);
}

TEST_CASE("what is wrong with a role is told at its cell") {
    struct Case {
        const char* rows;
        const char* code;
        std::size_t column;
    };
    for (const auto& each :
         {Case{"P-0009;RUTAN-BLORA;;ketua;;;\n", "member-unknown", 1},
          Case{"P-0001;;;ketua;;;\n", "value-missing", 2},
          Case{"P-0001;RUTAN-BLORA;SK-9;ketua;;;\n", "decree-unknown", 3},
          Case{"P-0001;RUTAN-BLORA;;;;;\n", "value-missing", 4},
          Case{"P-0001;RUTAN-BLORA;;bendahara;;;\n", "value-unknown", 4},
          Case{"P-0001;RUTAN-BLORA;;ketua;2024-01-02;2024-01-01;\n", "end-before-start", 6},
          Case{"P-0001;RUTAN-BLORA;;ketua;;;\nP-0002;RUTAN-BLORA;;ketua;;;\n", "chair-taken", 0},
          Case{"P-0001;RUTAN-BLORA;;ketua;;;\nP-0001;Rutan Blora;;Ketua;;;\n", "row-duplicate",
               0}}) {
        CAPTURE(each.rows);
        Office desk;
        const auto report = desk.appointments(each.rows);
        CHECK(report.rejected == 1);
        CHECK(report.problem_order == std::vector<std::string>{each.code});
        CHECK(first(report, each.code).place.column == each.column);
        CHECK(desk.roles_of(1).empty());
    }
}
