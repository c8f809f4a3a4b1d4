#include "render/page_columns.hpp"

#include "render/parts_of.hpp"
#include "render/samples.hpp"
#include "render/text_lines.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::testing;
using document::Align;
using document::Audience;
using document::Table;

namespace {

double count(std::string_view text) { return static_cast<double>(text.size()); }

/// Every letter is as wide as another: a code of 29, free text of 47 and a count.
Table activities() {
    return {{{"unit", "Unit"},
             {"title", "Kegiatan", Align::left, Audience::both, true},
             {"people", "Orang", Align::right}},
            {{{"LAPAS-NARKOTIKA-NUSAKAMBANGAN", "Sosialisasi SKB netralitas kepada seluruh pegawai",
               std::int64_t{123'456'789}}}}};
}

std::vector<double> widths(const Table& table, double width) {
    const auto lists = catalogues();
    const text::Wording wording{text::Language::indonesian, lists};
    const render::Style style;
    const render::Drawing drawing{style, wording};
    const render::Lettering letters{[](std::string_view text, bool) { return count(text); }};
    return render::widths_of(render::spans_of(render::view_of(table, drawing), letters), width);
}

/// Of the columns of the first table of a document for Word.
std::vector<int> grid_of(const Table& table) {
    const auto body = part(drawn(table, style_of(render::Format::docx)), "word/document.xml");
    const std::string tag = "<w:gridCol w:w=\"";
    std::vector<int> grid;
    for (auto at = body.find(tag); at != body.npos; at = body.find(tag, at + 1)) {
        grid.push_back(std::stoi(body.substr(at + tag.size())));
    }
    return grid;
}

}  // namespace

TEST_CASE("where there is room nothing is broken and texts take what is left") {
    const auto wide = widths(activities(), 200);
    CHECK(wide[0] > 29);
    CHECK(wide[1] > 45);
    CHECK(wide[2] == doctest::Approx(11).epsilon(0.1));
    CHECK(wide[0] + wide[1] + wide[2] == doctest::Approx(200));
}

TEST_CASE("free text gives way first, but keeps readable lines while a long code can be broken") {
    const auto tight = widths(activities(), 60);
    CHECK(tight[0] == doctest::Approx(29));
    CHECK(tight[1] == doctest::Approx(20));
    const auto tighter = widths(activities(), 45);
    CHECK(tighter[0] < 29);
    CHECK(tighter[0] >= 14);
    CHECK(tighter[1] == doctest::Approx(16));
    const auto least = widths(activities(), 38);
    CHECK(least[1] < 16);
    CHECK(least[1] >= 11);
    for (const auto& all : {tight, tighter, least}) CHECK(all[2] == doctest::Approx(11));
}

TEST_CASE("in a document for Word free text has the room that other columns do not need") {
    Table table{{{"date", "Tanggal"},
                 {"unit", "Satuan kerja"},
                 {"title", "Kegiatan", Align::left, Audience::both, true},
                 {"people", "Orang", Align::right},
                 {"units", "Seluruh satker", Align::right}},
                {{{day(2024, 2, 16), "LAPAS-NARKOTIKA-NUSAKAMBANGAN",
                   "Sosialisasi SKB netralitas kepada seluruh pegawai", std::int64_t{0},
                   std::int64_t{1}}}}};
    const auto grid = grid_of(table);
    REQUIRE(grid.size() == 5);
    CHECK(grid[2] > 16 * 180);
    CHECK(grid[3] < grid[0]);
    CHECK(grid[4] < grid[0]);
    int all = 0;
    for (const int width : grid) all += width;
    CHECK(all <= 9071);
    CHECK(all > 9071 - 10);
}

TEST_CASE("no word of a head is broken in a document for Word") {
    Table table{{{"unit", "Satuan kerja", Align::left, Audience::both, true},
                 {"socialised", "Sosialisasi", Align::right}},
                {{{std::string(300, 'x'), std::int64_t{1}}}}};
    CHECK(grid_of(table)[1] > 160 + 180 * render::letters_width("Sosialisasi", true));
}

TEST_CASE("lines are broken between words, and within a word behind its last hyphen that fits") {
    using Lines = std::vector<std::string>;
    CHECK(render::lines_of(count, "satu dua  tiga", 8) == Lines{"satu dua", "tiga"});
    CHECK(render::lines_of(count, "LAPAS-NARKOTIKA", 9) == Lines{"LAPAS-", "NARKOTIKA"});
    CHECK(render::lines_of(count, "abcdef", 4) == Lines{"abcd", "ef"});
    CHECK(render::lines_of(count, "", 4) == Lines{""});
    CHECK(render::word_width(count, "a bcd/efg h") == 7);
    CHECK(render::part_width(count, "a bcd/efg h-") == 4);
    CHECK(render::part_width(count, "") == 0);
}

TEST_CASE("letters are as wide as those of Arial, bold ones wider") {
    CHECK(render::letters_width("0", false) == doctest::Approx(0.556));
    CHECK(render::letters_width("Wil", false) == doctest::Approx(1.388));
    CHECK(render::letters_width("~@", false) == doctest::Approx(1.599));
    CHECK(render::letters_width("Tinggi", true) > render::letters_width("Tinggi", false));
    CHECK(render::letters_width("é", false) == doctest::Approx(0.556));
    CHECK(render::letters_width("", true) == 0);
}
