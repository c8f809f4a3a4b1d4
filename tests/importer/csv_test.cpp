#include "netralitas/importer/importer.hpp"
#include "support/problem_of.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace netralitas;
using Table = std::vector<std::vector<std::string>>;

Table table_of(const std::string& text, std::optional<char> delimiter = {}) {
    std::istringstream file(text);
    const auto reader = importer::open_rows({file, "berkas.csv", delimiter});
    Table table;
    importer::RawRow row;
    while (reader->next(row)) table.push_back(row.fields);
    return table;
}

importer::Dialect dialect_of(const std::string& text) {
    std::istringstream file(text);
    return importer::open_rows({file, "berkas.csv"})->dialect();
}

Problem refused(const std::string& text) {
    return testing::problem_of([&] {
        std::istringstream file(text);
        const auto reader = importer::open_rows({file, "berkas.csv", {}, "utf-8"});
        importer::RawRow row;
        while (reader->next(row)) continue;
    });
}

}  // namespace

TEST_CASE("every form of RFC 4180 is read as it was meant") {
    struct Case {
        const char* name;
        std::string text;
        Table table;
    };
    const std::vector<Case> cases{
        {"simple", "a,b,c\n1,2,3\n", {{"a", "b", "c"}, {"1", "2", "3"}}},
        {"line ends of Windows", "a,b,c\r\n1,2,3\r\n", {{"a", "b", "c"}, {"1", "2", "3"}}},
        {"no last line end", "a,b\n1,2", {{"a", "b"}, {"1", "2"}}},
        {"comma in quotes",
         "first,last\nJohn,\"Doe, Jr.\"\n",
         {{"first", "last"}, {"John", "Doe, Jr."}}},
        {"empty fields",
         "a,b,c\n1,\"\",\"\"\n2,,4\n",
         {{"a", "b", "c"}, {"1", "", ""}, {"2", "", "4"}}},
        {"empty last field", "a,b\n1,\n", {{"a", "b"}, {"1", ""}}},
        {"quotes in quotes", "a,b\n1,\"ha \"\"ha\"\" ha\"\n", {{"a", "b"}, {"1", "ha \"ha\" ha"}}},
        {"only a quote", "a\n\"\"\"\"\n", {{"a"}, {"\""}}},
        {"newline in quotes",
         "a,b\n\"once\nupon\",2\n3,4\n",
         {{"a", "b"}, {"once\nupon", "2"}, {"3", "4"}}},
        {"newline of Windows in quotes", "a,b\r\n\"x\r\ny\",2\r\n", {{"a", "b"}, {"x\r\ny", "2"}}},
        {"quotes and newlines",
         "a,b\n1,\"ha\n\"\"ha\"\"\nha\"\n3,4\n",
         {{"a", "b"}, {"1", "ha\n\"ha\"\nha"}, {"3", "4"}}},
        {"JSON in a field",
         "key,val\n1,\"{\"\"type\"\": \"\"Point\"\", \"\"at\"\": [102.0, 0.5]}\"\n",
         {{"key", "val"}, {"1", "{\"type\": \"Point\", \"at\": [102.0, 0.5]}"}}},
        {"UTF-8",
         "a,b\nMu\xE2\x80\x99"
         "ammar,\xC3\xA9\n",
         {{"a", "b"},
          {"Mu\xE2\x80\x99"
           "ammar",
           "\xC3\xA9"}}},
        {"quote inside a plain field", "a,b\nMu\"ammar,2\n", {{"a", "b"}, {"Mu\"ammar", "2"}}},
        {"spaces stay", "a,b\n x , y \n", {{"a", "b"}, {" x ", " y "}}},
        {"an empty line", "a\n\nb\n", {{"a"}, {""}, {"b"}}},
        {"nothing", "", {}},
    };
    for (const auto& each : cases) {
        CAPTURE(each.name);
        CHECK(table_of(each.text) == each.table);
    }
}

