#include "render/samples.hpp"

#include <doctest/doctest.h>

namespace {

using namespace netralitas::testing;
using netralitas::document::Align;
using netralitas::document::Document;
using netralitas::document::Serial;
using netralitas::document::Table;
using netralitas::document::Words;
using netralitas::render::Format;
using netralitas::text::Language;

}  // namespace

TEST_CASE("a list is an aligned table with nothing after the last letter of a line") {
    CHECK(drawn(missing_people(), style_of(Format::table)) ==
          "No.     NIP/NIK             Nama                 Status     Alasan\n"
          "P-0011  198807212010121005  Agus Prasetyo, S.H.  PNS        lain-lain\n"
          "P-0103  *************009    Joko Susilo          lain-lain  -\n");
}

TEST_CASE("bars stand behind the last column of a terminal where there is room") {
    auto report = coverage();
    std::get<Table>(report.blocks[1]).chart = netralitas::document::Bars{"percent"};
    auto style = style_of(Format::table, 80);
    style.bars = netralitas::render::Blocks::unicode;
    CHECK(drawn(report, style).find("95,0  ███████████████████") != std::string::npos);
    style.bars = netralitas::render::Blocks::ascii;
    CHECK(drawn(report, style).find("95,0  ###################\n") != std::string::npos);
    style.width = 48;
    CHECK(drawn(report, style).find('#') == std::string::npos);
    style = style_of(Format::table, 80);
    CHECK(drawn(report, style).find('#') == std::string::npos);
}

TEST_CASE("a long name gives way to bars, but is not shortened in vain") {
    auto report = coverage();
    auto& table = std::get<Table>(report.blocks[1]);
    table.chart = netralitas::document::Bars{"percent"};
    table.rows.front().cells.front() = "Lembaga Pemasyarakatan Contoh 1";
    auto style = style_of(Format::table, 60);
    style.bars = netralitas::render::Blocks::ascii;
    CHECK(drawn(report, style).find("\nLembaga Pemasyarakatan …  28.427") != std::string::npos);
    CHECK(drawn(report, style).find("95,0  ##########\n") != std::string::npos);
    style.width = 55;
    CHECK(drawn(report, style).find("Lembaga Pemasyarakatan Contoh 1") != std::string::npos);
    CHECK(drawn(report, style).find('#') == std::string::npos);
}

TEST_CASE("headings give way before a table is wider than the terminal, numbers do not") {
    CHECK(drawn(coverage(), style_of(Format::table, 31))
              .find("\nSatuan …  Pegaw…   Ikrar  Pers…\n"
                    "Rutan K…  28.427  27.006   95,0\n") != std::string::npos);
}

TEST_CASE("the heading behind bars reaches over them") {
    auto report = coverage();
    auto& table = std::get<Table>(report.blocks[1]);
    table.chart = netralitas::document::Bars{"staff"};
    table.columns[3].heading = "Sudah berikrar";
    auto style = style_of(Format::table, 60);
    style.bars = netralitas::render::Blocks::ascii;
    CHECK(drawn(report, style)
              .find("\nSatuan kerja           Pegawai        Sudah berikrar  Persen\n"
                    "Rutan Kelas IIB Blora   28.427  ############  27.006    95,0\n") !=
          std::string::npos);
}

TEST_CASE("labels, counts and shares follow the language of the reader") {
    CHECK(drawn(missing_people(), style_of(Format::table), Language::english) ==
          "No.     NIP/NIK             Nama                 Status  Alasan\n"
          "P-0011  198807212010121005  Agus Prasetyo, S.H.  PNS     other\n"
          "P-0103  *************009    Joko Susilo          other   -\n");
    CHECK(drawn(coverage(), style_of(Format::table), Language::english) ==
          "Cakupan per 30 January 2024 · ikrar-2023-12\n"
          "\n"
          "Satuan kerja           Pegawai   Ikrar  Persen\n"
          "Rutan Kelas IIB Blora   28,427  27,006    95.0\n"
          "  PNS                        9       9   100.0\n"
          "Jumlah                  28,427  27,006    95.0\n"
          "\n"
          "Belum berikrar menurut alasan: on leave 3, study 1, tanpa alasan 2\n");
}

TEST_CASE(
    "a report is sentences and tables with an empty line between them, rows of a row indented") {
    CHECK(drawn(coverage(), style_of(Format::table)) ==
          "Cakupan per 30 Januari 2024 · ikrar-2023-12\n"
          "\n"
          "Satuan kerja           Pegawai   Ikrar  Persen\n"
          "Rutan Kelas IIB Blora   28.427  27.006    95,0\n"
          "  PNS                        9       9   100,0\n"
          "Jumlah                  28.427  27.006    95,0\n"
          "\n"
          "Belum berikrar menurut alasan: cuti 3, tugas belajar 1, tanpa alasan 2\n");
}

TEST_CASE("a record is a field a line, days worded, what is missing a dash") {
    CHECK(drawn(person(), style_of(Format::table)) ==
          "NIP     198609262015052003\n"
          "Nama    Siti Rahayu, S.H.\n"
          "Status  PNS\n"
          "Mulai   1 Maret 2021\n"
          "Ikrar   ikrar-2023-12, ikrar-2024-06\n"
          "Satgas  -\n");
}

