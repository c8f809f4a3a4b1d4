#include "importer/desk.hpp"
#include "netralitas/store/units.hpp"
#include "support/problem_of.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::importer::testing;
using netralitas::testing::argument;

namespace {

store::UnitOnDay unit(const Desk& desk, const std::string& code, domain::Date day = today) {
    const store::UnitDirectory directory(desk.reader());
    return *store::units::find(desk.reader(), directory.get(code), day);
}

}  // namespace

TEST_CASE("units are added with their parents, also when the parent comes later in the file") {
    Desk desk;
    const auto report = desk.units(three_units);
    CHECK(report.added == 3);
    CHECK(report.rejected == 0);
    CHECK(unit(desk, "RUTAN-BLORA").parent_code == "KANWIL-JATENG");
    CHECK(unit(desk, "RUTAN-BLORA").version.class_ == "IIB");
    CHECK(unit(desk, "RUTAN-BLORA").version.status == "active");
    CHECK(unit(desk, "RUTAN-BLORA").unit.place == "Blora");
    CHECK(unit(desk, "KANWIL-JATENG").parent_code.empty());
}

TEST_CASE("a chain of parents is followed to its end, wherever the rows stand") {
    Desk desk;
    const auto report = desk.units(
        "code,name,kind,parent\nA,Pos A,other,B\nB,Pos B,other,C\nC,Pos C,other,Pos D\nD,Pos "
        "D,other,\n");
    CHECK(report.added == 4);
    CHECK(unit(desk, "C").parent_code == "D");
}

TEST_CASE("a parent that is nowhere is refused with near units; what hangs on it too") {
    Desk desk;
    const auto report = desk.units(
        "Kode;Nama;Jenis;Induk\nKANWIL-JATENG;Kanwil Jawa Tengah;kanwil;\n"
        "RUTAN-BLORA;Rutan Blora;rutan;KANWIL-JATENX\nPOS-1;Pos Satu;lain-lain;RUTAN-BLORA\n");
    CHECK(report.added == 1);
    CHECK(report.rejected == 2);
    const auto problem = first(report, "unit-unknown");
    CHECK(problem.place.line == 3);
    CHECK(problem.place.column == 4);
    CHECK(marked(problem) == "KANWIL-JATENX");
    CHECK(problem.suggestions == std::vector<std::string>{"KANWIL-JATENG"});
}

TEST_CASE("the same unit file again changes nothing and makes no entry") {
    Desk desk;
    desk.units(three_units);
    const auto report = desk.units(three_units);
    CHECK(report.same == 3);
    CHECK(report.added + report.changed + report.rejected == 0);
    CHECK_FALSE(desk.outcome.entry.has_value());
}

TEST_CASE("a changed unit file writes only the difference, as a correction") {
    Desk desk;
    desk.units(three_units);
    const auto report = desk.units(
        "Kode;Nama;Kelas\nRUTAN-BLORA;Rutan Kelas IIA Blora;2A\n"
        "RUTAN-BOYOLALI;Rutan Kelas IIB Boyolali;IIB\n");
    CHECK(report.changed == 1);
    CHECK(report.same == 1);
    CHECK(unit(desk, "RUTAN-BLORA").version.name == "Rutan Kelas IIA Blora");
    CHECK(unit(desk, "RUTAN-BLORA").version.class_ == "IIA");
    CHECK(unit(desk, "RUTAN-BLORA").version.kind == "rutan");
    CHECK(store::units::versions(desk.reader(), unit(desk, "RUTAN-BLORA").unit.id).size() == 1);
}

TEST_CASE("with a day the unit is different from then on and was what it was before") {
    Desk desk;
    desk.units(three_units);
    const std::string changed =
        "Kode;Nama;Jenis;Kelas;Mulai\n"
        "RUTAN-BLORA;Lapas Kelas IIB Blora;lapas;IIB;1 Januari 2024\n";
    CHECK(desk.units(changed).changed == 1);
    CHECK(unit(desk, "RUTAN-BLORA").version.kind == "lapas");
    CHECK(unit(desk, "RUTAN-BLORA", std::chrono::sys_days{2023y / 12 / 31}).version.kind ==
          "rutan");
    CHECK(desk.units(changed).same == 1);
    const auto older = desk.units("Kode;Nama;Mulai\nRUTAN-BLORA;Rutan Blora;2023-06-01\n");
    CHECK(first(older, "row-older").place.column == 3);
    CHECK(argument(first(older, "row-older"), "recorded") == "2024-01-01");
}

TEST_CASE("further spellings come with the unit and are kept once") {
    Desk desk;
    const std::string file =
        "Kode;Nama;Jenis;Alias\nRUTAN-BLORA;Rutan Kelas IIB Blora;rutan;\"Rutan Cepu; RTN "
        "Blora\"\n";
    CHECK(desk.units(file).added == 1);
    CHECK(unit(desk, "rtn blora").unit.code == "RUTAN-BLORA");
    CHECK(desk.units(file).same == 1);
    CHECK(desk.units("Kode;Nama;Alias\nRUTAN-BLORA;Rutan Kelas IIB Blora;Rumah Tahanan Lama\n")
              .changed == 1);
}

TEST_CASE("what is wrong with a unit is told at its cell") {
    struct Case {
        const char* row;
        const char* code;
        std::size_t column;
    };
    for (const auto& each :
         {Case{"RUTAN_BLORA;Rutan Blora;rutan;IIB;;aktif;", "code-invalid", 1},
          Case{";Rutan Blora;rutan;IIB;;aktif;", "code-invalid", 1},
          Case{"RUTAN-A;;rutan;IIB;;aktif;", "name-missing", 2},
          Case{"RUTAN-A;Rutan A;;IIB;;aktif;", "kind-missing", 3},
          Case{"RUTAN-A;Rutan A;kandang;IIB;;aktif;", "value-unknown", 3},
          Case{"RUTAN-A;Rutan A;rutan;IIX;;aktif;", "class-unknown", 4},
          Case{"RUTAN-A;Rutan A;rutan;IIB;NUSA;aktif;", "unit-unknown", 5},
          Case{"RUTAN-A;Rutan A;rutan;IIB;;tidur;", "value-unknown", 6},
          Case{"RUTAN-A;Rutan A;rutan;IIB;;aktif;31/02/2024", "date-unreadable", 7}}) {
        CAPTURE(each.row);
        Desk desk;
        const auto report =
            desk.units(std::string("code;name;kind;class;parent;status;since\n") + each.row + "\n");
        CHECK(report.rejected == 1);
        CHECK(report.problem_order == std::vector<std::string>{each.code});
        CHECK(first(report, each.code).place.column == each.column);
        CHECK(first(report, each.code).place.line == 2);
    }
}

TEST_CASE("a unit that stands twice in a file is refused with the earlier line") {
    Desk desk;
    const auto report =
        desk.units("code;name;kind\nRUTAN-A;Rutan A;rutan\nrutan-a;Rutan B;rutan\n");
    CHECK(report.added == 1);
    const auto problem = first(report, "row-duplicate");
    CHECK(problem.place.line == 3);
    CHECK(argument(problem, "earlier") == "2");
}

TEST_CASE("a unit below itself is refused") {
    Desk desk;
    desk.units(three_units);
    const auto report =
        desk.units("code;name;parent\nKANWIL-JATENG;Kantor Wilayah Jawa Tengah;RUTAN-BLORA\n");
    CHECK(report.rejected == 1);
    CHECK(report.problem_order == std::vector<std::string>{"unit-cycle"});
}
