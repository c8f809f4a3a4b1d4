#include "importer/desk.hpp"
#include "support/problem_of.hpp"

#include <doctest/doctest.h>

using namespace netralitas::importer;
using namespace netralitas::importer::testing;

namespace {

/// A list as an office prints it.
constexpr const char* printed =
    "DAFTAR SATUAN KERJA;;;;\n"
    "KANTOR WILAYAH JAWA TENGAH;;;;\n"
    "No;Kode;Nama;Jenis;\n"
    "(1);(2);(3);(4);(5)\n"
    "1;RUTAN-BLORA;Rutan Blora;rutan;\n"
    "No;Kode;Nama;Jenis;\n"
    "2;RUTAN-KUDUS;Rutan Kudus;rutan;baru\n"
    "Jumlah;;2;;\n"
    ";TOTAL;;;\n";

Skipped skipped(const Report& report, Decoration what) {
    const auto found = report.skipped.find(what);
    return found == report.skipped.end() ? Skipped{} : found->second;
}

}  // namespace

TEST_CASE("what belongs to the look of a table is skipped and told with its line") {
    Desk desk;
    const auto report = desk.units(printed);
    CHECK(report.header_line == 3);
    CHECK(report.added == 2);
    CHECK(report.rows() == 2);
    CHECK(report.ignored_columns == std::vector<std::string>{"No"});
    CHECK(skipped(report, Decoration::title).count == 2);
    CHECK(skipped(report, Decoration::title).first_line == 1);
    CHECK(skipped(report, Decoration::column_numbers).first_line == 4);
    CHECK(skipped(report, Decoration::header_again).first_line == 6);
    CHECK(skipped(report, Decoration::unnamed_column).first_line == 7);
    CHECK(skipped(report, Decoration::unnamed_column).count == 1);
    CHECK(skipped(report, Decoration::total).count == 2);
    CHECK(skipped(report, Decoration::total).first_line == 8);
}

TEST_CASE("a record that looks a little like a sum or a header is a record") {
    Desk desk;
    desk.units(three_units);
    const auto report = desk.staff(
        "NIP;Nama;Status;Unit Kerja\n"
        "198609262015052003;Total;PNS;RUTAN-BLORA\n"
        "198710102010121001;Nama;PNS;RUTAN-BLORA\n");
    CHECK(report.added == 2);
    CHECK(report.skipped.empty());
}

TEST_CASE("a sum with too few cells is an error like every ragged row") {
    Desk desk;
    const auto report = desk.units("Kode;Nama;Jenis\nRUTAN-BLORA;Rutan Blora;rutan\nJumlah;1\n");
    CHECK(report.rejected == 1);
    CHECK(first(report, "row-ragged").place.line == 3);
}

TEST_CASE("a file whose lines all look like titles is told what its first line lacks") {
    Desk desk;
    std::string text;
    for (int i = 0; i < 30; ++i) text += "Daftar pegawai;;\n";
    CHECK(netralitas::testing::problem_of([&] { desk.units(text); }).code == "header-missing");
}

TEST_CASE("one known heading is enough where nothing better follows") {
    Desk desk;
    desk.units(three_units);
    desk.staff("NIP;Nama;Status;Unit Kerja\n198609262015052003;Siti;PNS;RUTAN-BLORA\n");
    desk.round = "";
    const auto report = desk.decrees("Nomor SK\nW.13-1 TAHUN 2024\n");
    CHECK(report.rows() == 1);
    CHECK(report.header_line == 1);
}