TEST_CASE("on a narrow terminal a value of a record goes on below itself") {
    const std::string expected =
        "NIP     198609262015052003\n"
        "Nama    Siti Rahayu, S.H.\n"
        "Status  PNS\n"
        "Mulai   1 Maret 2021\n"
        "Ikrar   ikrar-2023-12,\n"
        "        ikrar-2024-06\n"
        "Satgas  -\n";
    CHECK(drawn(person(), style_of(Format::table, 26)) == expected);
    CHECK(drawn(person(), style_of(Format::table, 35)) == expected);
    CHECK(drawn(person(), style_of(Format::table, 36)) == drawn(person(), style_of(Format::table)));
}

TEST_CASE("every kind of value has its form for people") {
    const Table table{{{"a", "A"}, {"b", "B"}, {"c", "C"}, {"d", "D"}, {"e", "E"}, {"f", "F"}},
                      {{{day(2024, 1, 29),
                         netralitas::domain::Instant{day(2024, 1, 30)} + std::chrono::hours{7} +
                             std::chrono::minutes{20},
                         true, std::vector<std::string>{},
                         Words{"belum {n:number}", {{"n", "1200"}}}, Serial{1200}}}}};
    CHECK(drawn(table, style_of(Format::table)) ==
          "A           B                 C    D  E            F\n"
          "2024-01-29  2024-01-30 14.20  yes  -  belum 1.200  1200\n");
}

TEST_CASE("nothing at all is drawn for a list without rows") {
    Table table = missing_people();
    table.rows.clear();
    CHECK(drawn(table, style_of(Format::table)).empty());
    Document report = coverage();
    std::get<Table>(report.blocks[1]).rows.clear();
    CHECK(drawn(report, style_of(Format::table)) ==
          "Cakupan per 30 Januari 2024 · ikrar-2023-12\n"
          "\n"
          "Belum berikrar menurut alasan: cuti 3, tugas belajar 1, tanpa alasan 2\n");
}

TEST_CASE("columns are as wide as the terminal draws them, not as many bytes as they have") {
    const Table table{{{"a", "Nama"}, {"b", "N"}},
                      {{{"Mu’ammar", "1"}}, {{"日本語", "2"}}, {{"e\u0301a", "3"}}}};
    CHECK(drawn(table, style_of(Format::table)) ==
          "Nama      N\n"
          "Mu’ammar  1\n"
          "日本語    2\n"
          "e\u0301a        3\n");
}

TEST_CASE("control and bidi characters are shown, never sent to the terminal") {
    const Table table{{{"a", "A"}, {"b", "B"}},
                      {{{"x\x1b[2J\n",
                         "a\u202e"
                         "b"}}}};
    CHECK(drawn(table, style_of(Format::table)) ==
          "A             B\n"
          "x\\x1b[2J\\x0a  a\\u202eb\n");
}

TEST_CASE("a narrow terminal shortens free text first and never a number or code") {
    CHECK(drawn(missing_people(), style_of(Format::table, 60)) ==
          "No.     NIP/NIK             Nama        Status     Alasan\n"
          "P-0011  198807212010121005  Agus Pras…  PNS        lain-lain\n"
          "P-0103  *************009    Joko Susi…  lain-lain  -\n");
    CHECK(drawn(missing_people(), style_of(Format::table, 10)) ==
          "No.     NIP/NIK             Nama      Status     Alasan\n"
          "P-0011  198807212010121005  Agus Pr…  PNS        lain-lain\n"
          "P-0103  *************009    Joko Su…  lain-lain  -\n");
}

TEST_CASE("of two columns of free text the wider gives way") {
    const Table table{{{"a", "A", Align::left, {}, true}, {"b", "B", Align::left, {}, true}},
                      {{{"aaaaaaaaaa", "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"}}}};
    CHECK(drawn(table, style_of(Format::table, 30)) ==
          "A           B\n"
          "aaaaaaaaaa  bbbbbbbbbbbbbbbbb…\n");
}

TEST_CASE("nothing is shortened when the answer does not go to a terminal") {
    const Table table{{{"a", "A", Align::left, {}, true}}, {{{std::string(500, 'x')}}}};
    CHECK(drawn(table, style_of(Format::table)) == "A\n" + std::string(500, 'x') + "\n");
}

TEST_CASE("colour only marks headings") {
    netralitas::render::Style style = style_of(Format::table);
    style.colour = true;
    const Table table{{{"a", "A"}, {"b", "B"}}, {{{"1", "2"}}}};
    CHECK(drawn(table, style) == "\x1b[1mA  B\x1b[0m\n1  2\n");
}

TEST_CASE("a column without a heading is called by its key") {
    const Table table{{{"code", ""}}, {{{"x"}}}};
    CHECK(drawn(table, style_of(Format::table)) == "code\nx\n");
}

TEST_CASE("a letter on a terminal is wrapped and centred to its width") {
    const std::string text = drawn(letter(), style_of(Format::table, 40));
    CHECK(text.starts_with("           KEMENTERIAN CONTOH\n             KANTOR WILAYAH\n"));
    CHECK(text.find("\nDari 28.427 pegawai belum semua\nberikrar.\n") != std::string::npos);
    CHECK(text.find("\nTable 1. Ikrar per satuan kerja\n\nSatuan kerja") != std::string::npos);
    CHECK(text.find("\n                    Siti Rahayu, S.H.\n") != std::string::npos);
}
