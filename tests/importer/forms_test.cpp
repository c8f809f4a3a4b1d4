#include "importer/desk.hpp"
#include "importer/encoding.hpp"
#include "importer/workbook.hpp"
#include "support/problem_of.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::importer;
using namespace netralitas::importer::testing;
using netralitas::testing::problem_of;

namespace {

using Table = std::vector<std::vector<std::string>>;

const Table staff_list{
    {"No", "NIP/NIK", "Nama", "Unit Kerja", "Status", "Gol", "TMT", "Jabatan"},
    {"1", "198609262015052003", "Siti Rahayu, S.H.", "Rutan Blora", "PNS", "III/b", "2024-01-02",
     "Pengelola Data"},
    {"2", "3316012508960012", "Eko Saputra", "Rutan Blora", "PPNPN", "", "2024-01-02", ""},
    {"3", "197805142000031001",
     "Mu\xE2\x80\x99"
     "ammar Andr\xC3\xA9",
     "Rutan Boyolali", "PNS", "III/d", "2024-01-29", "Kepala"},
};

std::string separated(char separator) {
    std::string text;
    for (const auto& row : staff_list) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) text += separator;
            text += separator == '\t' ? row[i] : '"' + row[i] + '"';
        }
        text += "\r\n";
    }
    return text;
}

/// Every character of the list in two bytes, as no function of the program writes it.
std::string as_utf_16(const std::string& text) {
    std::string bytes = "\xFF\xFE";
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto is = [&](std::string_view known) {
            return text.compare(at, known.size(), known) == 0;
        };
        if (is("\xE2\x80\x99")) {
            bytes += "\x19\x20";
            at += 2;
        } else if (is("\xC3\xA9")) {
            bytes += std::string{'\xE9', '\0'};
            at += 1;
        } else {
            bytes += std::string{text[at], '\0'};
        }
    }
    return bytes;
}

std::string as_windows_1252(std::string text) {
    for (const auto& [from, to] : {std::pair{"\xE2\x80\x99", "\x92"}, {"\xC3\xA9", "\xE9"}}) {
        for (auto at = text.find(from); at != text.npos; at = text.find(from)) {
            text.replace(at, std::string_view(from).size(), to);
        }
    }
    return text;
}

std::string json_lines() {
    std::string text;
    for (std::size_t row = 1; row < staff_list.size(); ++row) {
        text += "{\"record\":\"member\"";
        for (std::size_t i = 0; i < staff_list[row].size(); ++i) {
            const auto& value = staff_list[row][i];
            const bool is_number = i < 2;
            if (value.empty()) continue;
            text += ",\"" + staff_list[0][i] + "\":" + (is_number ? value : '"' + value + '"');
        }
        text += "}\n";
    }
    return text;
}

/// With dates as spreadsheets keep them, empty cells left out and a title above.
std::string workbook() {
    std::string rows;
    for (const auto& fields : staff_list) {
        rows += "<row>";
        for (std::size_t i = 0; i < fields.size(); ++i) {
            const std::string place(1, static_cast<char>('A' + i));
            const auto& value = fields[i];
            const bool is_day = value.starts_with("2024-");
            if (value.empty()) continue;
            rows +=
                "<c r=\"" + place + "1\"" +
                (is_day ? " s=\"1\"><v>" + std::string(value == "2024-01-02" ? "45293" : "45320") +
                              "</v></c>"
                        : " t=\"inlineStr\"><is><t>" + value + "</t></is></c>");
        }
        rows += "</row>";
    }
    Workbook book;
    book.styles("<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>");
    return book.sheet("Pegawai", rows).bytes();
}

struct InForm {
    const char* name;
    std::string bytes;
};

}  // namespace

TEST_CASE("one staff list gives the same records whatever form it is sent in") {
    for (const auto& [name, bytes] :
         {InForm{"pegawai.csv", separated(',')}, InForm{"pegawai.txt", separated(';')},
          InForm{"sep.csv", "sep=,\r\n" + separated(',')}, InForm{"pegawai.tsv", separated('\t')},
          InForm{"utf-16.csv", as_utf_16(separated(';'))},
          InForm{"windows.csv", as_windows_1252(separated(';'))},
          InForm{"pegawai.jsonl", json_lines()}, InForm{"pegawai.xlsx", workbook()}}) {
        CAPTURE(name);
        Desk desk;
        desk.units(three_units);
        desk.file_name = name;
        const auto report = desk.staff(bytes);
        CHECK(report.added == 3);
        CHECK(report.rejected == 0);
        CHECK(report.ignored_columns == std::vector<std::string>{"No"});
        desk.file_name = "pegawai.csv";
        const auto again = desk.staff(separated(','));
        CHECK(again.same == 3);
        CHECK(again.rows() == 3);
        CHECK_FALSE(desk.outcome.entry.has_value());
    }
}

TEST_CASE("a bad cell of a worksheet is told by sheet, row and column") {
    Desk desk;
    desk.units(three_units);
    const auto rows = row({"NIP", "Nama", "Unit Kerja", "Status"}) +
                      "<row r=\"5\"><c><v>1.98609262015052E+17</v></c>" + cell("Siti\nRahayu") +
                      cell("Rutan Blora") + cell("PNS") + "</row>";
    const auto report = desk.staff(Workbook().sheet("PNS 2024", rows).bytes());
    CHECK(report.dialect.sheets == std::vector<std::string>{"PNS 2024"});
    const auto problem = first(report, "nip-damaged");
    CHECK(problem.place.sheet == "PNS 2024");
    CHECK(problem.place.line == 5);
    CHECK(problem.place.column == 1);
    CHECK(problem.place.excerpt == "198609262015052000 | Siti Rahayu | Rutan Blora | PNS");
    CHECK(marked(problem) == "198609262015052000");
}

TEST_CASE("a NIK that a spreadsheet kept as a number is refused, not taken for another one") {
    Desk desk;
    desk.units(three_units);
    const auto rows = row({"NIK", "Nama", "Unit Kerja", "Status"}) +
                      "<row><c><v>3316012508960010</v></c>" + cell("Eko") + cell("Rutan Blora") +
                      cell("PPNPN") + "</row>";
    const auto report = desk.staff(Workbook().sheet("PPNPN", rows).bytes());
    CHECK(report.added == 0);
    const auto problem = first(report, "nik-damaged");
    CHECK(problem.place.excerpt.find("33160125") == std::string::npos);
}

TEST_CASE("a bad value of JSON Lines is marked in its line, an absent one at its end") {
    Desk desk;
    desk.units(three_units);
    const auto report = desk.staff(
        "{\"nip\":1.98609E+17,\"nama\":\"Siti\",\"unit\":\"Rutan "
        "Blora\",\"status\":\"PNS\"}\n");
    const auto problem = first(report, "nip-damaged");
    CHECK(problem.place.line == 1);
    CHECK(marked(problem) == "1.98609E+17");
    const auto absent = desk.staff(
        "{\"nip\":\"198609262015052003\",\"nama\":\"Siti\",\"unit\":\"Rutan Blora\","
        "\"status\":\"PNS\"}\n{\"nip\":\"197805142000031001\",\"unit\":\"Rutan Blora\","
        "\"status\":\"PNS\"}\n");
    CHECK(absent.rejected == 1);
    CHECK(absent.problems.begin()->second.first.front().place.line == 2);
}
