#include "importer/desk.hpp"
#include "netralitas/store/incidents.hpp"
#include "netralitas/store/members.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::importer::testing;

namespace {

struct Cases : Desk {
    Cases() {
        units(three_units);
        REQUIRE(staff("NIP/NIK;Nama;Unit Kerja;Status\n"
                      "198609262015052003;Siti Rahayu, S.H.;Rutan Blora;PNS\n"
                      "3316015203950021;Rina Puspitasari;Rutan Blora;PPNPN\n")
                    .added == 2);
    }

    std::vector<store::Case> all() const {
        store::CaseFilter everything;
        everything.as_of = today;
        return store::incidents::all(reader(), everything);
    }
    domain::Incident incident(const std::string& typed) const {
        return store::incidents::get(reader(), typed, today).incident;
    }
};

const std::string three_cases =
    "Satker;Subjek;NIP/NIK;Orang;Perbuatan;Tanggal Kejadian;Tanggal Diketahui;Saluran;Uraian\n"
    "Rutan Blora;;198609262015052003;;D-6;15 Januari 2024;16/01/2024;instagram;Menyukai unggahan\n"
    "RUTAN-BLORA;;;;D-4;2024-01-20;2024-01-21;;\n"
    "RUTAN-BOYOLALI;outsider;;Sdr. X;INT-1;2024-01-20;2024-01-21;;\n";

}  // namespace

TEST_CASE("cases without a reference get the next one of their unit") {
    Cases desk;
    CHECK(desk.cases(three_cases).added == 3);
    const auto first_case = desk.incident("INC/RUTAN-BLORA/2024/0001");
    CHECK(first_case.subject == "member");
    CHECK(first_case.member == store::members::by_nip(desk.reader(), "198609262015052003"));
    CHECK(first_case.act == "D-6");
    CHECK(first_case.known_on == domain::Date{std::chrono::sys_days{2024y / 1 / 16}});
    CHECK(first_case.summary == "Menyukai unggahan");
    CHECK(desk.incident("INC/RUTAN-BLORA/2024/0002").subject == "unknown");
    CHECK(desk.incident("INC/RUTAN-BOYOLALI/2024/0001").person == "Sdr. X");
    CHECK(store::incidents::moves(desk.reader(), first_case.id).size() == 1);
}

TEST_CASE("a row without a reference that equals a case in all it says is that case") {
    Cases desk;
    desk.cases(three_cases);
    CHECK(desk.cases(three_cases).same == 3);
    CHECK_FALSE(desk.outcome.entry.has_value());
    const auto less = desk.cases("unit,act,occurred_on\nRUTAN-BLORA,D-4,2024-01-20\n");
    CHECK(less.same == 1);
    const auto other =
        desk.cases("unit,act,occurred_on,summary\nRUTAN-BLORA,D-4,2024-01-20,Apel pagi\n");
    CHECK(other.added == 1);
    CHECK(desk.all().size() == 4);
}

TEST_CASE("a row with a reference is that case, or is added under it") {
    Cases desk;
    const std::string file =
        "reference,unit,act,occurred_on,known_on,member\n"
        "INC/RUTAN-BLORA/2023/0007,RUTAN-BLORA,D-6,2023-12-15,2023-12-16,P-0001\n";
    CHECK(desk.cases(file).added == 1);
    CHECK(desk.cases(file).same == 1);
    CHECK_FALSE(desk.outcome.entry.has_value());
    CHECK(desk.cases("reference,place\ninc/rutan-blora/2023/0007,Blora\n").changed == 1);
    const auto corrected = desk.incident("INC/RUTAN-BLORA/2023/0007");
    CHECK(corrected.place == "Blora");
    CHECK(corrected.act == "D-6");
    CHECK(corrected.member.has_value());
    CHECK(desk.cases("reference,subject,person\n7,unknown,seorang penjaga\n").changed == 1);
    CHECK_FALSE(desk.incident("7").member.has_value());
    CHECK(desk.incident("7").person == "seorang penjaga");
    CHECK(desk.cases("reference,number\n7,P-0002\n").changed == 1);
    CHECK(desk.incident("7").person.empty());
    CHECK(desk.all().size() == 1);
}

