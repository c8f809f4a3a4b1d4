#include "render/pdf_file.hpp"
#include "render/pdf_pages.hpp"
#include "render/samples.hpp"
#include "support/problem_of.hpp"

#include <doctest/doctest.h>

namespace {

using namespace netralitas;
using namespace netralitas::testing;
using document::Align;
using document::Audience;
using document::Cell;
using document::Table;

render::Style pdf_style() {
    auto style = style_of(render::Format::pdf);
    style.title = "netralitas pledge missing";
    return style;
}

render::Style anchored_style() {
    auto style = pdf_style();
    style.anchor = render::Anchor{"7f3a 91c0 4e2d b8a6 5c01", 1482,
                                  domain::Instant{std::chrono::sys_days{day(2024, 6, 30)}}};
    return style;
}

template <typename Answer>
std::vector<std::string> pages_of_answer(const Answer& answer,
                                         const render::Style& style = pdf_style()) {
    return pages_of(drawn(answer, style));
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++count;
    return count;
}

void require(const std::string& text, const std::vector<std::string>& parts) {
    for (const auto& part : parts) {
        CAPTURE(part);
        CAPTURE(text);
        CHECK(has(text, part));
    }
}

/// Rows that are called by their number and have a total.
Table long_table(int rows) {
    Table table{{{"code", "Kode"},
                 {"name", "Nama orang", Align::left, Audience::both, true},
                 {"count", "Banyak", Align::right}},
                {},
                {"Tabel panjang", {}}};
    for (int i = 1; i <= rows; ++i) {
        table.rows.push_back({{"R-" + std::to_string(1000 + i), "Orang ke-" + std::to_string(i),
                               std::int64_t{1000} + i}});
    }
    table.rows.push_back({{"Jumlah", Cell{}, std::int64_t{rows}}, 0, Audience::people, true});
    return table;
}

document::Document of(std::vector<document::Block> blocks) {
    return {"sample", {}, std::move(blocks), {"Contoh", {}}};
}

}  // namespace

TEST_CASE("a letter as PDF has every word and figure of it, on the page it belongs to") {
    const auto pages = pages_of_answer(letter(), anchored_style());
    REQUIRE(pages.size() == 2);
    require(pages[0], {"KEMENTERIAN CONTOH",
                       "KANTOR WILAYAH",
                       "Jalan Contoh 1 <Semarang>",
                       "Laporan netralitas",
                       "Nomor",
                       ": W.13-KP.05.02-1",
                       ": 5 Juli 2024",
                       "A. Dasar",
                       "1. Keputusan 1;",
                       "2. Keputusan 2.",
                       "1. Ikrar",
                       "Dari 28.427 pegawai",
                       "Ikrar per satuan kerja",
                       "Satuan kerja",
                       "RUTAN-BLORA",
                       "28.427",
                       "95,00",
                       "LAPAS-SRAGEN",
                       "96",
                       "0,00",
                       "95,00%",
                       "Cakupan",
                       "Semarang, 5 Juli 2024",
                       "Ketua Satuan Tugas,",
                       "Siti Rahayu, S.H.",
                       "NIP 198609262015052003"});
    require(pages[1], {"Lampiran I Belum berikrar", "Pegawai yang belum berikrar", "NIP/NIK",
                       "P-0011", "198807212010121005", "Agus Prasetyo, S.H.", "PNS", "P-0103",
                       "*************009", "Joko Susilo", "lain-lain", "–"});
    for (const auto& page : pages) CHECK(has(page, "7f3a 91c0 4e2d b8a6 5c01"));
    CHECK(count_of(pages[0], "7f3a 91c0") == 1);
    CHECK(count_of(pages[1], "7f3a 91c0") == 2);  // at the foot and beside its picture
    CHECK_FALSE(has(pages[1], "KEMENTERIAN"));
}

TEST_CASE("a long table as PDF has its heads on every page, each row once, and the total last") {
    const auto pages = pages_of_answer(of({long_table(110)}));
    REQUIRE(pages.size() == 3);
    std::string all;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        CHECK(count_of(pages[i], "Nama orang") == 1);
        CHECK(has(pages[i], "Page " + std::to_string(i + 1) + " of 3"));
        all += pages[i];
    }
    for (int i = 1; i <= 110; ++i) {
        CAPTURE(i);
        CHECK(count_of(all, "R-" + std::to_string(1000 + i)) == 1);
        CHECK(count_of(all, "Orang ke-" + std::to_string(i) + ' ') == 1);
        CHECK(count_of(all, "1." + std::to_string(1000 + i).substr(1)) == 1);
    }
    CHECK(count_of(all, "Tabel panjang") == 1);
    CHECK(all.find("Jumlah") > all.find("R-1110"));
}

TEST_CASE(
    "a heading of a PDF stands on the page of what it is over, and so do captions and heads") {
    for (std::size_t lines = 30; lines < 50; ++lines) {
        std::vector<document::Block> blocks(lines, document::Words{"Isi.", {}});
        blocks.emplace_back(document::Heading{1, "B.", {"Lanjutan", {}}});
        blocks.emplace_back(long_table(1));
        for (const auto& page : pages_of_answer(of(blocks))) {
            CAPTURE(lines);
            CHECK(has(page, "B. Lanjutan") == has(page, "R-1001"));
            CHECK(has(page, "Tabel panjang") == has(page, "R-1001"));
            CHECK(has(page, "Jumlah") == has(page, "R-1001"));
        }
    }
}