TEST_CASE("the separator is found in the first line that has one") {
    CHECK(dialect_of("No;NIP;Nama\n1;2;a,b,c,d\n").delimiter == ';');
    CHECK(dialect_of("No,NIP,Nama\n").delimiter == ',');
    CHECK(dialect_of("No\tNIP\tNama\n").delimiter == '\t');
    CHECK(dialect_of("\"Nama; gelar; depan\",NIP\n").delimiter == ',');
    CHECK(dialect_of("Nama\n").delimiter == ',');
    CHECK(dialect_of("\n\nNIP;Nama\n").delimiter == ';');
    CHECK(table_of("a;b,c\n", ',') == Table{{"a;b", "c"}});
}

TEST_CASE("a first line that names the separator is taken, and counted as a line") {
    struct Case {
        const char* text;
        char delimiter;
        std::size_t line;
    };
    for (const auto& each :
         {Case{"sep=;\na,b;c,d,e\n", ';', 2}, Case{"SEP=,\r\na,b;c,d,e\r\n", ',', 2},
          Case{"\"sep=|\"\na|b\n", '|', 2}, Case{"\xEF\xBB\xBFsep=\t\na\tb\n", '\t', 2},
          Case{"sep=\na;b\n", ';', 1}, Case{"sep=ab;c\n", ';', 1}}) {
        CAPTURE(each.text);
        std::istringstream file(each.text);
        const auto reader = importer::open_rows({file, "berkas.csv"});
        importer::RawRow row;
        REQUIRE(reader->next(row));
        CHECK(reader->dialect().delimiter == each.delimiter);
        CHECK(row.line == each.line);
        CHECK(row.record == 1);
    }
    CHECK(table_of("sep=;\na;b,c\n", ',') == Table{{"a;b", "c"}});
}

TEST_CASE("a file called .tsv is separated by tabs") {
    std::istringstream file("Nama, gelar\nSiti, S.H.\n");
    const auto reader = importer::open_rows({file, "pegawai.TSV"});
    CHECK(reader->dialect().delimiter == '\t');
}

TEST_CASE("a table of more than 1,000 columns is refused where it gets too wide") {
    const std::string fits(999, ';');
    CHECK(table_of(fits).front().size() == 1000);
    const auto problem = refused("a;b\n" + fits + ";" + fits);
    CHECK(problem.code == "columns-many");
    CHECK(problem.place.line == 2);
    CHECK(problem.place.column == 1001);
    CHECK(testing::argument(problem, "limit") == "1000");
}

TEST_CASE("a byte order mark is told and is not part of the first heading") {
    CHECK(dialect_of("\xEF\xBB\xBFNo;NIP\n").byte_order_mark);
    CHECK_FALSE(dialect_of("No;NIP\n").byte_order_mark);
    CHECK(table_of("\xEF\xBB\xBFNo;NIP\n") == Table{{"No", "NIP"}});
    CHECK(table_of("\xEF\xBB\xBF\"No\";NIP\n") == Table{{"No", "NIP"}});
    CHECK(dialect_of("No\n").encoding == "UTF-8");
}

TEST_CASE("lines are counted as an editor counts them, also after newlines in quotes") {
    std::istringstream file("a,b\n\"x\ny\nz\",1\n2,3\n\n4,5\n");
    const auto reader = importer::open_rows({file, "berkas.csv"});
    importer::RawRow row;
    std::vector<std::size_t> lines;
    std::vector<std::size_t> records;
    while (reader->next(row)) {
        lines.push_back(row.line);
        records.push_back(row.record);
    }
    CHECK(lines == std::vector<std::size_t>{1, 2, 5, 6, 7});
    CHECK(records == std::vector<std::size_t>{1, 2, 3, 4, 5});
}

TEST_CASE("a row keeps its bytes and where each field stands in them") {
    std::istringstream file("ab;\"c;d\";e\r\n");
    const auto reader = importer::open_rows({file, "berkas.csv", ';'});
    importer::RawRow row;
    REQUIRE(reader->next(row));
    CHECK(row.text == "ab;\"c;d\";e");
    CHECK(row.field_at == std::vector<std::size_t>{0, 3, 9});
    CHECK(row.field_bytes == std::vector<std::size_t>{2, 5, 1});
}

