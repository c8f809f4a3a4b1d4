#include "importer/desk.hpp"
#include "netralitas/store/reports.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::importer::testing;

namespace {

const std::string digest(64, 'c');
const std::string head = "Laporan;Unit Kerja;Periode;Nomor Surat;";
const std::string letter = "semester;Rutan Blora;2023-H2;W.13-1;";

struct Office : Desk {
    Office() { units(three_units); }

    importer::Report letters(const std::string& rows) {
        return reports(head + "Tanggal Surat;Dikirim;Diterima;Catatan;Kode Buku\n" + rows);
    }
    importer::Report forms(const std::string& rows) {
        return reports(head + "Bentuk;Ukuran;SHA-256\n" + rows, "file");
    }
    std::vector<store::ReportRow> recorded() const { return store::reports::all(reader()); }
};

const std::string day_and_code = "10/01/2024;;;7;7F3A 91C0 4E2D B8A6 E21D\n";

}  // namespace

TEST_CASE("reports that were sent come in as data; the same rows again change nothing") {
    Office desk;
    CHECK(desk.letters(letter + day_and_code).added == 1);
    CHECK(desk.forms(letter + "json;3;" + digest + "\n").added == 1);
    const auto found = desk.recorded();
    REQUIRE(found.size() == 1);
    CHECK(found[0].report.anchor == "7f3a 91c0 4e2d b8a6 e21d");
    CHECK(found[0].report.period.code == "2023-H2");
    REQUIRE(found[0].files.size() == 1);
    CHECK(found[0].files[0].digest == digest);
    CHECK(desk.letters(letter + day_and_code).same == 1);
    CHECK(desk.forms(letter + "json;3;" + digest + "\n").same == 1);
    CHECK_FALSE(desk.outcome.changed());
}

TEST_CASE("a later row adds the days a report was sent and received") {
    Office desk;
    desk.letters(letter + day_and_code);
    const auto report = desk.letters(letter + ";11/01/2024;12/01/2024;;\n");
    CHECK(report.changed == 1);
    REQUIRE(desk.recorded().size() == 1);
    CHECK(domain::to_string(*desk.recorded()[0].report.received_on) == "2024-01-12");
    CHECK(domain::to_string(desk.recorded()[0].report.date) == "2024-01-10");
}

TEST_CASE("rows of reports that cannot be right are refused at their cell") {
    Office desk;
    const std::string other = "semester;Rutan Blora;2023-H2;W.13-2;";
    const auto letters =
        desk.letters("semester;Rutan Blora;2023-H3;W.13-1;" + day_and_code + letter +
                     "10/01/2024;;;7;7f3a 91c0 4e2d b8a6 e21e\n" + letter + "10/01/2024;;;;\n" +
                     other + "10/01/2024;09/01/2024;;7;7f3a 91c0 4e2d b8a6 e21d\n" + letter +
                     day_and_code + "semester;Rutan Blora;2023;W.13-1;" + day_and_code);
    CHECK(first(letters, "period-unreadable").place.column == 3);
    CHECK(first(letters, "period-not-half-year").place.column == 3);
    CHECK(first(letters, "anchor-mistyped").place.column == 9);
    CHECK(first(letters, "value-missing").place.column == 8);
    CHECK(first(letters, "sent-before-letter").place.column == 6);
    CHECK(first(letters, "row-duplicate").place.line == 6);
    CHECK(desk.recorded().empty());

    desk.letters(letter + day_and_code);
    const auto forms =
        desk.forms("semester;Rutan Blora;2023-H1;W.13-1;json;3;" + digest + "\n" + letter +
                   "json;3;../etc/passwd\n" + letter + "md;-3;" + digest + "\n");
    CHECK(first(forms, "report-unknown").place.column == 4);
    CHECK(first(forms, "digest-invalid").place.column == 7);
    CHECK(first(forms, "size-negative").place.column == 6);
    CHECK(desk.recorded().front().files.empty());
}
