#include "netralitas/importer/importer.hpp"
#include "support/problem_of.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace netralitas;
using netralitas::testing::argument;
using netralitas::testing::problem_of;
using Fields = std::vector<std::string>;

namespace {

std::vector<Fields> rows_of(const std::string& text) {
    std::istringstream file(text);
    const auto reader = importer::open_rows({file, "berkas.tsv"});
    std::vector<Fields> rows;
    importer::RawRow row;
    while (reader->next(row)) rows.push_back(row.fields);
    return rows;
}

}  // namespace

TEST_CASE("fields of TSV stand between tabs, quotes and all; what is escaped is read back") {
    struct Case {
        const char* text;
        std::vector<Fields> rows;
    };
    for (const auto& [text, rows] :
         {Case{"a\tb\n", {{"a", "b"}}}, Case{"a\tb", {{"a", "b"}}},
          Case{"a\t\r\n\tb\r\n", {{"a", ""}, {"", "b"}}}, Case{"\"a\tb\"\n", {{"\"a", "b\""}}},
          Case{"a\\tb\\nc\\\\n\t\\x\\\n", {{"a\tb\nc\\n", "\\x\\"}}},
          Case{"\xEF\xBB\xBF"
               "a\n\nb",
               {{"a"}, {""}, {"b"}}},
          Case{"", {}}}) {
        CAPTURE(text);
        CHECK(rows_of(text) == rows);
    }
}

TEST_CASE("rows of TSV know their line and where their fields stand") {
    std::istringstream file("\xEF\xBB\xBFsatu\tdua\ntiga\tempat\n");
    const auto reader = importer::open_rows({file, "berkas.tsv"});
    CHECK(reader->dialect().byte_order_mark);
    CHECK(reader->dialect().delimiter == '\t');
    importer::RawRow row;
    REQUIRE(reader->next(row));
    REQUIRE(reader->next(row));
    CHECK(row.line == 2);
    CHECK(row.field_at == std::vector<std::size_t>{0, 5});
    CHECK(row.field_bytes == std::vector<std::size_t>{4, 5});
}

TEST_CASE("TSV that is no text, and a line without end, are refused with their place") {
    const auto binary = problem_of([] { rows_of(std::string("a\tb\nc\td\0\n", 9)); });
    CHECK(binary.code == "csv-not-text");
    CHECK(argument(binary, "byte") == "0x00");
    CHECK(binary.place.line == 2);
    CHECK(binary.place.column == 2);
    const auto endless = problem_of([] { rows_of("a\n" + std::string(2'000'000, 'x')); });
    CHECK(endless.code == "csv-record-long");
    CHECK(endless.place.line == 2);
}
