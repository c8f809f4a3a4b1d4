#include "importer/desk.hpp"
#include "netralitas/store/activities.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::importer::testing;

namespace {

constexpr const char* two_on_a_day =
    "Jenis;Tanggal;Judul;Satker;Tempat\n"
    "apel;22/01/2024;Apel pagi;Rutan Blora;Lapangan\n"
    "apel;22/01/2024;Apel pagi;Rutan Blora;Aula\n";

}  // namespace

TEST_CASE("activities that differ in any column are two; the same file again changes nothing") {
    Desk desk;
    desk.units(three_units);
    CHECK(desk.activities(two_on_a_day).added == 2);
    const auto again = desk.activities(two_on_a_day);
    CHECK(again.same == 2);
    CHECK_FALSE(desk.outcome.changed());
}

TEST_CASE("two equal rows of one file are refused, and a reference of another kind") {
    Desk desk;
    desk.units(three_units);
    const auto twice =
        desk.activities(std::string(two_on_a_day) + "apel;22/01/2024;Apel pagi;Rutan Blora;Aula\n");
    CHECK(first(twice, "row-duplicate").place.line == 4);
    CHECK(desk.activities("Activity;Jenis;Judul;Tanggal\nINC/A/2024/0001;apel;Apel;22/01/2024\n")
              .problems.contains("activity-unknown"));
}

TEST_CASE("a row with a reference corrects that activity") {
    Desk desk;
    desk.units(three_units);
    desk.activities(two_on_a_day);
    const auto report =
        desk.activities("Activity;Findings\nACT/RUTAN-BLORA/2024/0002;Satu temuan\n");
    CHECK(report.changed == 1);
    CHECK(store::activities::get(desk.reader(), "0002").activity.findings == "Satu temuan");
}
