#include "importer/rows_of.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::importer::testing;
using netralitas::testing::argument;
using namespace std::string_literals;
using Table = std::vector<std::vector<std::string>>;

TEST_CASE("each line is an object, its keys are the columns") {
    const auto table = fields_of(
        "{\"nip\":\"198609262015052003\",\"nama\":\"Siti \\u0041yu\"}\n"
        "\r\n"
        "{\"nama\":\"Budi\",\"nip\":null}\r\n"
        " { \"nip\" : \"1\" } ");
    CHECK(table ==
          Table{{"nip", "nama"}, {"198609262015052003", "Siti Ayu"}, {"", "Budi"}, {"1", ""}});
}

TEST_CASE("numbers keep their digits, truth is a word") {
    const auto table = fields_of(
        "{\"a\":198609262015052003,\"b\":-0,\"c\":1.50,\"d\":1e5,"
        "\"e\":123456789012345678901234567890,\"f\":true,\"g\":false,\"h\":-12}\n");
    CHECK(table.back() == std::vector<std::string>{"198609262015052003", "-0", "1.50", "1e5",
                                                   "123456789012345678901234567890", "true",
                                                   "false", "-12"});
}

TEST_CASE("a new key brings a new header of all keys of its table so far") {
    const auto rows = rows_of(
        "{\"record\":\"member\",\"nip\":\"1\"}\n"
        "{\"unit\":\"A\",\"record\":\"posting\"}\n"
        "{\"nama\":\"Siti\",\"record\":\"member\"}\n"
        "{\"nip\":\"2\",\"record\":\"member\"}\n"
        "{\"nip\":\"3\"}\n");
    struct Expected {
        std::size_t line;
        const char* table;
        bool is_header;
        std::vector<std::string> fields;
    };
    const std::vector<Expected> expected{
        {1, "member", true, {"nip"}},
        {1, "member", false, {"1"}},
        {2, "posting", true, {"unit"}},
        {2, "posting", false, {"A"}},
        {3, "member", true, {"nip", "nama"}},
        {3, "member", false, {"", "Siti"}},
        {4, "member", false, {"2", ""}},
        {5, "", true, {"nip"}},
        {5, "", false, {"3"}},
    };
    REQUIRE(rows.size() == expected.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CAPTURE(i);
        CHECK(rows[i].line == expected[i].line);
        CHECK(rows[i].record == i + 1);
        CHECK(rows[i].table == expected[i].table);
        CHECK(rows[i].is_header == expected[i].is_header);
        CHECK(rows[i].fields == expected[i].fields);
    }
}

TEST_CASE("a row keeps its line and where each value stands in it") {
    const auto rows =
        rows_of("{\"a\":\"x\"}\n{ \"b\" : \"q\\\"\\\\\" , \"record\":\"\", \"a\": 12 }\n");
    REQUIRE(rows.size() == 4);
    const auto& row = rows.back();
    CHECK(row.text == "{ \"b\" : \"q\\\"\\\\\" , \"record\":\"\", \"a\": 12 }");
    CHECK(row.fields == std::vector<std::string>{"12", "q\"\\"});
    CHECK(row.text.substr(row.field_at[0], row.field_bytes[0]) == "12");
    CHECK(row.text.substr(row.field_at[1], row.field_bytes[1]) == "\"q\\\"\\\\\"");
}

TEST_CASE("a file is JSON Lines by its first character or by its name") {
    CHECK(dialect_of("\n {\"a\":1}\n").form == importer::Form::json_lines);
    CHECK(dialect_of("a;b\n").form == importer::Form::csv);
    Said said;
    for (const auto* name : {"x.jsonl", "x.NDJSON", "x.json"}) {
        said.name = name;
        CHECK(dialect_of("a;b\n", said).form == importer::Form::json_lines);
    }
    const auto wide = dialect_of("\xFF\xFE{\0}\0\n\0"s);
    CHECK(wide.form == importer::Form::json_lines);
    CHECK(wide.encoding == "UTF-16LE");
    CHECK_FALSE(wide.one_table);
}

TEST_CASE("what is no object of plain values is refused with line and key") {
    struct Case {
        std::string line;
        const char* code;
        const char* key;
    };
    for (const auto& each : {
             Case{"{\"a\":{}}", "jsonl-nested", "a"},
             Case{"{\"a\":1,\"b\":[1]}", "jsonl-nested", "b"},
             Case{"{\"a\":1,\"b\":2,\"a\":3}", "jsonl-key-doubled", "a"},
             Case{"{\"a\":1,\"\\u0061\":3}", "jsonl-key-doubled", "a"},
             Case{"{\"record\":\"x\",\"record\":\"x\"}", "jsonl-key-doubled", "record"},
             Case{"[1]", "jsonl-not-object", ""},
             Case{"\"a\"", "jsonl-not-object", ""},
             Case{"12", "jsonl-not-object", ""},
             Case{"null", "jsonl-not-object", ""},
             Case{"{\"a\":1", "jsonl-syntax", ""},
             Case{"{\"a\":1} x", "jsonl-syntax", ""},
             Case{"{\"a\":1}{\"a\":1}", "jsonl-syntax", ""},
             Case{"{\"a\":01}", "jsonl-syntax", ""},
             Case{"{\"a\":1,}", "jsonl-syntax", ""},
             Case{"{'a':1}", "jsonl-syntax", ""},
             Case{"{\"a\":\"\\ud800\"}", "jsonl-syntax", ""},
             Case{"{\"a\":\"\\udc00\"}", "jsonl-syntax", ""},
             Case{"{\"a\":\"\t\"}", "jsonl-syntax", ""},
             Case{"{\"a\":NaN}", "jsonl-syntax", ""},
             Case{"{\"a\":\"\\u0000\"}", "csv-not-text", ""},
             Case{"{\"\\u0000\":1}", "csv-not-text", ""},
             Case{"{\"a\":\"\0\"}"s, "csv-not-text", ""},
             Case{"{\"a\":\"\xED\xA0\x80\"}", "csv-not-text", ""},
             Case{"{", "jsonl-syntax", ""},
         }) {
        CAPTURE(each.line);
        Said said;
        said.encoding = "utf-8";
        const auto problem = refused("{\"z\":\"\"}\n\n" + each.line + "\n", said);
        CHECK(problem.code == each.code);
        CHECK(argument(problem, "key") == each.key);
        CHECK(problem.place.line == 3);
    }
}

TEST_CASE("a mistake is marked in its line, and no NIK is shown with it") {
    const auto problem = refused("{\"nik\":\"3316012508960012\",\"nama\":Siti}\n");
    CHECK(problem.code == "jsonl-syntax");
    CHECK(problem.place.excerpt == "{\"nik\":\"*************012\",\"nama\":Siti}");
    CHECK(problem.place.excerpt.substr(problem.place.mark_at, 1) == "S");
}

TEST_CASE("no line and no table grows without end") {
    const std::string endless(3 * 1024 * 1024, 'x');
    CHECK(refused("{\"a\":\"" + endless).code == "csv-record-long");
    std::string wide = "{\"k\":1";
    for (int i = 0; i < 1000; ++i) wide += ",\"k" + std::to_string(i) + "\":1";
    CHECK(refused(wide + "}\n").code == "columns-many");
    std::string many;
    for (int i = 0; i < 1001; ++i) many += "{\"k" + std::to_string(i) + "\":1}\n";
    const auto problem = refused(many);
    CHECK(problem.code == "columns-many");
    CHECK(problem.place.line == 1001);
    CHECK(refused("{\"a\":" + std::string(500'000, '[')).code == "jsonl-nested");
}
