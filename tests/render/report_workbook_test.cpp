#include "render/parts_of.hpp"
#include "render/samples.hpp"
#include "render/small_disk.hpp"
#include "support/problem_of.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::testing;
using document::Align;
using document::Cell;
using document::Table;
using render::Format;

namespace {

constexpr auto sheet1 = "xl/worksheets/sheet1.xml";
constexpr auto sheet2 = "xl/worksheets/sheet2.xml";

render::Style anchored() {
    auto style = style_of(Format::xlsx);
    style.title = "netralitas pledge missing";
    style.anchor =
        render::Anchor{"7f3a 91c0 4e2d b8a6 5c01", 1482, domain::Instant{day(2024, 6, 30)}};
    return style;
}

template <class Answer>
std::string workbook_of(const Answer& answer) {
    return drawn(answer, anchored());
}

/// What stands in a cell: its value, or its text as XML.
std::string cell(const std::string& sheet, const std::string& place) {
    const auto from = sheet.find("<c r=\"" + place + "\"");
    if (from == sheet.npos) return "no cell";
    const auto open = sheet.find('>', from);
    if (sheet[open - 1] == '/') return "";
    const auto whole = sheet.substr(open + 1, sheet.find("</c>", from) - open - 1);
    for (const std::string tag : {"t", "v"}) {
        const auto at = whole.find("<" + tag);
        if (at == whole.npos) continue;
        const auto begin = whole.find('>', at) + 1;
        return whole.substr(begin, whole.find("</" + tag + ">", begin) - begin);
    }
    return whole;
}

/// The same of each place, with a bar behind it.
std::string cells(const std::string& sheet, const std::vector<std::string>& places) {
    std::string all;
    for (const auto& place : places) all += cell(sheet, place) + '|';
    return all;
}

void check_says(const std::string& xml, const std::vector<std::string>& pieces) {
    for (const auto& piece : pieces) {
        CAPTURE(piece);
        CHECK(contains(xml, piece));
    }
}

/// The names of the sheets in their order.
std::string sheets_of(const std::string& bytes) {
    const auto book = part(bytes, "xl/workbook.xml");
    std::string names;
    for (auto at = book.find("<sheet name=\""); at != book.npos;
         at = book.find("<sheet name=\"", at + 1)) {
        const auto begin = book.find('"', at) + 1;
        names += book.substr(begin, book.find('"', begin) - begin) + '|';
    }
    return names;
}

/// A document with a table of these keys.
document::Document with_tables(const std::vector<std::string>& keys) {
    document::Document document;
    for (const auto& key : keys) {
        Table table{{{"a", "A"}}, {{{"x"}}}};
        table.key = key;
        document.blocks.emplace_back(table);
    }
    return document;
}

}  // namespace

TEST_CASE("a report as a workbook begins with its words, and every table is a sheet") {
    const auto bytes = workbook_of(letter());
    check_well_formed(bytes);
    CHECK(sheets_of(bytes) == "Summary|pledge|not_signed|");
    const auto words = part(bytes, sheet1);
    check_says(
        words,
        {">KEMENTERIAN CONTOH<", ">Jalan Contoh 1 &lt;Semarang&gt;<", ">Laporan netralitas<",
         ">Cakupan<", ">W.13-KP.05.02-1<", ">A. Dasar<", ">1. Keputusan 1;<", ">2. Keputusan 2.<",
         ">Dari 28.427 pegawai belum semua berikrar.<", ">Ketua Satuan Tugas,<",
         ">Siti Rahayu, S.H.<", ">NIP 198609262015052003<", ">Lampiran I Belum berikrar<",
         ">Table 1. Ikrar per satuan kerja: sheet \"pledge\"<",
         ">Ledger code 7f3a 91c0 4e2d b8a6 5c01 · entry 1.482 · 30 Juni 2024<"});
    CHECK(times(words, ">Laporan netralitas<") == 1);
    CHECK(contains(words, "<rowBreaks count=\"1\""));  // the signature stays with its chapter
}

