#include "importer/desk.hpp"
#include "netralitas/store/incidents.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::importer::testing;

namespace {

const std::string reference = "INC/RUTAN-BLORA/2024/0001";

/// Somebody of Rutan Blora and a case that is received.
struct Case : Desk {
    Case() {
        units(three_units);
        staff("NIP;Nama;Unit Kerja;Status\n198609262015052003;Siti Rahayu;Rutan Blora;PNS\n");
        REQUIRE(cases("unit,number,act,occurred_on,known_on\n"
                      "RUTAN-BLORA,P-0001,D-3,2024-01-10,2024-01-12\n")
                    .added == 1);
    }

    /// Each row begins with the state.
    importer::Report moves(const std::vector<std::string>& rows) {
        std::string text = "incident;state;date;document;sanction;since;until;body;note\n";
        for (const auto& row : rows) text.append(reference).append(";").append(row).append("\n");
        return cases(text, "move");
    }
    std::vector<domain::Move> steps() const {
        return store::incidents::moves(
            reader(), store::incidents::get(reader(), reference, today).incident.id);
    }
};

const std::vector<std::string> whole_way{
    "received;2024-01-12;;;;;;",
    "verified;2024-01-13;ND-1;;;;;",
    "examined;2024-01-14;;;;;;",
    "recommended;2024-01-15;;;;;;",
    "diputus;16 Januari 2024;SK-1;potong-tukin-6;2024-01-20;;;",
    "in-force;2024-01-20;;;;;;Mulai",
    "closed;2024-01-25;;;;;;",
    "reopened;2024-01-26;;;;;;",
    "forwarded;2024-01-26;;;;;bawaslu;"};

}  // namespace

TEST_CASE("a case moves on row by row; the same file again changes nothing") {
    Case desk;
    const auto report = desk.moves(whole_way);
    CHECK(report.rejected == 0);
    CHECK(report.same == 1);
    CHECK(report.added == 8);
    REQUIRE(desk.steps().size() == 9);
    CHECK(desk.steps()[4].span.until == domain::Date{std::chrono::sys_days{2024y / 7 / 19}});
    CHECK(desk.moves(whole_way).same == 9);
    CHECK_FALSE(desk.outcome.entry.has_value());
}

TEST_CASE("a step that is recorded is corrected: what it says, and the day of the first one") {
    Case desk;
    desk.moves(whole_way);
    CHECK(desk.moves({"examined;2024-01-14;ND-2;;;;;Diperiksa"}).changed == 1);
    CHECK(desk.steps()[2].document == "ND-2");
    CHECK(desk.moves({"received;2024-01-11;;;;;;"}).changed == 1);
    CHECK(desk.steps().front().date == domain::Date{std::chrono::sys_days{2024y / 1 / 11}});
    const auto report = desk.moves({"received;2024-01-14;;;;;;"});
    CHECK(report.problem_order == std::vector<std::string>{"move-backwards"});
    CHECK(desk.steps().size() == 9);
}

TEST_CASE("two steps of one day and state are two, in the order of the file") {
    Case desk;
    const std::vector<std::string> rows{"withdrawn;2024-01-20;;;;;;", "reopened;2024-01-20;A;;;;;",
                                        "withdrawn;2024-01-20;B;;;;;",
                                        "reopened;2024-01-20;C;;;;;"};
    CHECK(desk.moves(rows).added == 4);
    CHECK(desk.moves(rows).same == 4);
    CHECK(desk.steps().back().document == "C");
}

TEST_CASE("an illegal step lists the legal ones") {
    Case desk;
    const auto report = desk.moves({"closed;2024-01-20;;;;;;"});
    const auto problem = first(report, "move-illegal");
    CHECK(problem.suggestions ==
          std::vector<std::string>{"verified", "rejected", "forwarded", "withdrawn"});
    CHECK(problem.place.column == 2);
    CHECK(desk.steps().size() == 1);
}

TEST_CASE("what is wrong with a step is told at its cell") {
    struct Bad {
        const char* row;
        const char* code;
        std::size_t column;
    };
    for (const auto& each :
         {Bad{";2024-01-20;;;;;;", "value-missing", 2},
          Bad{"dibakar;2024-01-20;;;;;;", "value-unknown", 2},
          Bad{"verified;;;;;;;", "value-missing", 3},
          Bad{"verified;2024-02-01;;;;;;", "date-in-future", 3},
          Bad{"verified;2024-01-11;;;;;;", "move-backwards", 3},
          Bad{"verified;2024-01-20;;ptdh;;;;", "sanction-place", 5},
          Bad{"forwarded;2024-01-20;;;;;;", "body-missing", 8},
          Bad{"verified;2024-01-20;;;2024-01-20;2024-01-19;;", "end-before-start", 7}}) {
        CAPTURE(each.row);
        Case desk;
        const auto report = desk.moves({each.row});
        CHECK(report.rejected == 1);
        CHECK(report.problem_order == std::vector<std::string>{each.code});
        CHECK(first(report, each.code).place.column == each.column);
        CHECK(desk.steps().size() == 1);
    }
}

