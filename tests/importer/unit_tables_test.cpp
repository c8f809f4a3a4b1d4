#include "importer/desk.hpp"
#include "netralitas/store/units.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::importer::testing;

namespace {

struct Region : Desk {
    Region() { units(three_units); }

    importer::Report versions(const std::string& rows) {
        return units("unit;name;kind;class;parent;status;since;until\n" + rows, "version");
    }
    std::vector<domain::UnitVersion> of(const std::string& code) const {
        return store::units::versions(reader(), store::UnitDirectory(reader()).get(code));
    }
};

const std::string current = "RUTAN-BLORA;Rutan Kelas IIB Blora;rutan;IIB;KANWIL-JATENG;active;";

}  // namespace

TEST_CASE("a state that is recorded so is the same; what it says anew is corrected") {
    Region desk;
    CHECK(desk.versions(current + ";\n").same == 1);
    CHECK_FALSE(desk.outcome.entry.has_value());
    CHECK(desk.units("Satker,Nama\nRutan Blora,Rutan Blora\n", "version").changed == 1);
    REQUIRE(desk.of("RUTAN-BLORA").size() == 1);
    CHECK(desk.of("RUTAN-BLORA").front().name == "Rutan Blora");
    CHECK(desk.of("RUTAN-BLORA").front().kind == "rutan");
}

TEST_CASE("states of other days are added, whichever row ends the one that stands in the way") {
    const std::string before = current + ";2023-04-30\n";
    const std::string after = "RUTAN-BLORA;Lapas Blora;lapas;IIA;;;2023-05-01;\n";
    for (const auto& rows : {before + after, after + before}) {
        CAPTURE(rows);
        Region desk;
        const auto report = desk.versions(rows);
        CHECK(report.rejected == 0);
        CHECK(report.changed == 1);
        CHECK(report.added == 1);
        REQUIRE(desk.of("RUTAN-BLORA").size() == 2);
        CHECK(desk.of("RUTAN-BLORA").back().status == "active");
        CHECK(desk.versions(rows).same == 2);
    }
}

TEST_CASE("what is wrong with a state of a unit is told at its cell") {
    struct Case {
        std::string rows;
        const char* code;
        std::size_t column;
    };
    for (const auto& each :
         {Case{";Rutan Blora;rutan;;;;;\n", "value-missing", 1},
          Case{"Rutan Blorra;Rutan Blora;rutan;;;;;\n", "unit-unknown", 1},
          Case{"RUTAN-BLORA;Rutan Blora;rumah;;;;;\n", "value-unknown", 3},
          Case{"RUTAN-BLORA;Rutan Blora;rutan;;;;2030-01-01;2030-12-31\n", "unit-version-overlap",
               0},
          Case{"RUTAN-BLORA;Lapas Blora;lapas;;;;2030-01-01;\n", "unit-version-overlap", 0},
          Case{current + "2024-02-01;2024-01-01\n", "end-before-start", 8},
          Case{"RUTAN-BLORA;;;;RUTAN-BLORA;;;\n", "unit-cycle", 0},
          Case{current + ";\n" + current + ";\n", "row-duplicate", 0}}) {
        CAPTURE(each.rows);
        Region desk;
        const auto report = desk.versions(each.rows);
        CHECK(report.rejected == 1);
        CHECK(report.problems.contains(each.code));
        CHECK(first(report, each.code).place.column == each.column);
        CHECK(desk.of("RUTAN-BLORA").size() == 1);
    }
}

TEST_CASE("a unit's row may give the days its state holds") {
    Region desk;
    const std::string header = "code,name,kind,since,until\n";
    const std::string row = "RUTAN-BLORA,Lapas Blora,lapas,2023-05-01,2024-12-31\n";
    CHECK(desk.units(header + row).changed == 1);
    REQUIRE(desk.of("RUTAN-BLORA").size() == 2);
    CHECK(desk.of("RUTAN-BLORA").back().span.until ==
          domain::Date{std::chrono::sys_days{2024y / 12 / 31}});
    CHECK(desk.units(header + row).same == 1);
    const auto report = desk.units(header + "POS,Pos,other,2024-01-02,2024-01-01\n");
    CHECK(report.problem_order == std::vector<std::string>{"end-before-start"});
}

TEST_CASE("spellings of units are added once, also those that are names of another time") {
    Region desk;
    const std::string file =
        "unit,alias\nRUTAN-BLORA,Cabrutan Blora\nRUTAN-BLORA,Rutan Kelas IIB Blora\n";
    CHECK(desk.units(file, "alias").added == 2);
    CHECK(desk.units(file, "alias").same == 2);
    CHECK_FALSE(desk.outcome.entry.has_value());
    CHECK(store::UnitDirectory(desk.reader()).find("Cabrutan Blora").has_value());
}

TEST_CASE("what is wrong with a spelling is told at its cell") {
    struct Case {
        const char* rows;
        const char* code;
        std::size_t column;
    };
    for (const auto& each :
         {Case{"RUTAN-BLORRA,Cabrutan\n", "unit-unknown", 1},
          Case{",Cabrutan\n", "value-missing", 1}, Case{"RUTAN-BLORA,\n", "value-missing", 2},
          Case{"RUTAN-BLORA,Rutan Boyolali\n", "alias-taken", 2},
          Case{"RUTAN-BLORA,Cabrutan\nrutan-blora,Cabrutan\n", "row-duplicate", 2}}) {
        CAPTURE(each.rows);
        Region desk;
        const auto report = desk.units(std::string("unit,alias\n") + each.rows, "alias");
        CHECK(report.problem_order == std::vector<std::string>{each.code});
        CHECK(first(report, each.code).place.column == each.column);
    }
}