TEST_CASE("figures, shares and days are numbers for a spreadsheet to reckon with") {
    const auto bytes = workbook_of(letter());
    const auto words = part(bytes, sheet1);
    check_says(words, {"<v>28427</v>", "<v>0.95</v>", "<v>45478</v>"});
    const auto pledge = part(bytes, sheet2);
    CHECK(cells(pledge, {"A1", "B2", "C2", "C3"}) == "Satuan kerja|28427|0.95|0|");
    const auto styles = part(bytes, "xl/styles.xml");
    check_says(styles, {"formatCode=\"0.00%\"", "formatCode=\"#,##0\"",
                        "formatCode=\"[$-421]d mmmm yyyy\""});
}

TEST_CASE("a time in a workbook is shown as clocks of the office show it") {
    Table table{{{"at", "Waktu"}, {"day", "Hari"}, {"nip", "NIP"}},
                {{{domain::Instant{day(2024, 1, 30)} + std::chrono::hours{5}, day(1871, 4, 21),
                   std::int64_t{198'609'262'015'052'003}}}}};
    const auto sheet = part(workbook_of(table), sheet1);
    CHECK(cells(sheet, {"A2", "B2", "C2"}) == "45321.5|1871-04-21|198.609.262.015.052.003|");
}

TEST_CASE("text of a ledger is never a formula, and control characters are shown") {
    const std::vector<std::string> texts{"=HYPERLINK(\"x\")", "+1",     "@x", "-7",
                                         "a\x1b[1m\x01",      "_x0041_"};
    Table table{{{"a", "=A1"}}, {}};
    for (const auto& text : texts) table.rows.push_back({{text}});
    table.title = {"{text}", {{"text", "=1+1"}}};
    const auto bytes = workbook_of(table);
    check_well_formed(bytes);
    const auto sheet = part(bytes, sheet1);
    CHECK(cells(sheet, {"A1", "A2", "A3", "A4", "A6", "A7"}) ==
          "=A1|=HYPERLINK(\"x\")|+1|@x|a\\x1b[1m\\x01|_x005F_x0041_|");
    CHECK(times(sheet, "t=\"inlineStr\"") == 8);  // and the code below
    CHECK_FALSE(contains(sheet, "<f>"));
}

TEST_CASE(
    "a list as a workbook is one sheet whose head stays and filters; a missing value is empty") {
    const auto bytes = workbook_of(missing_people());
    CHECK(sheets_of(bytes) == "Data|");
    const auto sheet = part(bytes, sheet1);
    CHECK(cells(sheet, {"E3", "B3"}) == "|*************009|");
    check_says(sheet, {"state=\"frozen\"", "<autoFilter ref=\"A1:E3\"/>", "paperSize=\"9\"",
                       "orientation=\"portrait\"", "&amp;LLedger code 7f3a 91c0 4e2d b8a6 5c01",
                       "&amp;P / &amp;N"});
    CHECK(cell(sheet, "A5") == "Ledger code 7f3a 91c0 4e2d b8a6 5c01 · entry 1.482 · 30 Juni 2024");
    CHECK(contains(part(bytes, "xl/workbook.xml"), "Data!$1:$1</definedName>"));
    CHECK(contains(part(bytes, "docProps/core.xml"), "netralitas pledge missing"));
}

TEST_CASE("a wide table is printed across, and an ampersand in a title is one") {
    auto report = wide_letter();
    auto& wide = std::get<Table>(*(report.blocks.end() - 3));
    for (auto& row : wide.rows) row.cells.front() = std::string(60, 'x');
    const auto bytes = workbook_of(report);
    const auto sheet = part(bytes, "xl/worksheets/sheet3.xml");
    check_says(sheet, {"orientation=\"landscape\"", "fitToHeight=\"0\"",
                       "Rincian &amp;&amp; &lt;jumlah&gt;"});
}

TEST_CASE("totals stand below the rows and outside of filters, rows below a row are indented") {
    auto report = coverage_with_bars();
    auto& table = std::get<Table>(report.blocks[1]);
    std::swap(table.rows.front(), table.rows.back());
    const auto bytes = workbook_of(report);
    const auto sheet = part(bytes, sheet2);
    CHECK(cell(sheet, "A4") == "Jumlah");
    CHECK(contains(sheet, "<autoFilter ref=\"A1:D3\"/>"));
    CHECK(contains(part(bytes, "xl/styles.xml"), "indent=\"1\""));
}

TEST_CASE("bars are a chart of their column beside the names of the rows, without totals") {
    const auto bytes = workbook_of(coverage_with_bars());
    const auto chart = part(bytes, "xl/charts/chart1.xml");
    check_says(chart, {"<c:barDir val=\"bar\"/>", "<c:f>Data!$A$2:$A$3</c:f>",
                       "<c:f>Data!$D$2:$D$3</c:f>", "<c:max val=\"1\"/>"});
    CHECK(parts_of(workbook_of(missing_people())).count("xl/charts/chart1.xml") == 0);
}

TEST_CASE("more bars than a page can show are no chart") {
    Table table{{{"unit", "Unit"}, {"cases", "Kasus", Align::right}}, {}};
    table.chart = document::Bars{"cases"};
    for (int i = 0; i < 100; ++i) table.rows.push_back({{"x", std::int64_t{i}}});
    CHECK(parts_of(workbook_of(table)).count("xl/charts/chart1.xml") == 1);
    table.rows.push_back({{"x", Cell{}}});
    CHECK(parts_of(workbook_of(table)).count("xl/charts/chart1.xml") == 0);
}

TEST_CASE("the fields of a square are shaded by their level, and the shades are explained") {
    const auto bytes = workbook_of(square_report());
    const auto sheet = part(bytes, sheet2);
    CHECK(cells(sheet, {"C2", "B2", "A1", "A5", "A6"}) ==
          "3||Kemungkinan ↓ Dampak →|PNS|lain-lain|");
    const auto styles = part(bytes, "xl/styles.xml");
    check_says(styles, {"FFDCEBE1", "FFF5E6BD"});
}

TEST_CASE("sheets have names that every spreadsheet takes, each its own") {
    CHECK(sheets_of(workbook_of(
              with_tables({"", "a/b[c]", "SUMMARY", "A_B_C_", "history", std::string(40, 'x')}))) ==
          "Summary|Data|a_b_c_|SUMMARY 2|A_B_C_ 2|history 2|" + std::string(30, 'x') + "…|");
}

TEST_CASE("a list of nobody says so in a workbook, a record is its keys and values") {
    Table table = missing_people();
    table.rows.clear();
    const auto nobody = workbook_of(table);
    CHECK(sheets_of(nobody) == "Summary|");
    CHECK(contains(part(nobody, sheet1), ">None.<"));
    const auto one = part(workbook_of(person()), sheet1);
    CHECK(cells(one, {"A1", "A3", "B3", "B5", "B7"}) ==
          "NIP 198609262015052003|Nama|Siti Rahayu, S.H.|44256||");
}

TEST_CASE("the same answer makes the same workbook, and nothing is left behind") {
    const Scratch scratch;
    CHECK(workbook_of(letter()) == workbook_of(letter()));
    CHECK(scratch.is_empty());
}

TEST_CASE("an answer that no workbook holds is refused before its first byte") {
    Table table{{{"a", "A"}}, {{{std::string(32'768, 'x')}}}};
    std::ostringstream out;
    const auto lists = catalogues();
    const text::Wording wording{text::Language::indonesian, lists};
    CHECK(problem_of([&] { render::write(out, table, anchored(), wording); }).code ==
          "sheet-text-long");
    table.rows.assign(1'048'576, {{Cell{}}});
    CHECK(problem_of([&] { render::write(out, table, anchored(), wording); }).code ==
          "sheet-rows-many");
    CHECK(out.str().empty());
}
