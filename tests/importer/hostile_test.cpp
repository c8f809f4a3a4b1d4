#include "importer/desk.hpp"
#include "importer/workbook.hpp"
#include "netralitas/ledger/history.hpp"
#include "support/problem_of.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::importer::testing;
using namespace std::string_literals;

namespace {

struct Hostile {
    std::string what;
    std::string bytes;
    std::string code;
};

const std::string header = "NIP;Nama;Unit Kerja;Status\n";
const std::string good = header + "198609262015052003;Siti;Rutan Blora;PNS\n";

std::string in_utf_16(const std::string& text) {
    std::string wide = "\xFF\xFE";
    for (const char letter : text) wide += {letter, '\0'};
    return wide;
}

std::vector<Hostile> files() {
    const std::string long_text(2 * 1024 * 1024, 'x');
    const auto book = Workbook().sheet("Data", row({"NIP", "Nama"})).bytes();
    return {
        {"NUL", good + "1;a\0b;Rutan Blora;PNS\n"s, "csv-not-text"},
        {"endless line", good + long_text, "csv-record-long"},
        {"10,000 columns", good + std::string(9'999, ';') + '\n', "columns-many"},
        {"unclosed quote", good + "1;\"a\n" + long_text, "csv-quote-open"},
        {"cut within a pair of bytes", in_utf_16(good).substr(0, 101), "csv-not-encoded"},
        {"endless JSON", "{\"nip\":\"" + long_text, "csv-record-long"},
        {"deep JSON", "{\"nip\":" + std::string(100'000, '['), "jsonl-nested"},
        {"ZIP bomb",
         Workbook()
             .sheet("Data",
                    row({"NIP", "Nama", "Unit Kerja", "Status"}) + std::string(9'000'000, ' '))
             .bytes(),
         "xlsx-dense"},
        {"document type", zipped({{"_rels/.rels", "<!DOCTYPE R [<!ENTITY a \"a\">]><R>&a;</R>"}}),
         "xlsx-document-type"},
        {"cut workbook", book.substr(0, book.size() / 2), "xlsx-damaged"},
    };
}

}  // namespace

TEST_CASE("a hostile file is refused by name, and nothing of it is in the ledger") {
    Desk desk;
    desk.units(three_units);
    const auto before = ledger::entries(desk.reader()).size();
    for (const auto& [what, bytes, code] : files()) {
        CAPTURE(what);
        const auto problem = netralitas::testing::problem_of([&] { desk.staff(bytes); });
        CHECK(problem.code == code);
        CHECK(problem.place.file == desk.file_name);
        CHECK(ledger::entries(desk.reader()).size() == before);
    }
}

TEST_CASE("a row that was cut is refused, and with it the whole file") {
    Desk desk;
    desk.units(three_units);
    const auto report = desk.staff(good + "197508042000032002;Enda");
    CHECK(report.problem_order == std::vector<std::string>{"row-ragged"});
    CHECK_FALSE(desk.outcome.entry.has_value());
}