TEST_CASE("a signature in a PDF is never split nor alone on its page") {
    for (std::size_t lines = 20; lines < 40; ++lines) {
        std::vector<document::Block> blocks(lines, document::Words{"Isi surat.", {}});
        blocks.emplace_back(document::Signature{"Semarang, 5 Juli 2024", "Ketua,", "", ""});
        for (const auto& page : pages_of_answer(of(blocks))) {
            CAPTURE(lines);
            CHECK(has(page, "Semarang, 5 Juli") == has(page, std::string(40, '.')));
            if (has(page, "Semarang, 5 Juli")) CHECK(has(page, "Isi surat."));
        }
    }
}

TEST_CASE("a table of many columns lies across on pages of its own") {
    Table wide{{}, {{}}};
    for (int i = 1; i <= 12; ++i) {
        wide.columns.push_back({"c" + std::to_string(i), "Kolom", Align::right});
        wide.rows.front().cells.emplace_back(std::int64_t{1000} * i);
    }
    wide.columns.push_back({"day", "Mulai"});
    wide.rows.front().cells.emplace_back(day(2024, 9, 30));
    wide.columns.push_back({"remarks", "Keterangan", Align::left, Audience::both, true});
    wide.rows.front().cells.emplace_back(std::string(400, 'w') + " akhir");
    const std::string bytes = drawn(
        of({document::Words{"Sebelum.", {}}, wide, document::Words{"Sesudah.", {}}}), pdf_style());
    const auto pages = pages_of(bytes);
    REQUIRE(pages.size() == 3);
    CHECK(has(pages[0], "Sebelum."));
    require(pages[1], {"1.000", "12.000", "30 September 2024", "akhir"});
    CHECK(has(pages[2], "Sesudah."));
    CHECK(count_of(bytes, "/MediaBox [ 0 0 841.89") == 1);
    CHECK(count_of(bytes, "/MediaBox [ 0 0 595.28") == 2);
}

TEST_CASE("a row that is higher than a page of PDF goes on on the next, and long words are whole") {
    std::string text;
    for (int i = 1; i <= 1500; ++i) text += "kata" + std::to_string(i) + ' ';
    Table table = long_table(0);
    table.rows.front() = {{"R-1", text, std::int64_t{1}}};
    std::string all;
    for (const auto& page : pages_of_answer(table)) {
        CHECK(has(page, "Nama orang"));
        all += page;
    }
    for (int i = 1; i <= 1500; ++i)
        CHECK(count_of(all, "kata" + std::to_string(i) + '\n') +
                  count_of(all, "kata" + std::to_string(i) + ' ') ==
              1);
}

TEST_CASE(
    "letters that the fonts of a PDF do not have are written out, and control characters are "
    "seen") {
    const Table table{{{"a", "Nama"}},
                      {{{"Café – “Å” € Žižek"}}, {{"Kılıç 中 😀"}}, {{"a\x1b[1m\nb \u202egnp"}}}};
    require(pages_of_answer(table).front(),
            {"Café – “Å” € Žižek", "K\\u0131l\\u0131ç \\u4e2d \\U0001f600",
             "a\\x1b[1m\\x0ab \\u202egnp"});
}

TEST_CASE("a square of risks as PDF has its counts, levels and axes") {
    Table table{
        {{"likelihood", "Kemungkinan"}, {"1", "K1"}, {"2", "K2"}},
        {{{std::int64_t{2}, Cell{}, std::int64_t{37}}}, {{std::int64_t{1}, Cell{}, Cell{}}}},
        {"Kemungkinan dan dampak", {}}};
    const auto level = [](const char* code) { return document::Code{"employment", code}; };
    table.chart = document::HeatMap{"Dampak",
                                    "Kemungkinan",
                                    {level("pns"), level("other"), level("pns"), level("pns")},
                                    {"pns", "other"}};
    const auto page = pages_of_answer(of({table})).front();
    require(page, {"Kemungkinan dan dampak", "37", "lain-lain", "K1", "K2", "Dampak"});
    CHECK(count_of(page, "PNS") == 3);
}

TEST_CASE("an empty list is a page of PDF that says so, and a record has its fields") {
    Table none = missing_people();
    none.rows.clear();
    require(pages_of_answer(none).front(), {"netralitas pledge missing", "None.", "Page 1 of 1"});
    require(pages_of_answer(person()).front(),
            {"NIP 198609262015052003", ": Siti Rahayu, S.H.", ": 1 Maret 2021",
             ": ikrar-2023-12, ikrar-2024-06", ":–"});
}

TEST_CASE("the same answer makes the same bytes of PDF, with its title and without a date") {
    const std::string bytes = drawn(letter(), anchored_style());
    CHECK(bytes == drawn(letter(), anchored_style()));
    CHECK(bytes.starts_with("%PDF-1."));
    CHECK(bytes.find("%%EOF") > bytes.size() - 10);
    CHECK(has(bytes, "/Title"));
    CHECK_FALSE(has(bytes, "Date"));
    CHECK_FALSE(has(bytes, "/ID"));
}

TEST_CASE("what libharu cannot make is an error, never a broken file") {
    render::PdfFile file("Contoh");
    const auto problem = problem_of([&] { file.add_page({0, 0}); });
    CHECK(problem.code == "pdf-unfinished");
    CHECK(argument(problem, "number") == "1054");
    std::ostringstream out;
    CHECK(problem_of([&] { file.write(out); }).code == "pdf-unfinished");
    CHECK(out.str().empty());
}

TEST_CASE("without libharu there is no PDF, and the package that brings it is named") {
    const auto problem = problem_of([] { render::PdfLibrary{{"libc.so.6", "libhpdf-2.3.0"}}; });
    CHECK(problem.code == "library-missing");
    CHECK(argument(problem, "package") == "libhpdf-2.3.0");
}