TEST_CASE("two rows that mean the same case are refused") {
    struct Case {
        const char* first;
        const char* second;
    };
    for (const auto& each :
         {Case{",RUTAN-BLORA,D-6,2024-01-15", ",RUTAN-BLORA,D-6,2024-01-15"},
          Case{",RUTAN-BLORA,D-6,2024-01-15", ",Rutan Blora,d-6,15 Januari 2024"},
          Case{"INC/RUTAN-BLORA/2024/0001,RUTAN-BLORA,D-6,2024-01-15",
               "inc/rutan-blora/2024/0001,RUTAN-BLORA,D-7,2024-01-15"},
          Case{",RUTAN-BLORA,D-6,2024-01-15",
               "INC/RUTAN-BLORA/2024/0001,RUTAN-BLORA,D-7,2024-01-15"}}) {
        CAPTURE(each.second);
        Cases desk;
        const auto report = desk.cases(std::string("reference,unit,act,occurred_on\n") +
                                       each.first + "\n" + each.second + "\n");
        CHECK(report.problem_order == std::vector<std::string>{"row-duplicate"});
        CHECK(first(report, "row-duplicate").place.line == 3);
        CHECK(desk.all().empty());
    }
}

TEST_CASE("a case without a unit is one of the office's own") {
    Cases desk;
    const std::string file = "act,occurred_on\nD-6,2024-01-15\n";
    CHECK(desk.cases(file).problem_order == std::vector<std::string>{"unit-missing"});
    desk.unit = "RUTAN-BLORA";
    CHECK(desk.cases(file).added == 1);
    CHECK(desk.all().front().unit_code == "RUTAN-BLORA");
    CHECK(desk.all().front().incident.known_on == today);
    CHECK(desk.cases(file).same == 1);
    desk.unit = "RUTAN-BOYOLALI";
    CHECK(desk.cases(file).added == 1);
}

TEST_CASE("what is wrong with a case is told at its cell") {
    struct Case {
        const char* row;
        const char* code;
        std::size_t column;
    };
    for (const auto& each :
         {Case{";RUTAN-BLORA;D-99;2024-01-15;;;", "value-unknown", 3},
          Case{";RUTAN-BLORA;;2024-01-15;;;", "act-missing", 3},
          Case{";RUTAN-BLORA;D-6;;;;", "occurred-missing", 4},
          Case{";RUTAN-BLORA;D-6;2024-02-01;;;", "date-in-future", 4},
          Case{";RUTAN-BLORA;D-6;2022-01-15;;;", "act-not-valid", 3},
          Case{";RUTAN-BLORA;INT-1;2024-01-15;;;", "act-subject", 3},
          Case{";RUTAN-BLORA;D-6;2024-01-15;2024-01-14;;", "known-before-occurred", 5},
          Case{";RUTAN-BLORA;D-6;2024-01-15;;member;", "incident-whom", 6},
          Case{";Rutan Blorra;D-6;2024-01-15;;;", "unit-unknown", 2},
          Case{";RUTAN-BLORA;D-6;2024-01-15;;;199001012015051001", "member-unknown", 7},
          Case{"KASUS-1;RUTAN-BLORA;D-6;2024-01-15;;;", "incident-unknown", 1}}) {
        CAPTURE(each.row);
        CAPTURE(each.code);
        Cases desk;
        const auto report =
            desk.cases(std::string("reference;unit;act;occurred_on;known_on;subject;NIP/NIK\n") +
                       each.row + "\n");
        CHECK(report.rejected == 1);
        CHECK(report.problem_order == std::vector<std::string>{each.code});
        CHECK(first(report, each.code).place.column == each.column);
        CHECK(desk.all().empty());
    }
}
