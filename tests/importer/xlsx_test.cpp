#include "importer/rows_of.hpp"
#include "importer/workbook.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::importer::testing;
using netralitas::testing::argument;
using Table = std::vector<std::vector<std::string>>;

namespace {

const std::string formats =
    "<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/>"
    "<numFmt numFmtId=\"165\" formatCode=\"0.00&quot; hari&quot;\"/>"
    "<numFmt numFmtId=\"166\" formatCode=\"[$-421]dd mmmm yyyy;@\"/>"
    "<numFmt numFmtId=\"167\" formatCode=\"[Red]0\\d\"/></numFmts>"
    "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
    "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>"
    "<xf numFmtId=\"166\"/><xf numFmtId=\"167\"/><xf numFmtId=\"22\"/><xf numFmtId=\"20\"/>"
    "</cellXfs>";

/// The text of the only cell.
std::string read_cell(const std::string& cell, bool since_1904 = false) {
    Workbook book;
    book.styles(formats).sheet("Data", "<row r=\"3\">" + cell + "</row>");
    book.strings(
        "<si><t>nol</t></si>"
        "<si><r><t>Siti </t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">Rahayu</t></r>"
        "<rPh sb=\"0\" eb=\"1\"><t>SITI</t></rPh><phoneticPr fontId=\"1\"/></si>"
        "<si><t>Jl. Pemuda_x000A_No. 1 _x005F_x_x0000_</t></si>");
    if (since_1904) book.since_1904();
    const auto rows = rows_of(book.bytes());
    return rows.empty() ? "" : rows.front().fields.front();
}

std::string number(const std::string& written, int format = 0) {
    return read_cell("<c s=\"" + std::to_string(format) + "\"><v>" + written + "</v></c>");
}

}  // namespace

TEST_CASE("cells are read as the text a person sees in them") {
    CHECK(read_cell("<c t=\"s\"><v>0</v></c>") == "nol");
    CHECK(read_cell("<c t=\"s\"><v>1</v></c>") == "Siti Rahayu");
    CHECK(read_cell("<c t=\"s\"><v>2</v></c>") == "Jl. Pemuda\nNo. 1 _x_x0000_");
    CHECK(read_cell("<c t=\"inlineStr\"><is><r><t>III</t></r><r><t>/b</t></r></is></c>") ==
          "III/b");
    CHECK(read_cell("<c t=\"str\"><f>A1&amp;B1</f><v>Rutan &lt;Blora&gt;</v></c>") ==
          "Rutan <Blora>");
    CHECK(read_cell("<c t=\"b\"><v>1</v></c>") == "true");
    CHECK(read_cell("<c t=\"b\"><v>0</v></c>") == "false");
    CHECK(read_cell("<c><f>6*7</f><v>42</v></c>") == "42");
    CHECK(read_cell("<c t=\"d\"><v>2024-01-29T00:00:00</v></c>") == "2024-01-29");
    CHECK(read_cell("<c t=\"d\"><v>2024-01-29</v></c>") == "2024-01-29");
    CHECK(read_cell("<c t=\"d\" s=\"2\"><v>2024-01-29T09:30:00Z</v></c>") == "2024-01-29");
    CHECK(read_cell("<c t=\"d\" s=\"6\"><v>2024-01-29T09:30:00Z</v></c>") ==
          "2024-01-29T09:30:00Z");
}

TEST_CASE("numbers keep their digits and never come with an exponent") {
    CHECK(number("45") == "45");
    CHECK(number("45.0") == "45");
    CHECK(number("-7") == "-7");
    CHECK(number("0") == "0");
    CHECK(number("54.270000000000003") == "54.27");
    CHECK(number("5.0000000000000001E-2") == "0.05");
    CHECK(number("1.31110468E8") == "131110468");
    CHECK(number("999999999999999") == "999999999999999");
    CHECK(number("12.5", 3) == "12.5");
    CHECK(number("7", 5) == "7");
}

