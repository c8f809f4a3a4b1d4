#include "importer/desk.hpp"
#include "netralitas/store/polling.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::importer::testing;

namespace {

const std::string two_places =
    "Pemilu;Satker;TPS;Tempat\n"
    "pilkada-2024;Rutan Blora;tps 901;Aula\n"
    "pilkada-2024;RUTAN-BLORA;TPS-902;\n";

/// Two polling places of one unit.
struct Hall : Desk {
    Hall() {
        REQUIRE(units(three_units).added == 3);
        REQUIRE(elections("code,name,kind\npilkada-2024,Pilkada 2024,pilkada\n"
                          "pemilu-2024,Pemilu 2024,pemilu\n")
                    .added == 2);
        REQUIRE(polling(two_places).added == 2);
    }

    importer::Report voters_of(const std::string& rows) {
        return polling("TPS;Satker Asal;Golongan;Tanggal;L;P;Jumlah;Sumber\n" + rows, "voters");
    }
    std::vector<store::CountAtPlace> counts() const { return store::voters::ever(reader()); }
};

const std::string staff = "TPS-901;Rutan Boyolali;petugas;29/01/2024;2;1;;Surat\n";

}  // namespace

TEST_CASE("polling places are found again by election, unit and code") {
    Hall hall;
    CHECK(hall.polling(two_places).same == 2);
    CHECK_FALSE(hall.outcome.entry.has_value());
    const auto report = hall.polling(
        "election,host_unit,code,place\npilkada-2024,RUTAN-BLORA,TPS-902,Blok A\n"
        "pemilu-2024,RUTAN-BLORA,TPS-901,\npilkada-2024,RUTAN-BOYOLALI,TPS-901,\n");
    CHECK(report.added == 2);
    CHECK(report.changed == 1);
    CHECK(store::polling_places::all(hall.reader()).size() == 4);
    CHECK(store::polling_places::get(hall.reader(), "TPS-902").polling_place.place == "Blok A");
}

TEST_CASE("counts are found again by place, unit, category and date; another date is another one") {
    Hall hall;
    CHECK(hall.voters_of(staff).added == 1);
    CHECK(hall.voters_of(staff).same == 1);
    CHECK_FALSE(hall.outcome.entry.has_value());
    CHECK(hall.voters_of("TPS 901;RUTAN-BOYOLALI;pegawai;2024-01-29;;;3;\n").same == 1);
    const auto report = hall.voters_of("TPS-901;RUTAN-BOYOLALI;pegawai;2024-01-29;;;4;\n");
    CHECK(report.changed == 1);
    CHECK(report.changed_fields.size() == 3);
    REQUIRE(hall.counts().size() == 1);
    CHECK(hall.counts().front().count.heads == domain::Heads{{}, {}, 4});
    CHECK(hall.counts().front().count.source == "Surat");
    CHECK(hall.voters_of("TPS-901;RUTAN-BOYOLALI;pegawai;2024-01-28;2;1;;\n").added == 1);
    CHECK(hall.counts().size() == 2);
}

TEST_CASE("the election and unit of a row tell polling places of one code apart") {
    Hall hall;
    REQUIRE(hall.polling("election,host_unit,code\npemilu-2024,RUTAN-BLORA,TPS-901\n").added == 1);
    CHECK(hall.voters_of(staff).problem_order ==
          std::vector<std::string>{"polling-place-ambiguous"});
    const std::string header = "election,host_unit,polling_place,from_unit,category,date,total\n";
    CHECK(hall.polling(header + "pemilu-2024,Rutan Blora,TPS-901,RUTAN-BLORA,napi,2024-01-29,7\n",
                       "voters")
              .added == 1);
    CHECK(hall.counts().front().at.election_code == "pemilu-2024");
}