TEST_CASE("a step of a case nobody knows, and one that stands in the file twice, are refused") {
    Case desk;
    const auto unknown = desk.cases("incident,state,date\n0009,verified,2024-01-20\n", "move");
    CHECK(first(unknown, "incident-unknown").place.column == 1);
    const auto twice = desk.moves({"verified;2024-01-20;;;;;;", "verified;2024-01-20;;;;;;"});
    CHECK(twice.problem_order == std::vector<std::string>{"row-duplicate"});
}

TEST_CASE("an act nobody knows is answered with near codes and near labels") {
    Case desk;
    const std::string header = "unit,act,occurred_on\n";
    const auto by_code = desk.cases(header + "RUTAN-BLORA,D-33,2024-01-15\n");
    CHECK(first(by_code, "value-unknown").suggestions.front() == "D-3");
    const auto by_label =
        desk.cases(header + "RUTAN-BLORA,sosialisasi atau kampanye di media social,2024-01-15\n");
    CHECK(first(by_label, "value-unknown").suggestions.front() ==
          "sosialisasi atau kampanye di media sosial");
}

TEST_CASE("nil reports are recorded once a unit and period; another day corrects them") {
    Case desk;
    const std::string file = "unit,period,date\nRUTAN-BOYOLALI,2023-H2,2024-01-08\n";
    CHECK(desk.cases(file, "nil").added == 1);
    CHECK(desk.cases(file, "nil").same == 1);
    CHECK(desk.cases("Satker,Semester\nRutan Boyolali,2023-h2\n", "nil").same == 1);
    CHECK_FALSE(desk.outcome.entry.has_value());
    CHECK(desk.cases("unit,period,date\nRUTAN-BOYOLALI,2023-H2,2024-01-09\n", "nil").changed == 1);
    CHECK(store::nils::all(desk.reader()).front().date ==
          domain::Date{std::chrono::sys_days{2024y / 1 / 9}});
}

TEST_CASE("a deed that became known after a nil report does not make it wrong") {
    Case desk;
    CHECK(desk.cases("unit,period,date\nRUTAN-BLORA,2024-H1,2024-01-11\n", "nil").added == 1);
    const auto report = desk.cases("unit,period,date\nRUTAN-BLORA,2024,2024-01-12\n", "nil");
    CHECK(report.problem_order == std::vector<std::string>{"nil-not-nil"});
    CHECK(first(report, "nil-not-nil").suggestions == std::vector<std::string>{reference});
}

TEST_CASE("what is wrong with a nil report is told at its cell") {
    struct Bad {
        const char* rows;
        const char* code;
        std::size_t column;
    };
    for (const auto& each :
         {Bad{"Rutan Blorra,2023-H2,\n", "unit-unknown", 1}, Bad{",2023-H2,\n", "value-missing", 1},
          Bad{"RUTAN-BOYOLALI,triwulan I 2023,\n", "period-unreadable", 2},
          Bad{"RUTAN-BOYOLALI,,\n", "period-unreadable", 2},
          Bad{"RUTAN-BOYOLALI,2023,2024-02-01\n", "date-in-future", 3},
          Bad{"RUTAN-BOYOLALI,2023,\nRutan Boyolali,2023,\n", "row-duplicate", 0}}) {
        CAPTURE(each.rows);
        Case desk;
        const auto report = desk.cases(std::string("unit,period,date\n") + each.rows, "nil");
        CHECK(report.rejected == 1);
        CHECK(report.problem_order == std::vector<std::string>{each.code});
        CHECK(first(report, each.code).place.column == each.column);
        CHECK(store::nils::all(desk.reader()).empty());
    }
}

TEST_CASE("where two people must decide no sanction comes from a file, not by a change either") {
    Case desk;
    desk.two_people = true;
    const auto report = desk.moves(whole_way);
    CHECK(first(report, "decision-needs-two").place.column == 2);
    CHECK(desk.steps().size() == 1);
    desk.two_people = false;
    desk.moves(whole_way);
    desk.two_people = true;
    CHECK(desk.moves(whole_way).problems.empty());
    CHECK(desk.moves({"decided;2024-01-16;SK-1;potong-tukin-9;;;;"})
              .problems.contains("decision-needs-two"));
}
