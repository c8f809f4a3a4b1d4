#include "importer/rows_of.hpp"
#include "importer/workbook.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::importer::testing;
using netralitas::testing::argument;
using namespace std::string_literals;

namespace {

Problem refused_rows(const std::string& rows, const Said& said = {}) {
    return refused(Workbook().sheet("Data", rows).bytes(), said);
}

Problem refused_part(const std::string& name, const std::string& text) {
    auto parts = Parts{{name, text}};
    if (name != "_rels/.rels") {
        parts.push_back({"_rels/.rels",
                         "<R><Relationship Id=\"a\" Type=\"x/officeDocument\" "
                         "Target=\"xl/workbook.xml\"/></R>"});
    }
    return refused(zipped(parts));
}

}  // namespace

TEST_CASE("a cell with an error is named") {
    const auto problem =
        refused_rows("<row r=\"7\"><c r=\"AB7\" t=\"e\"><f>VLOOKUP()</f><v>#N/A</v></c></row>");
    CHECK(problem.code == "xlsx-cell-error");
    CHECK(argument(problem, "value") == "#N/A");
    CHECK(problem.place.sheet == "Data");
    CHECK(problem.place.line == 7);
    CHECK(problem.place.column == 28);
}

TEST_CASE("old spreadsheets, locked ones and web pages that are called so are refused by name") {
    const auto old = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s;
    CHECK(refused(old + std::string(600, '\0')).code == "xls-old");
    std::string locked = old;
    for (const char letter : "EncryptedPackage"s) locked += {letter, '\0'};
    CHECK(refused(locked).code == "xlsx-encrypted");
    CHECK(refused("\r\n <HTML><body><table>").code == "xls-web-page");
    CHECK(refused("<?xml version=\"1.0\"?><Workbook>").code == "xls-web-page");
    CHECK(argument(refused(old), "file") == "berkas.csv");
    CHECK(refused(old).place.file == "berkas.csv");
}

TEST_CASE("a ZIP file that is no workbook is refused") {
    CHECK(refused(zipped({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}})).code ==
          "xlsx-foreign");
    CHECK(refused_part("word/document.xml", "<w/>").code == "xlsx-foreign");
    CHECK(refused_part("xl/workbook.xml", "<workbook/>").code == "xlsx-foreign");
    CHECK(refused("PK\x05\x06"s + std::string(18, '\0')).code == "xlsx-damaged");
}

TEST_CASE("a workbook that was cut anywhere is refused, never read in part") {
    std::string rows;
    for (int i = 0; i < 300; ++i) rows += row({"NIP " + std::to_string(i * 7919), "Nama"});
    const auto whole = Workbook().sheet("Data", rows).bytes();
    CHECK(rows_of(whole).size() == 300);
    for (std::size_t bytes = 4; bytes < whole.size(); bytes += 37) {
        CAPTURE(bytes);
        CHECK(refused(whole.substr(0, bytes)).code == "xlsx-damaged");
    }
}

TEST_CASE("changed bytes in a workbook are found") {
    const auto whole = Workbook().sheet("Data", row({"NIP", "Nama"})).bytes();
    auto changed = whole;
    const auto at = changed.find("sheet1.xml") + 40;
    changed[at] = static_cast<char>(changed[at] ^ 0x20);
    CHECK(refused(changed).code == "xlsx-damaged");
}

TEST_CASE("entities, deep nesting and endless tags are refused") {
    const auto bomb = "<!DOCTYPE w [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><w>&b;</w>"s;
    CHECK(refused_part("xl/workbook.xml", bomb).code == "xlsx-document-type");
    std::string deep;
    for (int i = 0; i < 100; ++i) deep += "<a>";
    CHECK(refused_part("xl/workbook.xml", deep).code == "xlsx-damaged");
    std::string noise;
    for (int i = 0; noise.size() < 3'000'000; ++i) noise += std::to_string(i * 2654435761U);
    CHECK(refused_part("xl/workbook.xml", "<w a=\"" + noise + "\"/>").code == "xlsx-damaged");
    CHECK(refused_part("xl/workbook.xml", "<w><b></w>").code == "xlsx-damaged");
    CHECK(refused_part("_rels/.rels", "no XML").code == "xlsx-damaged");
}

