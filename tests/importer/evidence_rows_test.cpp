#include "importer/desk.hpp"
#include "netralitas/store/activities.hpp"
#include "netralitas/store/evidence.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::importer::testing;

namespace {

const std::string digest(64, 'c');

struct Office : Desk {
    Office() {
        units(three_units);
        activities("Jenis;Tanggal;Judul;Satker\napel;22/01/2024;Apel pagi;Rutan Blora\n");
    }
    importer::Report evidence(const std::string& rows) {
        return activities("Nomor Kegiatan;Bukti;Ukuran;SHA-256;Disimpan;Lokasi;Tanggal\n" + rows,
                          "evidence");
    }
    std::vector<domain::Evidence> recorded() const {
        const auto id = store::activities::get(reader(), "0001").activity.id;
        return store::evidence::of(reader(), id);
    }
};

}  // namespace

TEST_CASE("evidence comes in as data; the same rows again change nothing") {
    Office desk;
    const auto rows = "0001;foto.jpg;3;" + digest + ";ya;;23/01/2024\n0001;Risalah;;;;Lemari B;\n";
    CHECK(desk.evidence(rows).added == 2);
    const auto found = desk.recorded();
    REQUIRE(found.size() == 2);
    CHECK(found[0].kept);
    CHECK(domain::to_string(found[0].added_on) == "2024-01-23");
    CHECK(found[1].location == "Lemari B");
    CHECK(found[1].added_on == today);
    CHECK(desk.evidence(rows).same == 2);
    CHECK_FALSE(desk.outcome.changed());
}

TEST_CASE("a row of the same bytes corrects, and says when a file is not kept") {
    Office desk;
    desk.evidence("0001;foto.jpg;3;" + digest + ";ya;;\n");
    const auto report = desk.evidence("0001;gambar.jpg;;" + digest + ";tidak;Lemari;\n");
    CHECK(report.changed == 1);
    REQUIRE(desk.recorded().size() == 1);
    CHECK(desk.recorded()[0].name == "gambar.jpg");
    CHECK_FALSE(desk.recorded()[0].kept);
}

TEST_CASE("rows of evidence that cannot be right are refused at their cell") {
    Office desk;
    const auto report = desk.evidence(
        "0001;a;;../etc/passwd;;Lemari;\n"
        "0001;b;3;" +
        digest +
        ";mungkin;;\n"
        "0001;c;;;;;\n"
        "0001;d;;;ya;;\n"
        "0001;e;-1;;;Lemari;\n"
        "0009;f;;;;Lemari;\n"
        "0001;g;;;;Lemari;31/01/2024\n"
        "0001;h;;;;Lemari;\n"
        "0001;h;;;;Lemari;\n");
    CHECK(first(report, "digest-invalid").place.column == 4);
    CHECK(first(report, "value-unknown").place.column == 5);
    CHECK(first(report, "location-missing").place.column == 6);
    CHECK(first(report, "kept-without-digest").place.line == 5);
    CHECK(first(report, "size-negative").place.column == 3);
    CHECK(first(report, "activity-unknown").place.column == 1);
    CHECK(first(report, "date-in-future").place.column == 7);
    CHECK(first(report, "row-duplicate").place.line == 10);
    CHECK(desk.recorded().empty());
}
