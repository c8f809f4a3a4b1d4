#include "importer/desk.hpp"
#include "netralitas/store/activities.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::importer::testing;

namespace {

struct Hall : Desk {
    Hall() {
        units(three_units);
        staff(
            "NIP;Nama;Status;Satker;Mulai\n"
            "198609262015052003;Siti Rahayu;PNS;Rutan Blora;\n"
            "199002142012121007;Galih Pratomo;PNS;Rutan Blora;25/01/2024\n");
        activities(
            "Jenis;Tanggal;Judul;Satker\n"
            "apel;22/01/2024;Apel pagi;Rutan Blora\n"
            "arahan;26/01/2024;Arahan;Rutan Blora\n");
    }
    importer::Report attendance(const std::string& rows) {
        return activities("Kegiatan;NIP;Satker\n" + rows, "attendance");
    }
    std::vector<std::string> there() const {
        std::vector<std::string> found;
        for (const auto& row : store::activities::attendances(reader(), {})) {
            found.push_back(row.reference.substr(row.reference.size() - 1) + " " +
                            (row.unit_code.empty() ? std::to_string(row.number) : row.unit_code));
        }
        return found;
    }
};

}  // namespace

TEST_CASE("who took part comes in as people and whole units; the same rows again change nothing") {
    Hall hall;
    const std::string rows =
        "0001;198609262015052003;\n0002;198609262015052003;\n0002;;Rutan Blora\n";
    CHECK(hall.attendance(rows).added == 3);
    CHECK(hall.there() == std::vector<std::string>{"1 1", "2 RUTAN-BLORA", "2 1"});
    CHECK(hall.attendance(rows).same == 3);
    CHECK_FALSE(hall.outcome.changed());
}

TEST_CASE("who stands twice in a file is refused, whether the ledger knows of it or not") {
    Hall hall;
    const std::string rows =
        "0001;198609262015052003;\n0001;;Rutan "
        "Blora\n0001;198609262015052003;\n0001;;RUTAN-BLORA\n";
    const auto report = hall.attendance(rows);
    CHECK(report.rejected == 2);
    CHECK(first(report, "row-duplicate").place.line == 4);
    CHECK(hall.there().empty());
    hall.attendance("0001;198609262015052003;\n");
    hall.keep_going = true;
    const auto again = hall.attendance(rows);
    CHECK(again.same == 1);
    CHECK(again.added == 1);
    CHECK(again.rejected == 2);
}

TEST_CASE("who was not on staff on the day is kept and warned of") {
    Hall hall;
    const auto report = hall.attendance("0001;199002142012121007;\n0002;199002142012121007;\n");
    CHECK(report.added == 2);
    REQUIRE(report.warnings.contains("attendee-not-on-staff"));
    CHECK(report.warnings.at("attendee-not-on-staff").count == 1);
}

TEST_CASE("a row says one person or one unit of an activity that is there") {
    Hall hall;
    const auto report = hall.attendance(
        "0001;198609262015052003;Rutan Blora\n0009;198609262015052003;\n0001;;Rutan Blore\n");
    CHECK(first(report, "attendance-both").place.column == 3);
    CHECK(first(report, "activity-unknown").place.column == 1);
    CHECK(first(report, "unit-unknown").place.column == 3);
    CHECK(hall.there().empty());
}