TEST_CASE("what unpacks to too much is refused, by its size and by how dense it is") {
    const auto rows = row({std::string(600'000, 'x')});
    std::string many;
    for (int i = 0; i < 8; ++i) many += rows;
    CHECK(refused_rows(many).code == "xlsx-dense");
    Said said;
    said.limits.inflated_ratio = 5000;
    CHECK(rows_of(Workbook().sheet("Data", many).bytes(), said).size() == 8);
    said.limits.inflated_bytes = 2 * 1024 * 1024;
    const auto large = refused_rows(many, said);
    CHECK(large.code == "xlsx-large");
    CHECK(argument(large, "part") == "xl/worksheets/sheet1.xml");
    CHECK(argument(large, "limit") == "2");
}

TEST_CASE("no row and no cell grows without end") {
    Said said;
    said.limits.inflated_ratio = 9999;
    const auto cell = refused_rows(row({"x"}) + row({"x", std::string(1'100'000, 'x')}), said);
    CHECK(cell.code == "csv-record-long");
    CHECK(cell.place.line == 2);
    CHECK(cell.place.column == 2);
    const std::string half(600'000, 'x');
    CHECK(refused_rows(row({half, half}), said).code == "csv-record-long");
    std::string cells;
    for (int i = 0; i < 1001; ++i) cells += "<c><v>1</v></c>";
    CHECK(refused_rows("<row>" + cells + "</row>").code == "columns-many");
    CHECK(refused_rows("<row><c r=\"XFE1\"><v>1</v></c></row>").code == "xlsx-damaged");
}

TEST_CASE("more texts than can be kept in memory are refused") {
    Said said;
    said.limits.inflated_ratio = 9999;
    std::string texts;
    const auto text = "<si><t>" + std::string(1'000'000, 'x') + "</t></si>";
    for (int i = 0; i < 68; ++i) texts += text;
    const auto problem = refused(Workbook().sheet("Data", row({"x"})).strings(texts).bytes(), said);
    CHECK(problem.code == "xlsx-texts-many");
    CHECK(argument(problem, "part") == "xl/sharedStrings.xml");
    CHECK(argument(problem, "limit") == "64");
    const std::string formats(17 * 1024 * 1024, ' ');
    const auto styled = Workbook().sheet("Data", row({"x"})).styles(formats).bytes();
    CHECK(refused(styled, said).code == "xlsx-texts-many");
    CHECK(argument(refused(styled, said), "part") == "xl/styles.xml");
}

TEST_CASE("what a workbook unpacks to is counted over all its parts") {
    Said said;
    said.limits = {2 * 1024 * 1024, 5000};
    said.tables = {"a", "b", "c"};
    const auto rows = row({std::string(900'000, 'x')});
    CHECK(rows_of(Workbook().sheet("a", rows).bytes(), said).size() == 1);
    CHECK(
        refused(Workbook().sheet("a", rows).sheet("b", rows).sheet("c", rows).bytes(), said).code ==
        "xlsx-large");
}

TEST_CASE("what an entry says of its own size is not believed") {
    std::string noise;
    for (int i = 0; noise.size() < 300'000; ++i) noise += std::to_string(i * 2654435761U);
    const auto rows = row({"x"}) + std::string(9'000'000, ' ');
    auto bytes = Workbook().sheet("Data", rows).strings("<si><t>" + noise + "</t></si>").bytes();
    const auto name = "xl/worksheets/sheet1.xml"s;
    const auto claim = [&](std::size_t header, std::size_t to_name, std::size_t to_size) {
        CHECK(bytes.compare(header - to_name, 2, "PK") == 0);
        bytes.replace(header - to_name + to_size, 4, "\x00\x00\x01\x00"s);
    };
    claim(bytes.find(name), 30, 18);
    claim(bytes.rfind(name), 46, 20);
    CHECK(refused(bytes).code == "xlsx-dense");
}

TEST_CASE("a ZIP file of very many entries is no workbook, and no part is two sheets") {
    CHECK(refused(zipped(Parts(10'001, {"x", ""}))).code == "xlsx-foreign");
    const auto relation = [](const std::string& id, const std::string& kind,
                             const std::string& target) {
        return "<Relationship Id=\"" + id + "\" Type=\"x/" + kind + "\" Target=\"" + target +
               "\"/>";
    };
    const Parts parts{
        {"_rels/.rels", "<R>" + relation("a", "officeDocument", "book.xml") + "</R>"},
        {"_rels/book.xml.rels", "<R>" + relation("a", "worksheet", "s.xml") +
                                    relation("b", "worksheet", "s.xml") + "</R>"},
        {"book.xml", "<w><sheet name=\"A\" id=\"a\"/><sheet name=\"B\" id=\"b\"/></w>"},
        {"s.xml", "<w><row><c><v>1</v></c></row></w>"}};
    CHECK(refused(zipped(parts)).code == "xlsx-damaged");
}

TEST_CASE("rows and cells that go back, and texts that are not there, are refused") {
    for (const auto* rows :
         {"<row r=\"2\"><c><v>1</v></c></row><row r=\"2\"><c><v>1</v></c></row>", "<row r=\"x\"/>",
          "<row r=\"1048577\"/>", "<row><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>",
          "<row><c r=\"7\"><v>1</v></c></row>", "<row><c t=\"s\"><v>0</v></c></row>",
          "<row><c t=\"s\"><v>x</v></c></row>", "<row><c><v>1e999</v></c></row>",
          "<row><c><v>inf</v></c></row>", "<row><c s=\"1\"><v>abc</v></c></row>"}) {
        CAPTURE(rows);
        CHECK(refused_rows(rows).code == "xlsx-damaged");
    }
}

TEST_CASE("a workbook with locked entries is refused") {
    CHECK(refused(zipped({{"_rels/.rels", "<R/>"}}, "rahasia")).code == "xlsx-encrypted");
}

TEST_CASE("a workbook from a pipe is refused with what to do") {
    struct Pipe : std::stringbuf {
        using std::stringbuf::stringbuf;
        pos_type seekoff(off_type, std::ios::seekdir, std::ios::openmode) override { return -1; }
        pos_type seekpos(pos_type, std::ios::openmode) override { return -1; }
    } buffer(Workbook().sheet("Data", row({"x"})).bytes());
    std::istream file(&buffer);
    const auto problem = netralitas::testing::problem_of([&] { importer::open_rows({file, "-"}); });
    CHECK(problem.code == "xlsx-stream");
}

TEST_CASE("an option that says nothing about a file of this form is refused") {
    const auto book = Workbook().sheet("Data", row({"x"})).bytes();
    Said said;
    said.delimiter = ';';
    CHECK(refused(book, said).code == "option-form");
    CHECK(argument(refused(book, said), "option") == "--delimiter");
    CHECK(argument(refused("{}", said), "form") == "JSON Lines");
    said = {};
    said.encoding = "utf-8";
    CHECK(argument(refused(book, said), "option") == "--encoding");
    said = {};
    said.sheet = "Data";
    CHECK(argument(refused("a;b\n", said), "form") == "CSV");
    CHECK(refused("a;b\n", said).place.file.empty());
}
