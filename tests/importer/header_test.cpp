#include "importer/desk.hpp"
#include "netralitas/store/members.hpp"
#include "support/problem_of.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::importer::testing;
using netralitas::testing::argument;
using netralitas::testing::problem_of;

TEST_CASE("columns are found by their names and spellings in both languages") {
    Desk desk;
    desk.units(three_units);
    for (const std::string header :
         {"NIP/NIK;Nama Lengkap;Unit Kerja;Status", "N.I.P.;NAMA;Satker;Status Pegawai",
          "nip;name;unit;employment", "Nomor  Induk;nama pegawai;U P T;JENIS PEGAWAI",
          "NIP;Full name;Unit code;Employment status"}) {
        CAPTURE(header);
        const auto report =
            desk.staff(header + "\n198609262015052003;Siti Rahayu;Rutan Blora;PNS\n");
        CHECK(report.added + report.same == 1);
        CHECK(report.ignored_columns.empty());
    }
}

TEST_CASE("a column that is not known is named and ignored") {
    Desk desk;
    const auto report =
        desk.units("No;Kode;Nama;Jenis;Keterangan;\n1;RUTAN-BLORA;Rutan Blora;rutan;baru;\n");
    CHECK(report.added == 1);
    CHECK(report.ignored_columns == std::vector<std::string>{"No", "Keterangan"});
}

TEST_CASE("a file of rejected rows is read again as it is: what was remarked on them is no data") {
    Desk desk;
    const auto report = desk.units(
        "Kode;Nama;Jenis;_line;_code;_reason\nRUTAN-A;Rutan A;rutan;2;kind-missing;jenis kosong\n");
    CHECK(report.added == 1);
    CHECK(report.ignored_columns.empty());
}

TEST_CASE("the header is the first line with something in it") {
    Desk desk;
    const auto report =
        desk.units("\n;;\nKode;Nama;Jenis\n\n;;\nRUTAN-BLORA;Rutan Blora;rutan\n;;\n");
    CHECK(report.header_line == 3);
    CHECK(report.rows() == 1);
    CHECK(report.added == 1);
}

TEST_CASE("a missing column is named with what the file has instead") {
    Desk desk;
    const auto problem = problem_of([&] { desk.units("Kode;Keterangan\nRUTAN-BLORA;x\n"); });
    CHECK(problem.code == "columns-missing");
    CHECK(argument(problem, "missing") == "Nama");
    CHECK(argument(problem, "found") == "Kode, Keterangan");
    CHECK(problem.place.file == "berkas.csv");
    CHECK(problem.place.line == 1);
    CHECK(problem.place.excerpt == "Kode;Keterangan");
}

TEST_CASE("a staff list needs a column of numbers, and one of units when the office is not known") {
    Desk desk;
    desk.units(three_units);
    const auto numbers = problem_of([&] { desk.staff("Nama;Status\nSiti;PNS\n"); });
    CHECK(argument(numbers, "missing") == "NIP/NIK");
    const auto units = problem_of([&] { desk.staff("NIP;Nama;Status\n1;Siti;PNS\n"); });
    CHECK(argument(units, "missing") == "Unit Kerja");
    desk.defaults.unit = "RUTAN-BLORA";
    CHECK(desk.staff("NIP;Nama;Status\n198609262015052003;Siti;PNS\n").added == 1);
}

TEST_CASE("two columns for one field are refused: none of them is guessed to be right") {
    Desk desk;
    const auto problem = problem_of([&] { desk.units("Kode;Nama;Nama Satker\nA;B;C\n"); });
    CHECK(problem.code == "columns-doubled");
    CHECK(argument(problem, "first") == "Nama");
    CHECK(argument(problem, "second") == "Nama Satker");
}

TEST_CASE("a file without a header or without anything is refused") {
    Desk desk;
    CHECK(problem_of([&] { desk.units(""); }).code == "import-empty");
    CHECK(problem_of([&] { desk.units("\n\n;;\n"); }).code == "import-empty");
    const auto problem = problem_of([&] { desk.units("1;2\n3;4\n"); });
    CHECK(problem.code == "header-missing");
    CHECK(argument(problem, "found") == "1, 2");
}

TEST_CASE("a header alone changes nothing") {
    Desk desk;
    const auto report = desk.units("Kode;Nama\n");
    CHECK(report.rows() == 0);
    CHECK_FALSE(desk.outcome.entry.has_value());
}

TEST_CASE("a row with a field too many or too few is refused, the others are read") {
    Desk desk;
    const auto report = desk.units(
        "Kode;Nama;Jenis\nRUTAN-A;Rutan A;rutan\nRUTAN-B;Rutan; B;rutan\nRUTAN-C;Rutan C\n");
    CHECK(report.added == 1);
    CHECK(report.rejected == 2);
    const auto& group = report.problems.at("row-ragged");
    REQUIRE(group.first.size() == 2);
    CHECK(group.first[0].place.line == 3);
    CHECK(argument(group.first[0], "fields") == "4");
    CHECK(argument(group.first[1], "fields") == "2");
    CHECK(argument(group.first[1], "columns") == "3");
}

TEST_CASE("a broken quote names the file it is in") {
    Desk desk;
    const auto problem = problem_of([&] { desk.units("Kode;Nama\n\"A;B\n"); });
    CHECK(problem.code == "csv-quote-open");
    CHECK(problem.place.file == "berkas.csv");
}

TEST_CASE("of each kind of problem five are told in full and all are counted and kept") {
    Desk desk;
    std::string text = "Kode;Nama;Jenis\n";
    for (int i = 0; i < 9; ++i) text += "A " + std::to_string(i) + ";Nama;rutan\n";
    text += "RUTAN-A;Rutan A;kandang\n";
    const auto report = desk.units(text);
    CHECK(report.rejected == 10);
    CHECK(report.problems.at("code-invalid").count == 9);
    CHECK(report.problems.at("code-invalid").first.size() == 5);
    CHECK(report.problems.at("value-unknown").count == 1);
    CHECK(report.problem_order == std::vector<std::string>{"code-invalid", "value-unknown"});
    REQUIRE(desk.rejects.size() == 10);
    CHECK(desk.rejects.front() == Kept{2, {"A 0", "Nama", "rutan"}, "code-invalid"});
    CHECK(desk.rejects.back() == Kept{11, {"RUTAN-A", "Rutan A", "kandang"}, "value-unknown"});
}

TEST_CASE("a map of the office comes before every other spelling, and can leave a column out") {
    Desk desk;
    desk.units(three_units);
    desk.map = {{"Pejabat", "name"}, {"nama", ""}, {"Kantor Tugas", "unit"}, {"Lain", "sheet"}};
    const auto report = desk.staff(
        "NIP;PEJABAT;Nama;kantor tugas;Status;Lain\n"
        "198609262015052003;Siti Rahayu;bukan nama;Rutan Blora;PNS;x\n");
    CHECK(report.added == 1);
    CHECK(report.ignored_columns == std::vector<std::string>{"Nama", "Lain"});
    const auto who = store::members::search(desk.reader(), "198609262015052003", today);
    REQUIRE(who.size() == 1);
    CHECK(who.front().member.name.name == "Siti Rahayu");
}

TEST_CASE("two columns that a map calls the same are refused") {
    Desk desk;
    desk.map = {{"Pejabat", "name"}};
    const auto problem =
        problem_of([&] { desk.units("Kode;Pejabat;Nama;Jenis\nA-1;a;b;rutan\n"); });
    CHECK(problem.code == "columns-doubled");
}
