#include "render/parts_of.hpp"
#include "render/samples.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::testing;
using document::Align;
using document::Audience;
using document::Table;
using render::Format;

namespace {

constexpr double usual_height = 18;

template <class Answer>
std::string sheet_of(const Answer& answer, int number = 1) {
    const auto name = "xl/worksheets/sheet" + std::to_string(number) + ".xml";
    return part(drawn(answer, style_of(Format::xlsx)), name);
}

/// The number behind `name="` in the first tag that begins so; 0 without one.
double number_in(const std::string& sheet, const std::string& tag, const std::string& name) {
    const auto from = sheet.find(tag);
    REQUIRE(from != sheet.npos);
    const auto whole = sheet.substr(from, sheet.find('>', from) - from);
    const auto at = whole.find(' ' + name + "=\"");
    return at == whole.npos ? 0 : std::stod(whole.substr(at + name.size() + 3));
}

double height_of(const std::string& sheet, int row) {
    return number_in(sheet, "<row r=\"" + std::to_string(row) + "\"", "ht");
}

double width_of(const std::string& sheet, int column) {
    return number_in(sheet, "<col min=\"" + std::to_string(column) + "\"", "width");
}

std::string words(std::size_t count, const std::string& word = "kata") {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += (i == 0 ? "" : " ") + word;
    return text;
}

/// A code, free text and a count.
Table activities(const std::string& title) {
    Table table{{{"unit", "Satuan kerja"},
                 {"title", "Kegiatan", Align::left, Audience::both, true},
                 {"people", "Orang", Align::right}},
                {{{"LAPAS-NARKOTIKA-NUSAKAMBANGAN", title, std::int64_t{12}}},
                 {{"RUTAN-BLORA", "Apel", std::int64_t{3}}}}};
    return table;
}

document::Document saying(const std::string& text) {
    document::Document report{"report", {}, {}, {"Laporan", {}}};
    report.blocks = {document::text_words(text)};
    return report;
}

}  // namespace

TEST_CASE("a title of two lines has room for both, in its larger letters") {
    const std::string title = words(7, "KEMENTERIAN");
    const auto height = [](const std::string& text) {
        return height_of(sheet_of(document::Document{"report", {}, {}, {text.c_str(), {}}}), 1);
    };
    CHECK(height("Laporan") > usual_height);
    CHECK(height(title) >= 2 * height("Laporan") - 5);
    CHECK(height(title) <= 2 * height("Laporan"));
}

TEST_CASE("a sentence across joined cells has as many lines as it takes") {
    CHECK(height_of(sheet_of(saying(words(5))), 2) == usual_height);
    const double of_ten = height_of(sheet_of(saying(words(200))), 2);
    CHECK(of_ten > 9 * 15);
    CHECK(of_ten < 13 * 15);
}

TEST_CASE("a text longer than a row can be goes on in the next row, and no word is lost") {
    const auto sheet = sheet_of(saying(words(1'500)));
    CHECK(times(sheet, "kata") == 1'500);
    CHECK(times(sheet, "<mergeCell ") == 4);
    for (const int row : {2, 3, 4}) {
        CAPTURE(row);
        CHECK(height_of(sheet, row) > 300);
        CHECK(height_of(sheet, row) < 409.5);
    }
    CHECK(times(sheet_of(saying(std::string(9'000, 'x'))), "<mergeCell ") == 2);
}

TEST_CASE("rows of a table are as high as their free text, and heads leave room for the filter") {
    const auto sheet = sheet_of(activities(words(60)));
    CHECK(height_of(sheet, 1) > usual_height);
    CHECK(height_of(sheet, 2) >= 3 * 15);
    CHECK(height_of(sheet, 3) == usual_height);
}

TEST_CASE("columns are as wide as what they hold, long free text takes what a page has") {
    const auto sheet = sheet_of(activities("Apel"));
    CHECK(width_of(sheet, 1) > 29);
    CHECK(width_of(sheet, 2) < 16);
    CHECK(width_of(sheet, 3) < 12);
    CHECK_FALSE(contains(sheet, "fitToPage"));
    const auto with_long = sheet_of(activities(words(100)));
    CHECK(width_of(with_long, 2) > 60);
    CHECK(width_of(with_long, 1) + width_of(with_long, 2) + width_of(with_long, 3) < 145);
    CHECK(contains(with_long, "orientation=\"landscape\""));
    CHECK(contains(with_long, "fitToHeight=\"0\""));
}

TEST_CASE("a share is never wider than its column") {
    Table table{{{"unit", "U"}, {"percent", "%", Align::right}},
                {{{"RUTAN-BLORA", document::Percent{9, 9}}}}};
    CHECK(width_of(sheet_of(table), 2) > 9);
    table.columns.back().heading = "P";
    table.rows.front().cells.back() = std::int64_t{123'456'789'012'345};
    CHECK(width_of(sheet_of(table), 2) > 20);
}

TEST_CASE("a chart begins a page where the rows leave no room for it, and is never higher") {
    Table table{{{"unit", "Unit"}, {"cases", "Kasus", Align::right}}, {}};
    table.chart = document::Bars{"cases"};
    table.rows.assign(5, {{"x", std::int64_t{3}}});
    CHECK_FALSE(contains(sheet_of(table), "<rowBreaks"));
    table.rows.assign(60, {{"x", std::int64_t{3}}});
    const auto sheet = sheet_of(table);
    CHECK(contains(sheet, "<rowBreaks"));
    CHECK(number_in(sheet, "<brk ", "id") == 63);
    const auto drawing = part(drawn(table, style_of(Format::xlsx)), "xl/drawings/drawing1.xml");
    CHECK(contains(drawing, "<xdr:row>64</xdr:row>"));
    const auto last = drawing.rfind("<xdr:row>");
    REQUIRE(last != drawing.npos);
    CHECK(std::stoi(drawing.substr(last + 9)) < 64 + 700 / 15);
    table.columns.push_back({"note", "Catatan"});
    for (auto& row : table.rows) row.cells.emplace_back(std::string(130, 'x'));
    CHECK(contains(sheet_of(table), "orientation=\"portrait\""));
}

TEST_CASE("where all bars are empty there is no chart") {
    Table table{{{"unit", "Unit"}, {"cases", "Kasus", Align::right}}, {{{"x", std::int64_t{0}}}}};
    table.chart = document::Bars{"cases"};
    const auto count = [&] {
        return parts_of(drawn(table, style_of(Format::xlsx))).count("xl/charts/chart1.xml");
    };
    CHECK(count() == 0);
    table.rows.push_back({{"y", std::int64_t{1}}});
    CHECK(count() == 1);
}
