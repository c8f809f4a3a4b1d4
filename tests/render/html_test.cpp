#include "render/samples.hpp"

#include <doctest/doctest.h>

namespace {

using namespace netralitas::testing;
using netralitas::document::Align;
using netralitas::document::Audience;
using netralitas::document::Bars;
using netralitas::document::Cell;
using netralitas::document::Code;
using netralitas::document::HeatMap;
using netralitas::document::Table;
using netralitas::render::Format;
using netralitas::text::Language;

netralitas::render::Style titled_style() {
    auto style = style_of(Format::html);
    style.title = "netralitas pledge missing";
    return style;
}

/// What stands between `<main>` and `</main>`.
template <typename Answer>
std::string page_of(const Answer& answer, Language language = Language::indonesian) {
    const std::string page = drawn(answer, titled_style(), language);
    const auto from = page.find("<main>\n") + 7;
    return page.substr(from, page.find("</main>") - from);
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a list is one page under its title, with headings of columns and rows") {
    Table table = missing_people();
    table.title = {"Belum berikrar", {}};
    CHECK(page_of(table) ==
          "<h1>Belum berikrar</h1>\n"
          "<section class=\"wide\" tabindex=\"0\" aria-label=\"Belum berikrar\">\n"
          "<table>\n"
          "<thead>\n"
          "<tr><th scope=\"col\">No.</th><th scope=\"col\">NIP/NIK</th>"
          "<th scope=\"col\" class=\"free\">Nama</th><th scope=\"col\">Status</th>"
          "<th scope=\"col\">Alasan</th></tr>\n"
          "</thead>\n"
          "<tbody>\n"
          "<tr><th scope=\"row\">P-0011</th><td>198807212010121005</td>"
          "<td class=\"free\">Agus Prasetyo, S.H.</td><td>PNS</td><td>lain-lain</td></tr>\n"
          "<tr><th scope=\"row\">P-0103</th><td>*************009</td>"
          "<td class=\"free\">Joko Susilo</td><td>lain-lain</td>"
          "<td><span class=\"none\">–</span></td></tr>\n"
          "</tbody>\n"
          "</table>\n"
          "</section>\n");
}

TEST_CASE("a page of HTML stands alone: it names its language and takes nothing from elsewhere") {
    const std::string page = drawn(missing_people(), titled_style());
    CHECK(page.starts_with("<!doctype html>\n<html lang=\"id\">\n"));
    CHECK(drawn(missing_people(), titled_style(), Language::english)
              .starts_with("<!doctype html>\n<html lang=\"en\">\n"));
    CHECK(has(page, "content=\"default-src 'none'; style-src 'unsafe-inline'\""));
    CHECK(has(page, "<title>netralitas pledge missing</title>"));
    CHECK(has(page, "prefers-color-scheme: dark"));
    CHECK(has(page, "size: A4"));
    for (const auto* foreign :
         {"<script", "<link", "<img", "src=", "url(", "@import", "http:", "https:"}) {
        CAPTURE(foreign);
        CHECK_FALSE(has(page, foreign));
    }
}

TEST_CASE("what stands in the ledger is text in HTML, in cells, titles and sentences") {
    const std::string hostile = "</td><script>alert(\"1\")</script>&amp; '";
    const std::string shown =
        "&lt;/td&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;amp; &#39;";
    Table table{{{"a", "A<b"}}, {{{hostile}}}, {"{text}", {{"text", hostile}}}};
    const std::string list = page_of(table);
    CHECK(has(list, "<h1>" + shown + "</h1>"));
    CHECK(has(list, "aria-label=\"" + shown + "\""));
    CHECK(has(list, "<th scope=\"col\">A&lt;b</th>"));
    CHECK(has(list, "<th scope=\"row\">&lt;/<wbr>td&gt;&lt;script&gt;"));
    CHECK_FALSE(has(list, "<script"));

    netralitas::document::Document document;
    document.blocks = {netralitas::document::Words{"{text}", {{"text", hostile}}}};
    CHECK(has(page_of(document), "<p>" + shown + "</p>"));
}

TEST_CASE("formulas stay text in HTML, and control and bidi characters are shown") {
    const Table table{{{"a", "A"}, {"b", "B"}, {"c", "C"}},
                      {{{"=HYPERLINK(\"x\")", "a\x1b[1m\nb", "\u202egnp.exe"}}}};
    CHECK(has(page_of(table),
              "<th scope=\"row\">=HYPERLINK(&quot;x&quot;)</th>"
              "<td>a\\x1b[1m\\x0ab</td><td>\\u202egnp.exe</td>"));
}

TEST_CASE(
    "a report in HTML has figures, captions, rows below rows, totals, and bars that say their "
    "share") {
    CHECK(
        page_of(coverage_with_bars()) ==
        "<h1>Cakupan ikrar</h1>\n"
        "<dl class=\"figures\">\n<div><dt>Pegawai</dt><dd>28.427</dd></div>\n</dl>\n\n"
        "<p>Cakupan per 30 Januari 2024 · ikrar-2023-12</p>\n"
        "\n"
        "<section class=\"wide\" tabindex=\"0\" aria-label=\"Ikrar per satuan kerja\">\n"
        "<table>\n"
        "<caption>Ikrar per satuan kerja</caption>\n"
        "<thead>\n"
        "<tr><th scope=\"col\">Satuan kerja</th><th scope=\"col\" class=\"n\">"
        "Pegawai</th><th scope=\"col\" class=\"n\">Ikrar</th>"
        "<th scope=\"col\" class=\"n\">Persen</th></tr>\n"
        "</thead>\n"
        "<tbody>\n"
        "<tr class=\"over\"><th scope=\"row\">Rutan Kelas IIB Blora</th><td class=\"n\">28.427</td>"
        "<td class=\"n\">27.006</td><td class=\"n\">"
        "<svg class=\"bar\" role=\"img\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\">"
        "<title>27.006 of 28.427</title><rect class=\"track\" width=\"100\" height=\"10\"/>"
        "<rect class=\"part\" width=\"95.00\" height=\"10\"/></svg><span>95,00</span></td></tr>\n"
        "<tr><th scope=\"row\" class=\"d1\">PNS</th><td class=\"n\">9</td><td class=\"n\">9</td>"
        "<td class=\"n\">"
        "<svg class=\"bar\" role=\"img\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\">"
        "<title>9 of 9</title><rect class=\"track\" width=\"100\" height=\"10\"/>"
        "<rect class=\"part\" width=\"100.00\" height=\"10\"/></svg><span>100,00</span></td></tr>\n"
        "</tbody>\n"
        "<tfoot>\n"
        "<tr><th scope=\"row\">Jumlah</th><td class=\"n\">28.427</td><td class=\"n\">27.006</td>"
        "<td class=\"n\">"
        "<svg class=\"bar\" role=\"img\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\">"
        "<title>27.006 of 28.427</title><rect class=\"track\" width=\"100\" height=\"10\"/>"
        "<rect class=\"part\" width=\"95.00\" height=\"10\"/></svg><span>95,00</span></td></tr>\n"
        "</tfoot>\n"
        "</table>\n"
        "</section>\n"
        "\n"
        "<p>Belum berikrar menurut alasan: cuti 3, tugas belajar 1, tanpa alasan 2</p>\n");
}

TEST_CASE("bars of counts are as long as their part of the largest, and a total has none") {
    Table table{{{"unit", "Satuan kerja"}, {"cases", "Kasus", Align::right}},
                {{{"A", std::int64_t{1200}}},
                 {{"B", std::int64_t{300}}},
                 {{"C", Cell{}}},
                 {{"Jumlah", std::int64_t{1500}}, 0, Audience::both, true}}};
    table.chart = Bars{"cases"};
    const std::string page = page_of(table, Language::english);
    CHECK(has(page, "<title>Kasus 1,200</title>"));
    CHECK(has(page, "width=\"100.00\""));
    CHECK(has(page, "<title>Kasus 300</title>"));
    CHECK(has(page, "width=\"25.00\""));
    CHECK(has(page, "<td class=\"n\"><span class=\"none\">–</span></td>"));
    CHECK(has(page, "<td class=\"n\">1,500</td>"));
}

TEST_CASE(
    "a square is a picture with a name, what it says in words, and the level in every field") {
    const std::string page = page_of(square());
    CHECK(has(page, "role=\"img\""));
    CHECK(has(page, "<title>Kemungkinan &amp; dampak</title>"));
    CHECK(has(page, "<desc>Kemungkinan 2, Dampak 2: 3 (lain-lain)</desc>"));
    CHECK(has(page, "<rect class=\"grade1\""));
    CHECK(has(page, ">3</text>"));
    CHECK(has(page, ">lain-lain</text>"));
    CHECK_FALSE(has(page, "<table>"));
}

TEST_CASE("a record in HTML is a list of keys and values, days worded") {
    const std::string page = page_of(person());
    CHECK(has(page,
              "<h1>NIP 198609262015052003</h1>\n<dl class=\"record\">\n"
              "<div><dt>NIP</dt><dd>198609262015052003</dd></div>\n"));
    CHECK(has(page, "<div><dt>Mulai</dt><dd>1 Maret 2021</dd></div>\n"));
    CHECK(has(page, "<div><dt>Satgas</dt><dd><span class=\"none\">–</span></dd></div>\n"));
}

TEST_CASE("a page of HTML is called by its title, else by its record, else by the command") {
    auto record = person();
    netralitas::document::Document document;
    document.blocks = {record};
    CHECK(page_of(document).starts_with("<h1>NIP 198609262015052003</h1>"));
    document.title = {"Pegawai", {}};
    CHECK(page_of(document).starts_with("<h1>Pegawai</h1>"));
    record.title = {"{name}", {{"name", "Siti <Rahayu>"}}};
    CHECK(page_of(record).starts_with("<h1>Siti &lt;Rahayu&gt;</h1>"));
    CHECK(page_of(missing_people()).starts_with("<h1>netralitas pledge missing</h1>"));
}

TEST_CASE("a list of nobody says so in HTML") {
    Table table = missing_people();
    table.rows.clear();
    CHECK(page_of(table, Language::english) ==
          "<h1>netralitas pledge missing</h1>\n<p>None.</p>\n");
}

TEST_CASE("many columns are printed across the paper") {
    Table table{{}, {{{}}}};
    for (const char* heading : {"A", "B", "C", "D", "E", "F", "G", "H"}) {
        table.columns.push_back({heading, heading});
        table.rows.front().cells.emplace_back("x");
    }
    CHECK(has(page_of(table), "<section class=\"wide\">"));
    table.columns.push_back({"I", "I"});
    table.rows.front().cells.emplace_back("x");
    CHECK(has(page_of(table), "<section class=\"wide across\">"));
}

TEST_CASE(
    "titles, headings of figures and pictures are for pages: every other form stays as it was") {
    auto plain = coverage_with_bars();
    plain.title = {};
    plain.figures.back().heading = "";
    auto& table = std::get<Table>(plain.blocks[1]);
    table.title = {};
    table.chart = {};
    for (const Format format :
         {Format::table, Format::csv, Format::tsv, Format::json, Format::jsonl, Format::md}) {
        CHECK(drawn(coverage_with_bars(), style_of(format)) == drawn(plain, style_of(format)));
    }
}

TEST_CASE("a letter has its head, its own heading, numbered tables and room for a signature") {
    auto style = titled_style();
    style.anchor = netralitas::render::Anchor{"7f3a 91c0 4e2d b8a6 5c01", 1482,
                                              netralitas::domain::Instant{day(2024, 6, 30)}};
    const std::string page = drawn(letter(), style);
    CHECK(has(page,
              "<header class=\"letterhead\">\n<p class=\"office\">KEMENTERIAN CONTOH<br>KANTOR "
              "WILAYAH</p>\n<p class=\"contact\">Jalan Contoh 1 &lt;Semarang&gt;</p>\n</header>"));
    CHECK(has(page, "<h1>Laporan netralitas</h1>"));
    CHECK(page.find("<h1>") == page.rfind("<h1>"));
    CHECK(has(page,
              "<h2>A. Dasar</h2>\n\n<ol>\n<li>Keputusan 1;</li>\n<li>Keputusan 2.</li>\n</ol>"));
    CHECK(has(page, "<caption>Table 1. Ikrar per satuan kerja</caption>"));
    CHECK(has(page, "<h2 class=\"annex\">Lampiran I Belum berikrar</h2>"));
    CHECK(has(page, "<p class=\"name\">Siti Rahayu, S.H.<br>NIP 198609262015052003</p>"));
    CHECK(has(page, "Ledger code 7f3a 91c0 4e2d b8a6 5c01 · entry 1.482 · 30 Juni 2024"));
    CHECK(has(page, "<svg class=\"code\" role=\"img\""));
}