TEST_CASE("a number of more than 15 digits never passes for a good NIP or NIK") {
    CHECK(number("1.98609262015052E+17") == "198609262015052000");
    CHECK(number("198609262015052003") == "198609262015052000");
    CHECK(number("197805142000031008") == "197805142000031000");
    CHECK(number("3316012508960012") == "3.31601250896001E+15");
    CHECK(number("3.31601250896001E+15") == "3.31601250896001E+15");
}

TEST_CASE("numbers shown as dates are dates") {
    CHECK(number("45320", 1) == "2024-01-29");
    CHECK(number("45320", 2) == "2024-01-29");
    CHECK(number("45320", 4) == "2024-01-29");
    CHECK(number("45320", 0) == "45320");
    CHECK(number("45320.00013888889", 2) == "2024-01-29");
    CHECK(number("45320.00013888889", 4) == "2024-01-29");
    CHECK(number("45320.395833333336", 1) == "2024-01-29");
    CHECK(number("45320.999999999", 1) == "2024-01-30");
    CHECK(number("45320.395833333336", 6) == "2024-01-29 09:30:00");
    CHECK(number("45320.999999999", 6) == "2024-01-30");
    CHECK(number("0.39583333333333331", 7) == "09:30:00");
    CHECK(number("1", 1) == "1900-01-01");
    CHECK(number("59", 1) == "1900-02-28");
    CHECK(number("60", 1) == "1900-02-29");
    CHECK(number("61", 1) == "1900-03-01");
    CHECK(number("2958465", 1) == "9999-12-31");
    CHECK(number("2958466", 1) == "2958466");
    CHECK(number("-5", 1) == "-5");
    CHECK(number("99999999", 1) == "99999999");
    CHECK(read_cell("<c s=\"1\"><v>43858</v></c>", true) == "2024-01-29");
    CHECK(read_cell("<c s=\"1\" t=\"n\"><v>0</v></c>", true) == "1904-01-01");
}

TEST_CASE("rows know their number and are as wide as the header") {
    Workbook book;
    book.sheet("Pegawai",
               "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>DAFTAR PEGAWAI</t></is></c></row>"
               "<row r=\"3\" spans=\"1:3\">" +
                   cell("NIP") + cell("Nama") + cell("Unit") +
                   "</row><row r=\"4\"><c r=\"B4\" t=\"inlineStr\"><is><t>Siti</t></is></c>"
                   "<c r=\"C4\" s=\"1\"/></row><row r=\"5\"><c r=\"A5\" s=\"1\"/></row>"
                   "<row r=\"9\">" +
                   cell("1") + cell("2") + cell("3") + cell("4") + "</row>");
    const auto rows = rows_of(book.bytes());
    REQUIRE(rows.size() == 4);
    CHECK(rows[1].line == 3);
    CHECK(rows[1].record == 2);
    CHECK(rows[2].line == 4);
    CHECK(rows[2].fields == std::vector<std::string>{"", "Siti", ""});
    CHECK(rows[2].sheet == "Pegawai");
    CHECK(rows[2].table.empty());
    CHECK(rows[3].line == 9);
    CHECK(rows[3].fields.size() == 4);
}

TEST_CASE("elements are known by their names whatever prefix a program gives them") {
    const auto bytes = zipped(
        {{"_rels/.rels",
          "<r:Relationships xmlns:r=\"p\"><r:Relationship Id=\"a\" Type=\"x/officeDocument\" "
          "Target=\"/xl/workbook.xml\"/></r:Relationships>"},
         {"xl/_rels/workbook.xml.rels",
          "<Relationships><Relationship Id=\"b\" Type=\"x/worksheet\" "
          "Target=\"../xl/worksheets/a.xml\"/></Relationships>"},
         {"xl/workbook.xml",
          "<x:workbook xmlns:x=\"m\" xmlns:r=\"r\"><x:sheets><x:sheet name=\"S\" r:id=\"b\"/>"
          "</x:sheets></x:workbook>"},
         {"xl/worksheets/a.xml",
          "<x:worksheet xmlns:x=\"m\"><x:sheetData><x:row><x:c><x:v>5</x:v></x:c></x:row>"
          "</x:sheetData></x:worksheet>"}});
    CHECK(fields_of(bytes) == Table{{"5"}});
}

