#include "importer/rows_of.hpp"
#include "render/parts_of.hpp"
#include "render/samples.hpp"
#include "render/small_disk.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::testing;
using document::Cell;
using Tables = std::vector<render::NamedTable>;

namespace {

void write_to(std::ostream& out, const Tables& tables) {
    const auto lists = catalogues();
    render::write_workbook(out, tables, {text::Language::english, lists});
}

std::string workbook(const Tables& tables) {
    std::ostringstream out;
    write_to(out, tables);
    return out.str();
}

/// A table with one column and these cells below its key.
render::NamedTable column(const std::vector<Cell>& cells) {
    render::NamedTable named{"member", {{{"key", ""}, {"last", ""}}, {}}};
    for (const auto& cell : cells) named.table.rows.push_back({{cell, "."}});
    return named;
}

/// What the importer reads where the cells were written.
std::vector<std::string> read_back(const std::vector<Cell>& cells) {
    std::vector<std::string> texts;
    for (const auto& fields : importer::testing::fields_of(workbook({column(cells)}))) {
        texts.push_back(fields.front());
    }
    texts.erase(texts.begin());
    return texts;
}

/// What a refused workbook says; nothing of it was written.
Problem refused(const Tables& tables) {
    std::ostringstream out;
    const auto problem = problem_of([&] { write_to(out, tables); });
    CHECK(out.str().empty());
    return problem;
}

}  // namespace

TEST_CASE("every text of a workbook comes back byte by byte") {
    const std::vector<std::string> texts{
        "198609262015052003",
        "0017",
        "=1+1",
        "+62",
        "-7",
        "@ASN",
        "'kutip'",
        "  spaces  ",
        "two\nlines",
        "\ttab\t",
        "return\r\nand\rmore\r",
        "\x01\x02\x0B\x1B[31m\x1F\x7F",
        "_x000D_",
        "_x000d_",
        "_x005F_x000D_",
        "_x_x0041_",
        "_x0041_x0042_",
        "_x0000__xD800_",
        "_x41_",
        "<b>&amp;\"</b>]]>",
        "\uFFFD\uFFFE\uFFFF",
        "Jl. Pemuda é 漢 \U0001F600",
        "2024-01-29",
        "true",
    };
    CHECK(read_back({texts.begin(), texts.end()}) == texts);
}

TEST_CASE("cells of every kind are read as machines read them elsewhere") {
    using document::Code;
    using document::Percent;
    using document::Serial;
    const std::vector<Cell> cells{std::int64_t{-45},
                                  std::int64_t{999'999'999'999'999},
                                  std::int64_t{1'000'000'000'000'001},
                                  Serial{41},
                                  true,
                                  false,
                                  Percent{19, 20},
                                  day(2024, 1, 29),
                                  day(1900, 3, 1),
                                  day(1900, 2, 28),
                                  day(1871, 4, 21),
                                  day(9999, 12, 31),
                                  domain::Instant{} + std::chrono::hours{24},
                                  Code{"employment", "pns"},
                                  std::vector<std::string>{"a", "b"},
                                  {},
                                  ""};
    const std::vector<std::string> expected{"-45",
                                            "999999999999999",
                                            "1000000000000001",
                                            "41",
                                            "true",
                                            "false",
                                            "95",
                                            "2024-01-29",
                                            "1900-03-01",
                                            "1900-02-28",
                                            "1871-04-21",
                                            "9999-12-31",
                                            "1970-01-02T00:00:00Z",
                                            "pns",
                                            "a; b",
                                            "",
                                            ""};
    const auto read = read_back(cells);
    REQUIRE(read.size() == expected.size());
    for (std::size_t i = 0; i < read.size(); ++i) CHECK(read[i] == expected[i]);
}

TEST_CASE("numbers, days and yes are such in the file, everything else is text") {
    const auto bytes = workbook({column({std::int64_t{45}, day(2024, 1, 29), true, "=1+1",
                                         "198609262015052003", day(1871, 4, 21)})});
    const auto sheet = part(bytes, "xl/worksheets/sheet1.xml");
    CHECK(contains(sheet, "<c r=\"A2\"><v>45</v></c>"));
    CHECK(contains(sheet, "<c r=\"A3\" s=\"2\"><v>45320</v></c>"));
    CHECK(contains(sheet, "<c r=\"A4\" t=\"b\"><v>1</v></c>"));
    CHECK(contains(sheet, "<c r=\"A5\" s=\"1\" t=\"inlineStr\"><is><t>=1+1</t></is></c>"));
    CHECK(contains(sheet, "<c r=\"A6\" s=\"1\" t=\"inlineStr\"><is><t>198609262015052003<"));
    CHECK(contains(sheet, "<c r=\"A7\" s=\"1\" t=\"inlineStr\"><is><t>1871-04-21<"));
    CHECK(contains(sheet,
                   "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" "
                   "state=\"frozen\"/>"));
    CHECK(contains(sheet, "<autoFilter ref=\"A1:B7\"/>"));
    const auto styles = part(bytes, "xl/styles.xml");
    CHECK(contains(styles, "formatCode=\"yyyy-mm-dd\""));
    CHECK(contains(styles, "<xf numFmtId=\"49\""));
}

TEST_CASE("every table is a sheet, an empty one too, and columns for people are left out") {
    render::NamedTable posting{"posting", {{{"unit", ""}}, {}}};
    posting.table.columns.push_back(
        {"", "Unit", document::Align::left, document::Audience::people});
    importer::testing::Said said;
    said.tables = {"member", "posting"};
    const auto rows = importer::testing::rows_of(workbook({column({"a"}), posting}), said);
    REQUIRE(rows.size() == 3);
    CHECK(rows[1].table == "member");
    CHECK(rows[2].table == "posting");
    CHECK(rows[2].fields == std::vector<std::string>{"unit"});
}

TEST_CASE(
    "the same tables make the same bytes, and nothing is left in the folder of temporary files") {
    const Scratch scratch;
    const Tables tables{column({"a", day(2024, 1, 29)})};
    CHECK(workbook(tables) == workbook(tables));
    CHECK(scratch.is_empty());
}

TEST_CASE("a text of 32,767 units of UTF-16 is written, a longer one is refused") {
    const std::string longest(32'765, 'x');
    CHECK(read_back({longest + "\U0001F600"}).front() == longest + "\U0001F600");
    const auto problem = refused({column({"a", longest + "xxx"})});
    CHECK(problem.code == "sheet-text-long");
    CHECK(argument(problem, "table") == "member");
    CHECK(argument(problem, "column") == "key");
    CHECK(argument(problem, "row") == "3");
    CHECK(argument(problem, "limit") == "32767");
    CHECK(refused({column({longest + "x\U0001F600"})}).code == "sheet-text-long");
}

TEST_CASE("a table of more rows than a sheet has is refused") {
    auto named = column({});
    named.table.rows.resize(1'048'576);
    const auto problem = refused({column({"a"}), named});
    CHECK(problem.code == "sheet-rows-many");
    CHECK(argument(problem, "count") == "1048576");
    CHECK(argument(problem, "limit") == "1048575");
}

TEST_CASE("a workbook for whose temporary files there is no room is refused") {
    const Scratch scratch;
    const auto tables = Tables{column(std::vector<Cell>(20'000, Cell{"Rutan Kelas IIB Batang"}))};
    Problem problem;
    {
        const SmallDisk disk{100'000};
        problem = refused(tables);
    }
    CHECK(problem.code == "workbook-unfinished");
    CHECK(argument(problem, "folder") == scratch.path().string());
    CHECK(scratch.is_empty());
    CHECK_FALSE(workbook(tables).empty());
}
