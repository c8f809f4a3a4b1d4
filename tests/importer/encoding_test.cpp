#include "importer/encoding.hpp"

#include "importer/byte_source.hpp"
#include "importer/rows_of.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::importer::testing;
using netralitas::testing::argument;
using namespace std::string_literals;
using Table = std::vector<std::vector<std::string>>;

namespace {

/// A text of plain letters in UTF-16.
std::string wide(const std::string& text, bool big = false) {
    std::string bytes;
    for (const char letter : text) {
        bytes += big ? std::string{'\0', letter} : std::string{letter, '\0'};
    }
    return bytes;
}

}  // namespace

TEST_CASE("the encoding is found in the first bytes and told") {
    struct Case {
        std::string bytes;
        const char* encoding;
        bool mark;
    };
    for (const auto& each : {
             Case{"No;Nama\n1;Mu\xE2\x80\x99"
                  "ammar\n",
                  "UTF-8", false},
             Case{"\xEF\xBB\xBFNo;Nama\n", "UTF-8", true},
             Case{"\xFF\xFE" + wide("No;Nama\n"), "UTF-16LE", true},
             Case{"\xFE\xFF" + wide("No;Nama\n", true), "UTF-16BE", true},
             Case{wide("No;Nama\n"), "UTF-16LE", false},
             Case{wide("No;Nama\n", true), "UTF-16BE", false},
             Case{"No;Nama\n1;Mu\x92"
                  "ammar\n",
                  "Windows-1252", false},
             Case{"No;Nama\n1;Caf\xE9", "Windows-1252", false},
             Case{"No;Nama\n", "UTF-8", false},
             Case{"", "UTF-8", false},
         }) {
        CAPTURE(each.bytes);
        const auto dialect = dialect_of(each.bytes);
        CHECK(dialect.encoding == each.encoding);
        CHECK(dialect.byte_order_mark == each.mark);
        const auto table = fields_of(each.bytes);
        if (!table.empty()) CHECK(table.front() == std::vector<std::string>{"No", "Nama"});
    }
}

TEST_CASE("a text in any encoding is the same text") {
    const Table expected{{"Nama", "\xE2\x82\xAC\xE2\x80\x99\xC3\xA9"}};
    CHECK(fields_of("Nama;\xE2\x82\xAC\xE2\x80\x99\xC3\xA9\n") == expected);
    CHECK(fields_of("Nama;\x80\x92\xE9\n") == expected);
    CHECK(fields_of("\xFF\xFE" + wide("Nama;") + "\xAC\x20\x19\x20\xE9\0\n\0"s) == expected);
    CHECK(fields_of("\xFE\xFF" + wide("Nama;", true) + "\x20\xAC\x20\x19\0\xE9\0\n"s) == expected);
    const Table face{{"a", "\xF0\x9F\x98\x80"}};
    CHECK(fields_of(wide("a;") + "\x3D\xD8\x00\xDE"s + wide("\n")) == face);
}

TEST_CASE("an encoding that is given is not guessed") {
    Said said;
    said.encoding = "windows-1252";
    CHECK(fields_of("a;\xC3\xA9\n", said) == Table{{"a", "\xC3\x83\xC2\xA9"}});
    said.encoding = "utf-8";
    CHECK(refused("a;\xE9\n", said).code == "csv-not-text");
    said.encoding = "utf-16be";
    CHECK(fields_of(wide("a;b\n", true), said) == Table{{"a", "b"}});
}

TEST_CASE("one broken character makes no other encoding of a text in UTF-8") {
    const auto problem = refused(
        "Nama;Tempat\nMu\xE2\x80\x99"
        "ammar;Blora\nSiti;caf\xE9\n");
    CHECK(problem.code == "csv-not-text");
    CHECK(argument(problem, "byte") == "0xE9");
    CHECK(problem.place.line == 3);
    CHECK(problem.place.column == 2);
}

TEST_CASE("a file that begins plain is UTF-8: a later byte that is none is told with its line") {
    std::string text;
    for (int i = 0; i < 30'000; ++i) text += "Siti Rahayu;Blora\n";
    const auto problem = refused(text + "Caf\xE9;Blora\n");
    CHECK(problem.code == "csv-not-text");
    CHECK(problem.place.line == 30'001);
    CHECK(fields_of(text + "\xC3\xA9;b\n").size() == 30'001);
}

TEST_CASE("the end of the first block may lie within a character") {
    for (std::size_t shift = 0; shift < 4; ++shift) {
        std::string text(importer::ByteSource::head_bytes - 6 + shift, 'a');
        for (auto at = text.begin() + 99; at < text.end(); at += 99) *at = '\n';
        CAPTURE(shift);
        CHECK(dialect_of(text + "\xF0\x9F\x98\x80\xF0\x9F\x98\x80\n").encoding == "UTF-8");
    }
}

TEST_CASE("what an encoding has no character for is told where it stands") {
    Said said;
    said.encoding = "windows-1252";
    const auto windows = refused("a;b\nc;\x81\n", said);
    CHECK(windows.code == "csv-not-encoded");
    CHECK(argument(windows, "encoding") == "Windows-1252");
    CHECK(windows.place.line == 2);
    CHECK(windows.place.column == 2);
    said.encoding = "utf-16le";
    for (const auto& broken :
         {"\x3D\xD8"s, "\x00\xDE"s, "\x3D\xD8\x3D\xD8\x00\xDE"s, "\x00\x00"s}) {
        const auto halves = refused(wide("a;b\nc;") + broken + wide("\n"), said);
        CHECK(halves.code == "csv-not-encoded");
        CHECK(halves.place.line == 2);
        CHECK(halves.place.column == 2);
    }
    CHECK(refused(wide("a;b\n") + "c", said).code == "csv-not-encoded");
    CHECK(refused(wide("a;b\n") + "\x3D\xD8", said).code == "csv-not-encoded");
}

TEST_CASE("a text does not change where its blocks meet") {
    std::string bytes;
    Table expected;
    for (int i = 0; i < 40'000; ++i) {
        const auto number = std::to_string(i);
        bytes += wide(number + ";") + "\x3D\xD8\x00\xDE"s + wide("\r\n");
        expected.push_back({number, "\xF0\x9F\x98\x80"});
    }
    REQUIRE(bytes.size() > 512 * 1024);
    CHECK(fields_of(bytes) == expected);
    importer::Decoder decoder(importer::Encoding::utf_16_little);
    std::string text;
    const auto face = "\x3D\xD8\x00\xDE"s;
    for (std::size_t at = 0; at < face.size(); ++at) {
        decoder.take(face.substr(at, 1), at == 3, text);
    }
    CHECK(text == "\xF0\x9F\x98\x80");
}
