#include "importer/desk.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::importer::testing;

namespace {

std::string padded(int number, std::size_t width) {
    auto text = std::to_string(number);
    return std::string(width - text.size(), '0') + text;
}

/// The n-th of 120: 96 PNS, 9 PPPK, 15 PPNPN.
std::string row(int n) {
    const auto serial = padded(n, 3);
    const std::string born = "1980" + padded(n % 12 + 1, 2) + padded(n % 28 + 1, 2);
    std::string number = born + "200505" + "1" + serial;
    std::string status = "PNS";
    if (n > 96) {
        number = born + "202321" + "1" + serial;
        status = "PPPK";
    }
    if (n > 105) {
        number = "3316010101900" + serial;
        status = "PPNPN";
    }
    return std::to_string(n) + ";" + number + ";Pegawai Contoh " + serial +
           ";;Penjaga Tahanan;Rutan Blora;" + status;
}

/// 120 staff as on the first day; with `spoilt`, three cells are bad.
std::string roster(bool spoilt) {
    std::string text =
        "\xEF\xBB\xBFNo;NIP/NIK;Nama Lengkap;Pangkat/Gol;Jabatan;Unit Kerja;Status\r\n";
    for (int n = 1; n <= 120; ++n) {
        auto line = row(n);
        if (spoilt && n == 17)
            line = "17;1,98609E+17;Siti Rahayu, S.H.;III/b;Pengelola Data;Rutan Blora;PNS";
        if (spoilt && n == 46)
            line = "46;3316012508960012;Eko Saputra;II/c;Penjaga Tahanan;Rutan Blora;PNS";
        if (spoilt && n == 95) {
            line =
                "95;197805142000031001;Wahyu Kurniawan;III/d;Kepala Subseksi Pelayanan Tahanan;"
                "Rutan Blorra;PNS";
        }
        text += line + "\r\n";
    }
    return text;
}

void check_place(const Problem& problem, std::size_t line, std::size_t column,
                 const std::string& excerpt, const std::string& mark) {
    CHECK(problem.place.line == line);
    CHECK(problem.place.column == column);
    CHECK(problem.place.excerpt == excerpt);
    CHECK(marked(problem) == mark);
}

}  // namespace

TEST_CASE("the staff of the first day: three bad cells, mended, then the same again") {
    Desk desk;
    desk.units(three_units);

    const auto spoilt = desk.staff(roster(true));
    CHECK(spoilt.dialect.delimiter == ';');
    CHECK(spoilt.dialect.byte_order_mark);
    CHECK(spoilt.header_line == 1);
    CHECK(spoilt.ignored_columns == std::vector<std::string>{"No"});
    CHECK(spoilt.added == 117);
    CHECK(spoilt.changed + spoilt.same == 0);
    CHECK(spoilt.rejected == 3);
    CHECK(spoilt.problem_order ==
          std::vector<std::string>{"nip-damaged", "nip-is-nik", "unit-unknown"});
    check_place(first(spoilt, "nip-damaged"), 18, 2,
                "17;1,98609E+17;Siti Rahayu, S.H.;III/b;Pengelola Data;Rutan Blora;PNS",
                "1,98609E+17");
    check_place(first(spoilt, "nip-is-nik"), 47, 2,
                "46;*************012;Eko Saputra;II/c;Penjaga Tahanan;Rutan Blora;PNS",
                "*************012");
    check_place(first(spoilt, "unit-unknown"), 96, 6,
                "95;197805142000031001;Wahyu Kurniawan;III/d;...;Rutan Blorra;PNS", "Rutan Blorra");
    CHECK(first(spoilt, "unit-unknown").suggestions.front() == "RUTAN-BLORA");
    REQUIRE(desk.rejects.size() == 3);
    CHECK(desk.rejects[1].fields[1] == "3316012508960012");
    CHECK_FALSE(desk.outcome.entry.has_value());

    const auto mended = desk.staff(roster(false));
    CHECK(mended.added == 120);
    CHECK(mended.rejected == 0);
    CHECK(mended.warnings.empty());
    CHECK(mended.added_undated == 120);
    CHECK(mended.added_by_code == importer::AddedByCode{{"pns", 96}, {"pppk", 9}, {"ppnpn", 15}});
    CHECK(desk.outcome.entry == 3);

    const auto again = desk.staff(roster(false));
    CHECK(again.same == 120);
    CHECK(again.added + again.changed + again.rejected == 0);
    CHECK_FALSE(desk.outcome.entry.has_value());
}