TEST_CASE("the only sheet with rows is read, hidden ones are told and left") {
    Workbook book;
    book.sheet("Rahasia", row({"x", "y"}), "hidden")
        .sheet("Kosong", "<row r=\"1\"><c r=\"A1\" s=\"1\"/></row>")
        .sheet("Pegawai", row({"NIP", "Nama"}))
        .sheet("Sangat rahasia", row({"x"}), "veryHidden");
    const auto bytes = book.bytes();
    CHECK(fields_of(bytes) == Table{{"NIP", "Nama"}});
    const auto dialect = dialect_of(bytes);
    CHECK(dialect.form == importer::Form::xlsx);
    CHECK(dialect.one_table);
    CHECK(dialect.sheets == std::vector<std::string>{"Pegawai"});
    CHECK(dialect.hidden_sheets == std::vector<std::string>{"Rahasia", "Sangat rahasia"});
    Said said;
    said.sheet = "Rahasia";
    CHECK(fields_of(bytes, said) == Table{{"x", "y"}});
    said.sheet = "Pegawe";
    const auto problem = refused(bytes, said);
    CHECK(problem.code == "sheet-unknown");
    CHECK(argument(problem, "known") == "Rahasia, Kosong, Pegawai, Sangat rahasia");
}

TEST_CASE("sheets named like tables are read as these, other ones must be chosen") {
    Workbook book;
    book.sheet("member", row({"number"}) + row({"P-1"})).sheet("posting", row({"member", "unit"}));
    Said said;
    said.tables = {"member", "posting"};
    const auto rows = rows_of(book.bytes(), said);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].table == "member");
    CHECK(rows[1].fields == std::vector<std::string>{"P-1"});
    CHECK(rows[2].table == "posting");
    CHECK(rows[2].line == 1);
    CHECK_FALSE(dialect_of(book.bytes(), said).one_table);
    book.sheet("Catatan", row({"x"}));
    const auto problem = refused(book.bytes(), said);
    CHECK(problem.code == "sheets-many");
    CHECK(argument(problem, "sheets") == "member, posting, Catatan");
    CHECK(argument(problem, "sheet") == "member");
}

TEST_CASE("the only sheet is another table of the noun when it is named so") {
    Said said;
    said.tables = {"member", "posting"};
    for (const auto* name : {"member", "Data", "posting"}) {
        CAPTURE(name);
        const auto bytes = Workbook().sheet(name, row({"x"})).bytes();
        const bool is_other = std::string(name) == "posting";
        CHECK(rows_of(bytes, said).front().table == (is_other ? "posting" : ""));
        CHECK(dialect_of(bytes, said).one_table == !is_other);
    }
}

TEST_CASE("of several sheets the one is read that was asked for by its table or its name") {
    Workbook book;
    book.sheet("member", row({"m"})).sheet("posting", row({"p"})).sheet("Catatan", row({"c"}));
    Said said;
    said.tables = {"posting"};
    said.table = "posting";
    CHECK(fields_of(book.bytes(), said) == Table{{"p"}});
    CHECK(rows_of(book.bytes(), said).front().table.empty());
    said.sheet = "Catatan";
    CHECK(fields_of(book.bytes(), said) == Table{{"c"}});
    said.sheet = "";
    said.tables = {"absence"};
    said.table = "absence";
    CHECK(refused(book.bytes(), said).code == "sheets-many");
    CHECK(fields_of(Workbook().sheet("Data", row({"d"})).bytes(), said) == Table{{"d"}});
    said.tables = {"member", "posting"};
    said.table = "";
    said.sheet = "posting";
    CHECK(rows_of(book.bytes(), said).front().table == "posting");
}

TEST_CASE("a workbook without rows has none") {
    CHECK(fields_of(Workbook().sheet("Data", "").bytes()).empty());
}