TEST_CASE("what is wrong with a polling place is told at its cell") {
    struct Case {
        const char* rows;
        const char* code;
        std::size_t column;
    };
    for (const auto& each : {Case{"pemilu-2029,RUTAN-BLORA,TPS-1\n", "election-unknown", 1},
                             Case{"pemilu-2024,RUTAN-BLORRA,TPS-1\n", "unit-unknown", 2},
                             Case{"pemilu-2024,,TPS-1\n", "value-missing", 2},
                             Case{"pemilu-2024,RUTAN-BLORA,TPS/1\n", "code-invalid", 3},
                             Case{"pemilu-2024,RUTAN-BLORA,\n", "code-invalid", 3},
                             Case{"pemilu-2024,RUTAN-BLORA,TPS-1\npemilu-2024,Rutan Blora,tps 1\n",
                                  "row-duplicate", 3}}) {
        CAPTURE(each.rows);
        Hall hall;
        const auto report = hall.polling(std::string("election,host_unit,code\n") + each.rows);
        CHECK(report.rejected == 1);
        CHECK(report.problem_order == std::vector<std::string>{each.code});
        CHECK(first(report, each.code).place.column == each.column);
        CHECK(store::polling_places::all(hall.reader()).size() == 2);
    }
}

TEST_CASE("the thousands of a count may be set apart as people write them") {
    Hall hall;
    CHECK(hall.voters_of("TPS-901;RUTAN-BLORA;napi;2024-01-29;1.234;0;;\n").rejected == 0);
    REQUIRE(hall.counts().size() == 1);
    CHECK(hall.counts().front().count.heads.total == 1234);
    for (const auto* wrong :
         {"1.23", "12.34", "1234.567", ".123", "123.", "1..234", "1.2x4", "1,234"}) {
        CAPTURE(wrong);
        Hall other;
        const auto report =
            other.voters_of("TPS-901;RUTAN-BLORA;napi;2024-01-29;" + std::string(wrong) + ";0;;\n");
        CHECK(report.problem_order == std::vector<std::string>{"number-unreadable"});
    }
}

TEST_CASE("what is wrong with a count is told at its cell") {
    struct Case {
        std::string rows;
        const char* code;
        std::size_t column;
    };
    for (const auto& each :
         {Case{"TPS-910;RUTAN-BLORA;napi;2024-01-29;;;3;\n", "polling-place-unknown", 1},
          Case{";RUTAN-BLORA;napi;2024-01-29;;;3;\n", "value-missing", 1},
          Case{"TPS-901;RUTAN-BLORRA;napi;2024-01-29;;;3;\n", "unit-unknown", 2},
          Case{"TPS-901;;napi;2024-01-29;;;3;\n", "value-missing", 2},
          Case{"TPS-901;RUTAN-BLORA;WBP;2024-01-29;;;3;\n", "value-unknown", 3},
          Case{"TPS-901;RUTAN-BLORA;;2024-01-29;;;3;\n", "value-missing", 3},
          Case{"TPS-901;RUTAN-BLORA;napi;kemarin dulu;;;3;\n", "date-unreadable", 4},
          Case{"TPS-901;RUTAN-BLORA;napi;;;;3;\n", "value-missing", 4},
          Case{"TPS-901;RUTAN-BLORA;napi;2024-01-31;;;3;\n", "date-in-future", 4},
          Case{"TPS-901;RUTAN-BLORA;napi;2024-01-29;dua;1;;\n", "number-unreadable", 5},
          Case{"TPS-901;RUTAN-BLORA;napi;2024-01-29;1;99999999999999999999;;\n",
               "number-unreadable", 6},
          Case{"TPS-901;RUTAN-BLORA;napi;2024-01-29;2;2;3;\n", "total-differs", 7},
          Case{"TPS-901;RUTAN-BLORA;napi;2024-01-29;;;-3;\n", "total-range", 7},
          Case{"TPS-901;RUTAN-BLORA;napi;2024-01-29;2;;;\n", "total-missing", 7},
          Case{staff + staff, "row-duplicate", 0}}) {
        CAPTURE(each.rows);
        Hall hall;
        const auto report = hall.voters_of(each.rows);
        CHECK(report.rejected == 1);
        CHECK(report.problem_order == std::vector<std::string>{each.code});
        CHECK(first(report, each.code).place.column == each.column);
        CHECK(hall.counts().empty());
    }
}
