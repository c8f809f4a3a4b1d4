#include "importer/excerpt.hpp"

#include "netralitas/domain/identity.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

namespace {

using namespace netralitas;

importer::RawRow row_of(const std::string& text) {
    std::istringstream file(text);
    const auto reader = importer::open_rows({file, "berkas.csv", ';'});
    importer::RawRow row;
    REQUIRE(reader->next(row));
    return row;
}

std::string marked(const Place& place) {
    return place.excerpt.substr(place.mark_at, place.mark_bytes);
}

}  // namespace

TEST_CASE("an excerpt shows the line with the field marked") {
    const auto row =
        row_of("17;1,98609E+17;Siti Rahayu, S.H.;III/b;Pengelola Data;Rutan Blora;PNS\n");
    const auto place = importer::place_of(row, 1);
    CHECK(place.excerpt == row.text);
    CHECK(marked(place) == "1,98609E+17");
    CHECK(place.line == 1);
    CHECK(place.column == 2);
    CHECK(importer::place_of(row, {}).mark_bytes == 0);
    CHECK(importer::place_of(row, {}).column == 0);
}

TEST_CASE("a NIK is never shown whole in an excerpt, whatever its form") {
    struct Case {
        const char* text;
        const char* shown;
    };
    for (const auto& each : {Case{"3316012508960012", "*************012"},
                             {"'3316012508960012", "'*************012"},
                             {"3316 0125 0896 0012", "**** **** **** *012"},
                             {"3316.0125.0896.0012", "****.****.****.*012"},
                             {"NIK:3316012508960012", "NIK:*************012"},
                             {"331601250896001", "************001"},
                             {"33160125089600123", "**************123"},
                             {"12 3316012508960012", "12 *************012"},
                             {"198609262015052003", "198609262015052003"},
                             {"19860926 201505 2 003", "19860926 201505 2 003"},
                             {"1,98609E+17", "1,98609E+17"},
                             {"131110468", "131110468"}}) {
        CAPTURE(each.text);
        CHECK(domain::numbers_masked(each.text) == each.shown);
    }
    const auto place = importer::place_of(row_of("46;3316012508960012;Eko Saputra;II/c\n"), 1);
    CHECK(place.excerpt == "46;*************012;Eko Saputra;II/c");
    CHECK(marked(place) == "*************012");
}

TEST_CASE("long fields that are not meant give way until the line fits a terminal") {
    const auto place = importer::place_of(
        row_of("95;197805142000031001;Wahyu Kurniawan;III/d;Kepala Subseksi Pelayanan Tahanan;"
               "Rutan Blorra;PNS\n"),
        5);
    CHECK(place.excerpt == "95;197805142000031001;Wahyu Kurniawan;III/d;...;Rutan Blorra;PNS");
    CHECK(marked(place) == "Rutan Blorra");
}

TEST_CASE("a field that is too long itself is cut with its mark") {
    const auto place = importer::place_of(row_of("a;" + std::string(500, 'x') + ";b\n"), 1);
    CHECK(place.excerpt.size() <= 80);
    CHECK(place.excerpt.ends_with("..."));
    CHECK(place.mark_at + place.mark_bytes <= place.excerpt.size());
    CHECK(marked(place).starts_with("xxx"));
}

TEST_CASE("a cut never splits a character") {
    std::string text;
    for (int i = 0; i < 200; ++i) text += "\xC3\xA9";
    const auto place = importer::place_of(row_of("x;" + text + "\n"), 1);
    std::size_t continuing = 0;
    std::size_t leading = 0;
    for (const char byte : place.excerpt) {
        continuing += byte == '\xA9';
        leading += byte == '\xC3';
    }
    CHECK(leading == continuing);
    CHECK(leading > 20);
}

TEST_CASE("of a record over several lines the line of the field is shown, with its number") {
    auto row = row_of("\"Siti\nRahayu\";x;\"Rutan\nBlorra\";PNS\n");
    row.line = 10;
    const auto name = importer::place_of(row, 0);
    CHECK(name.line == 10);
    CHECK(name.excerpt == "\"Siti");
    CHECK(marked(name) == "\"Siti");
    const auto unit = importer::place_of(row, 2);
    CHECK(unit.line == 11);
    CHECK(unit.excerpt == "Rahayu\";x;\"Rutan");
    CHECK(marked(unit) == "\"Rutan");
    const auto status = importer::place_of(row, 3);
    CHECK(status.line == 12);
    CHECK(status.excerpt == "Blorra\";PNS");
    CHECK(marked(status) == "PNS");
}

TEST_CASE("an empty field is marked at the separator beside it") {
    const auto row = row_of("a;;c;\n");
    CHECK(importer::place_of(row, 1).mark_at == 2);
    CHECK(importer::place_of(row, 1).mark_bytes == 1);
    CHECK(importer::place_of(row, 3).mark_at == 4);
    CHECK(importer::place_of(row, 3).mark_bytes == 1);
}
