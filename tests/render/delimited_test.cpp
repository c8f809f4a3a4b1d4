#include "render/samples.hpp"

#include <doctest/doctest.h>

namespace {

using namespace netralitas::testing;
using netralitas::document::Document;
using netralitas::document::Percent;
using netralitas::document::Table;
using netralitas::render::Format;
using netralitas::render::Style;
using netralitas::text::Language;

Table one_cell(const netralitas::document::Cell& cell) {
    return {{{"a", "A"}, {"b", "B"}}, {{{cell, "-"}}}};
}

/// What stands in the first field of the only row.
std::string field(const netralitas::document::Cell& cell, const Style& style) {
    const std::string text = drawn(one_cell(cell), style);
    const auto begin = text.find('\n') + 1;
    return text.substr(begin, text.find(style.excel ? ";" : ",", begin) - begin);
}

Style excel() {
    Style style = style_of(Format::csv);
    style.excel = true;
    return style;
}

}  // namespace

TEST_CASE("csv has the field names, codes and empty fields in every language") {
    const std::string expected =
        "number,nip_or_nik,name,employment,reason_unsigned\n"
        "P-0011,198807212010121005,\"Agus Prasetyo, S.H.\",pns,other\n"
        "P-0103,*************009,Joko Susilo,other,\n";
    CHECK(drawn(missing_people(), style_of(Format::csv), Language::indonesian) == expected);
    CHECK(drawn(missing_people(), style_of(Format::csv), Language::english) == expected);
}

TEST_CASE("csv quotes what would break a field and leaves the rest as it is") {
    const Table table{{{"a", "A"}, {"b", "B"}},
                      {{{"say \"hi\"", "two\nlines"}}, {{" x\x1b ", "a;b"}}, {{"a\rb", "é"}}}};
    CHECK(drawn(table, style_of(Format::csv)) ==
          "a,b\n"
          "\"say \"\"hi\"\"\",\"two\nlines\"\n"
          " x\x1b ,a;b\n"
          "\"a\rb\",é\n");
    Style style = style_of(Format::csv);
    style.delimiter = ';';
    CHECK(drawn(table, style).starts_with("a;b\n"));
    CHECK(drawn(table, style).find("\"a;b\"") != std::string::npos);
}

TEST_CASE("a lone empty field does not look like an empty line") {
    const Table table{{{"a", "A"}}, {{{netralitas::document::Cell{}}}, {{"x"}}}};
    CHECK(drawn(table, style_of(Format::csv)) == "a\n\"\"\nx\n");
    CHECK(drawn(table, style_of(Format::tsv)) == "a\n\nx\n");
}

TEST_CASE("the csv of a report is its table, of a record one row") {
    CHECK(drawn(coverage(), style_of(Format::csv)) ==
          "unit,staff,signed,percent\n"
          "RUTAN-BLORA,28427,27006,95.0\n"
          "RUTAN-BLORA,9,9,100.0\n");
    CHECK(drawn(person(), style_of(Format::csv)) ==
          "nip,name,employment,since,pledged,roles\n"
          "198609262015052003,Siti Rahayu,pns,2021-03-01,ikrar-2023-12; ikrar-2024-06,\n");
    Document report = coverage();
    report.blocks.clear();
    CHECK(drawn(report, style_of(Format::csv)) == "as_of,round\n2024-01-30,ikrar-2023-12\n");
}

TEST_CASE("csv of nothing is the line of field names") {
    Table table = missing_people();
    table.rows.clear();
    CHECK(drawn(table, style_of(Format::csv)) ==
          "number,nip_or_nik,name,employment,reason_unsigned\n");
}

TEST_CASE("csv for Excel has a byte order mark, semicolons and CRLF") {
    CHECK(drawn(Table{{{"a", "A"}, {"b", "B"}}, {{{"x,y", "z"}}, {{"p;q", "r"}}}}, excel()) ==
          "\xEF\xBB\xBF"
          "a;b\r\nx,y;z\r\n\"p;q\";r\r\n");
}

TEST_CASE("nothing in csv for Excel is calculated or loses digits") {
    const std::pair<std::string, std::string> texts[] = {
        {"=1+1", "'=1+1"},
        {"+62812", "'+62812"},
        {"-x", "'-x"},
        {"@SUM(A1)", "'@SUM(A1)"},
        {"\tx", "'\tx"},
        {"198609262015052003", "'198609262015052003"},
        {"3316010708910009", "'3316010708910009"},
        {"0001", "'0001"},
        {"123456", "123456"},
        {"a=b", "a=b"},
        {"0", "0"}};
    for (const auto& [text, expected] : texts) {
        CAPTURE(text);
        CHECK(field(text, excel()) == expected);
        CHECK(field(text, style_of(Format::csv)) == text);
    }
    CHECK(field(std::int64_t{-5}, excel()) == "-5");
    CHECK(field(Percent{19, 20}, excel()) == "95,0");
}

TEST_CASE("tsv keeps a row on a line by writing tabs, line ends and backslashes as escapes") {
    const Table table{{{"a", "A"}, {"b", "B"}}, {{{"x\ty\nz\r", "C:\\new \"q\""}}}};
    CHECK(drawn(table, style_of(Format::tsv)) ==
          "a\tb\n"
          "x\\ty\\nz\\r\tC:\\\\new \"q\"\n");
}

TEST_CASE("values without a language have one form for machines") {
    const auto noon = netralitas::domain::Instant{day(2024, 1, 30)} + std::chrono::hours{12};
    CHECK(field(day(2024, 1, 29), style_of(Format::csv)) == "2024-01-29");
    CHECK(field(noon, style_of(Format::csv)) == "2024-01-30T12:00:00Z");
    CHECK(field(true, style_of(Format::csv)) == "true");
    CHECK(field(Percent{0, 0}, style_of(Format::csv)) == "0.0");
    CHECK(field(std::int64_t{28427}, style_of(Format::csv)) == "28427");
}
