#include "importer/desk.hpp"
#include "netralitas/store/satgas.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::importer::testing;

namespace {

struct Registry : Desk {
    Registry() { units(three_units); }

    domain::Decree decree(const std::string& number) const {
        return store::decrees::get(reader(), number);
    }
};

const std::string two_decrees =
    "Nomor SK;Tanggal SK;Ditetapkan Oleh;Tentang;Satker\n"
    "W.13-166.KP.05.02 TAHUN 2024;;Kepala Kantor Wilayah;Satgas Netralitas;KANWIL-JATENG\n"
    "W.13-167.KP.05.02;22 Januari 2024;;;Rutan Blora\n";

}  // namespace

TEST_CASE("decrees are read with the year of the date or the number") {
    Registry desk;
    const auto report = desk.decrees(two_decrees);
    CHECK(report.added == 2);
    CHECK(report.warnings.empty());
    const auto regional = desk.decree("w.13-166.kp.05.02 tahun 2024");
    CHECK(regional.year == 2024);
    CHECK_FALSE(regional.date.has_value());
    CHECK(regional.issuer == "Kepala Kantor Wilayah");
    CHECK(regional.subject == "Satgas Netralitas");
    CHECK(regional.unit.has_value());
    CHECK(desk.decree("W.13-167.KP.05.02").year == 2024);
}

TEST_CASE("the same file of decrees again changes nothing; what it says anew is corrected") {
    Registry desk;
    desk.decrees(two_decrees);
    CHECK(desk.decrees(two_decrees).same == 2);
    CHECK_FALSE(desk.outcome.entry.has_value());
    CHECK(desk.decrees("number,date\nw.13-167.kp.05.02,2023-12-22\n").changed == 1);
    CHECK(desk.decree("W.13-167.KP.05.02").number == "W.13-167.KP.05.02");
    CHECK(desk.decree("W.13-167.KP.05.02").year == 2023);
    CHECK(desk.decrees("number,subject\nW.13-167.KP.05.02,Satgas Rutan\n").changed == 1);
    CHECK(desk.decree("W.13-167.KP.05.02").date ==
          domain::Date{std::chrono::sys_days{2023y / 12 / 22}});
}

TEST_CASE("an unusual number is told once, when the decree is added") {
    Registry desk;
    CHECK(desk.decrees("number\nSK-7/CONTOH/2024\n").warnings.contains("decree-form"));
    CHECK(desk.decrees("number\nSK-7/CONTOH/2024\n").warnings.empty());
}

TEST_CASE("what is wrong with a decree is told at its cell") {
    struct Case {
        const char* row;
        const char* code;
        std::size_t column;
    };
    for (const auto& each : {Case{";2024-01-22;;", "decree-number-missing", 1},
                             Case{"SK-1;22-13-24;;", "date-unreadable", 2},
                             Case{"SK-1;2024-01-22;2023;", "decree-year-differs", 3},
                             Case{"SK-1;;dua ribu;", "number-unreadable", 3},
                             Case{"SK-1;;;Rutan Blorra", "unit-unknown", 4}}) {
        CAPTURE(each.row);
        Registry desk;
        const auto report = desk.decrees(std::string("number;date;year;unit\n") + each.row + "\n");
        CHECK(report.rejected == 1);
        CHECK(report.problem_order == std::vector<std::string>{each.code});
        CHECK(first(report, each.code).place.column == each.column);
    }
}

TEST_CASE("a decree stands in a file once, in whatever spelling") {
    Registry desk;
    const auto report = desk.decrees("number\nSK-1  Tahun 2024\nsk-1 tahun 2024\n");
    CHECK(report.problem_order == std::vector<std::string>{"row-duplicate"});
    CHECK(store::decrees::all(desk.reader()).empty());
}