TEST_CASE("a quote that is never closed is told where it was opened") {
    const auto problem = refused("a,b\n1,2\n3,\"four\n5,6\n7,8\n");
    CHECK(problem.code == "csv-quote-open");
    CHECK(problem.place.line == 3);
    CHECK(problem.place.column == 2);
    CHECK(problem.place.excerpt == "3,\"four");
    CHECK(problem.place.mark_at == 2);
}

TEST_CASE("text behind a closing quote is told where it stands") {
    const auto problem = refused("a,b\n\"x\ny\",\"z\"w\n");
    CHECK(problem.code == "csv-quote-stray");
    CHECK(problem.place.line == 3);
    CHECK(problem.place.column == 2);
    CHECK(problem.place.excerpt == "y\",\"z\"w");
    CHECK(problem.place.mark_at == 6);
    CHECK(problem.place.mark_bytes == 1);
}

TEST_CASE("bytes that are no text are refused with their place") {
    struct Case {
        std::string text;
        const char* byte;
        std::size_t line;
        std::size_t column;
    };
    using namespace std::string_literals;
    const std::vector<Case> cases{
        {"a,b\n1,x\0y\n"s, "0x00", 2, 2},    {"a,b\n1,2\n\"p\nq\",caf\xE9\n", "0xE9", 4, 2},
        {"\xFF\xFEN\0o\0"s, "0xFF", 1, 1},   {"a\n\xC0\xAF\n", "0xC0", 2, 1},
        {"a\n\xED\xA0\x80\n", "0xED", 2, 1}, {"a\n\xF4\x90\x80\x80\n", "0xF4", 2, 1},
        {"a\n\xE2\x80\n", "0xE2", 2, 1},
    };
    for (const auto& each : cases) {
        CAPTURE(each.text);
        const auto problem = refused(each.text);
        CHECK(problem.code == "csv-not-text");
        CHECK(testing::argument(problem, "byte") == each.byte);
        CHECK(problem.place.line == each.line);
        CHECK(problem.place.column == each.column);
        CHECK(problem.place.excerpt.empty());
    }
}

TEST_CASE("every character of Unicode is text") {
    const std::string text =
        "a\xC2\x80,\xDF\xBF,\xE0\xA0\x80,\xED\x9F\xBF,\xEF\xBF\xBF,\xF0\x90\x80\x80,"
        "\xF4\x8F\xBF\xBF";
    CHECK(table_of(text + "\n").front().size() == 7);
}

TEST_CASE("no record grows without end: an endless line and an endless quote are refused") {
    const std::string endless(3 * 1024 * 1024, 'x');
    const auto line = refused("a,b\n1," + endless);
    CHECK(line.code == "csv-record-long");
    CHECK(line.place.line == 2);
    const auto quote = refused("a,b\n1,\"" + endless + "\"\n");
    CHECK(quote.code == "csv-quote-open");
    CHECK(quote.place.line == 2);
    CHECK(quote.place.column == 2);
    CHECK(quote.place.excerpt.size() < 80);
}

TEST_CASE("records that lie across the blocks of reading stay whole") {
    std::string text = "number,name\n";
    Table expected{{"number", "name"}};
    for (int i = 0; i < 40'000; ++i) {
        const auto number = std::to_string(i);
        const std::string name = i % 7 == 0 ? "Siti\n\"" + number + "\"" : "Siti " + number;
        const std::string quoted = i % 7 == 0 ? "\"Siti\n\"\"" + number + "\"\"\"" : name;
        text += number + "," + quoted + (i % 2 == 0 ? "\n" : "\r\n");
        expected.push_back({number, name});
    }
    REQUIRE(text.size() > 512 * 1024);
    CHECK(table_of(text) == expected);
}

TEST_CASE("a file that cannot be read to its end is not taken for a short one") {
    struct Broken : std::streambuf {
        std::streamsize xsgetn(char*, std::streamsize) override {
            throw std::runtime_error("disk");
        }
    } buffer;
    std::istream file(&buffer);
    const auto problem = testing::problem_of([&] { importer::open_rows({file, "berkas.csv"}); });
    CHECK(problem.code == "file-unreadable");
}
