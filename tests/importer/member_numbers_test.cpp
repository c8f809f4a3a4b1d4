#include "importer/desk.hpp"
#include "netralitas/store/members.hpp"
#include "support/problem_of.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::importer::testing;
using netralitas::testing::argument;

namespace {

constexpr const char* header = "NIP/NIK;Nama;Gol;Jabatan;Unit Kerja;Status\n";
constexpr const char* siti =
    "198609262015052003;Siti Rahayu, S.H.;III/b;Pengelola Data;Rutan Blora;PNS\n";
constexpr const char* eko = "3316012508960012;Eko Saputra;;Penjaga Tahanan;Rutan Blora;PPNPN\n";

store::MemberOnDay person(const Desk& desk, const std::string& typed, domain::Date day = today) {
    const auto id = store::members::resolve(desk.reader(), typed, day);
    return *store::members::find(desk.reader(), id, day);
}

std::size_t people(const Desk& desk) {
    return store::members::all(desk.reader(), {today, {}, "", "", true}).size();
}

}  // namespace

TEST_CASE("a NIK in the column of NIPs, or the reverse, names the other kind") {
    Desk desk;
    desk.units(three_units);
    const auto report = desk.staff(
        "NIP;NIK;Nama;Unit;Status\n3316012508960012;;Siti;Rutan Blora;PPNPN\n"
        ";198609262015052003;Budi;Rutan Blora;PNS\n");
    CHECK(first(report, "nik-in-nip-column").place.column == 1);
    CHECK(argument(first(report, "nik-in-nip-column"), "number") == "*************012");
    CHECK(first(report, "nik-is-nip").place.column == 2);
}

TEST_CASE("numbers with spaces or a leading apostrophe are the same numbers") {
    Desk desk;
    desk.units(three_units);
    desk.staff(std::string(header) + siti);
    const auto report = desk.staff(std::string(header) +
                                   "'19860926 201505 2 003;Siti Rahayu;IIIb;;RUTAN-BLORA;Pns\n");
    CHECK(report.same == 1);
}

TEST_CASE("somebody who stands twice in a file is refused with the earlier line") {
    for (const bool known_before : {false, true}) {
        CAPTURE(known_before);
        Desk desk;
        desk.units(three_units);
        if (known_before) desk.staff(std::string(header) + siti);
        const auto report = desk.staff(std::string(header) + siti + eko + siti);
        CHECK(report.rejected == 1);
        const auto problem = first(report, "row-duplicate");
        CHECK(problem.place.line == 4);
        CHECK(problem.place.column == 1);
        CHECK(argument(problem, "earlier") == "2");
    }
}

TEST_CASE("somebody named by NIP in one row and by NIK in another stands twice too") {
    Desk desk;
    desk.units(three_units);
    desk.staff(
        "NIP;NIK;Nama;Unit;Status\n198609262015052003;3316016609860012;Siti;RUTAN-BLORA;PNS\n");
    const auto report = desk.staff(
        "NIP;NIK;Nama;Unit;Status\n198609262015052003;;Siti;RUTAN-BLORA;PNS\n"
        ";3316016609860012;Siti;RUTAN-BLORA;PPNPN\n");
    CHECK(argument(first(report, "row-duplicate"), "earlier") == "2");
}

TEST_CASE("numbers of the office come with the file or are counted on") {
    Desk desk;
    desk.units(three_units);
    const auto report = desk.staff(
        "Nomor Pegawai;NIP;Nama;Unit;Status\nP-0017;198609262015052003;Siti;RUTAN-BLORA;PNS\n"
        ";198511022010011001;Budi;RUTAN-BLORA;PNS\n17;199001012015051001;Eko;RUTAN-BLORA;PNS\n");
    CHECK(first(report, "number-invalid").place.line == 4);
    desk.staff(
        "Nomor Pegawai;NIP;Nama;Unit;Status\nP-0017;198609262015052003;Siti;RUTAN-BLORA;PNS\n"
        ";198511022010011001;Budi;RUTAN-BLORA;PNS\n");
    CHECK(person(desk, "198609262015052003").member.number == 17);
    CHECK(person(desk, "198511022010011001").member.number == 18);
    const auto by_number =
        desk.staff("number;name;unit;employment;position\nP-0017;Siti;RUTAN-BLORA;pns;Kasubsi\n");
    CHECK(by_number.changed == 1);
    const auto taken = desk.staff(
        "number;nip;name;unit;employment\nP-0017;199001012015051001;Eko;RUTAN-BLORA;pns\n");
    CHECK(taken.problem_order == std::vector<std::string>{"number-taken"});
}

TEST_CASE("who has no NIP and no NIK is known by NRP, or by name with the reason") {
    Desk desk;
    desk.units(three_units);
    const std::string file =
        "NRP;Alasan Tanpa Nomor;Nama;Unit;Status\n75020123;;Joko Susilo;RUTAN-BLORA;other\n"
        ";belum terbit;Rina Puspitasari;RUTAN-BLORA;ppnpn\n";
    CHECK(desk.staff(file).added == 2);
    CHECK(desk.staff(file).same == 2);
    CHECK(people(desk) == 2);
}
