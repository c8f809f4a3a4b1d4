#include "importer/desk.hpp"
#include "netralitas/store/elections.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::importer::testing;

namespace {

const std::string one_election =
    "Kode;Nama;Jenis;Peraturan;Hari Pemungutan\n"
    "pilkada-2024;Pilkada 2024;pilkada;PKPU 2/2024;27 November 2024\n";

struct Calendar : Desk {
    Calendar() { REQUIRE(elections(one_election).added == 1); }

    importer::Report stages_of(const std::string& rows) {
        return elections("election;code;name;phase;since;until;note\n" + rows, "stage");
    }
    std::vector<domain::Stage> stages() const {
        return store::elections::stages(reader(),
                                        store::elections::get(reader(), "pilkada-2024").id);
    }
};

const std::string campaign =
    "pilkada-2024;kampanye;Kampanye;campaign;2024-09-25;2024-11-23;Tidak \"pasti\"\n";

}  // namespace

TEST_CASE("elections are found again by code; a column says what the field is, empty or not") {
    Calendar desk;
    CHECK(desk.elections(one_election).same == 1);
    CHECK_FALSE(desk.outcome.entry.has_value());
    CHECK(desk.elections("code,name\nPILKADA-2024,Pilkada serentak\n").changed == 1);
    const auto named = store::elections::get(desk.reader(), "pilkada-2024");
    CHECK(named.regulation == "PKPU 2/2024");
    CHECK(desk.elections("code,regulation,voting_day\npilkada-2024,,\n").changed == 1);
    const auto emptied = store::elections::get(desk.reader(), "pilkada-2024");
    CHECK(emptied.regulation.empty());
    CHECK_FALSE(emptied.voting_day.has_value());
    CHECK(emptied.name == "Pilkada serentak");
}

TEST_CASE("stages are added to their election, and written over by code") {
    Calendar desk;
    CHECK(desk.stages_of(campaign).added == 1);
    CHECK(desk.stages_of(campaign).same == 1);
    CHECK_FALSE(desk.outcome.entry.has_value());
    CHECK(
        desk.elections("Pemilu,Tahapan,Masa,Sampai\npilkada-2024,kampanye,masa tenang,\n", "stage")
            .changed == 1);
    REQUIRE(desk.stages().size() == 1);
    CHECK(desk.stages().front().phase == domain::Phase::quiet);
    CHECK_FALSE(desk.stages().front().span.until.has_value());
    CHECK(desk.stages().front().note == "Tidak \"pasti\"");
}

TEST_CASE("what is wrong with an election is told at its cell") {
    struct Case {
        const char* rows;
        const char* code;
        std::size_t column;
    };
    for (const auto& each :
         {Case{"pemilu 2029,Pemilu,pemilu\n", "code-invalid", 1},
          Case{"pemilu-2029,,pemilu\n", "name-missing", 2},
          Case{"pemilu-2029,Pemilu,\n", "kind-missing", 3},
          Case{"pemilu-2029,Pemilu,pilpres\n", "value-unknown", 3},
          Case{"pilkada-2024,A,pilkada\nPilkada-2024,A,pilkada\n", "row-duplicate", 1}}) {
        CAPTURE(each.rows);
        Calendar desk;
        const auto report = desk.elections(std::string("code,name,kind\n") + each.rows);
        CHECK(report.rejected == 1);
        CHECK(report.problem_order == std::vector<std::string>{each.code});
        CHECK(first(report, each.code).place.column == each.column);
        CHECK(store::elections::all(desk.reader()).size() == 1);
    }
}

TEST_CASE("what is wrong with a stage is told at its cell") {
    struct Case {
        std::string rows;
        const char* code;
        std::size_t column;
    };
    for (const auto& each :
         {Case{"pemilu-2029;a;A;before;;;\n", "election-unknown", 1},
          Case{"pilkada-2024;a b;A;before;;;\n", "code-invalid", 2},
          Case{"pilkada-2024;a;;before;;;\n", "name-missing", 3},
          Case{"pilkada-2024;a;A;;;;\n", "value-missing", 4},
          Case{"pilkada-2024;a;A;nanti;;;\n", "value-unknown", 4},
          Case{"pilkada-2024;a;A;before;2024-02-01;2024-01-01;\n", "end-before-start", 6},
          Case{campaign + campaign, "row-duplicate", 2}}) {
        CAPTURE(each.rows);
        Calendar desk;
        const auto report = desk.stages_of(each.rows);
        CHECK(report.rejected == 1);
        CHECK(report.problem_order == std::vector<std::string>{each.code});
        CHECK(first(report, each.code).place.column == each.column);
        CHECK(desk.stages().empty());
    }
}
