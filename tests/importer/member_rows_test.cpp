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

TEST_CASE("staff is recorded with titles split off, rank and unit in one form, and no day") {
    Desk desk;
    desk.units(three_units);
    const auto report = desk.staff(std::string(header) + siti + eko);
    CHECK(report.added == 2);
    CHECK(report.added_undated == 2);
    CHECK(report.added_by_code == importer::AddedByCode{{"pns", 1}, {"ppnpn", 1}});
    const auto who = person(desk, "198609262015052003");
    CHECK(who.member.name == domain::PersonName{"", "Siti Rahayu", "S.H."});
    CHECK(who.member.number == 1);
    CHECK(who.unit_code == "RUTAN-BLORA");
    REQUIRE(who.posting);
    CHECK(who.posting->rank == "III/b");
    CHECK(who.posting->employment == "pns");
    CHECK(who.posting->position == "Pengelola Data");
    CHECK(who.posting->span == domain::Span{});
    CHECK(person(desk, "3316012508960012").member.nip.empty());
}

TEST_CASE("the same staff file again changes nothing and makes no entry") {
    Desk desk;
    desk.units(three_units);
    desk.staff(std::string(header) + siti + eko);
    const auto report = desk.staff(std::string(header) + siti + eko);
    CHECK(report.same == 2);
    CHECK(report.added + report.changed + report.rejected == 0);
    CHECK_FALSE(desk.outcome.entry.has_value());
}

TEST_CASE("one bad row and nothing is written") {
    Desk desk;
    desk.units(three_units);
    const auto report =
        desk.staff(std::string(header) + siti + "198609262015052000;Budi;;;Rutan Blora;PNS\n");
    CHECK(report.added == 1);
    CHECK(report.rejected == 1);
    CHECK(people(desk) == 0);
}

TEST_CASE("with the good rows kept, a later file adds the mended ones alone") {
    Desk desk;
    desk.units(three_units);
    desk.keep_going = true;
    desk.staff(std::string(header) + siti +
               "3316012508960012;Eko Saputra;;Penjaga Tahanan;Rutan Blora;PNS\n");
    CHECK(people(desk) == 1);
    const auto report = desk.staff(std::string(header) + siti + eko);
    CHECK(report.same == 1);
    CHECK(report.added == 1);
    CHECK(person(desk, "3316012508960012").member.number == 2);
}

TEST_CASE("what is wrong with a person is told at the cell, with its line") {
    struct Case {
        const char* row;
        const char* code;
        std::size_t column;
        const char* marked;
    };
    const Case cases[] = {
        {"1,98609E+17;Siti;;;Rutan Blora;PNS", "nip-damaged", 1, "1,98609E+17"},
        {"198609262015052000;Siti;;;Rutan Blora;PNS", "nip-damaged", 1, "198609262015052000"},
        {"131110468;Siti;;;Rutan Blora;PNS", "nip-old", 1, "131110468"},
        {"19860926201505200;Siti;;;Rutan Blora;PNS", "nip-invalid", 1, "**************200"},
        {"3316012508960012;Siti;;;Rutan Blora;PNS", "nip-is-nik", 1, "*************012"},
        {"3316012508960000;Siti;;;Rutan Blora;PPNPN", "nik-damaged", 1, "*************000"},
        {"3,31601E+15;Siti;;;Rutan Blora;PPNPN", "nik-damaged", 1, "3,31601E+15"},
        {"3316019908960012;Siti;;;Rutan Blora;PPNPN", "nik-invalid", 1, "*************012"},
        {";Siti;;;Rutan Blora;PNS", "number-missing", 1, ";"},
        {"198609262015052003;;;;Rutan Blora;PNS", "name-missing", 2, ";"},
        {"198609262015052003;Siti;tinggi;;Rutan Blora;PNS", "rank-unknown", 3, "tinggi"},
        {"198609262015052003;Siti;;;Rutan Blorra;PNS", "unit-unknown", 5, "Rutan Blorra"},
        {"198609262015052003;Siti;;;;PNS", "unit-missing", 5, ";"},
        {"198609262015052003;Siti;;;Rutan Blora;", "employment-missing", 6, ";"},
        {"198609262015052003;Siti;;;Rutan Blora;PSN", "value-unknown", 6, "PSN"},
    };
    for (const auto& each : cases) {
        CAPTURE(each.row);
        Desk desk;
        desk.units(three_units);
        const auto report = desk.staff(std::string(header) + each.row + "\n");
        CHECK(report.rejected == 1);
        CHECK(report.problem_order == std::vector<std::string>{each.code});
        const auto problem = first(report, each.code);
        CHECK(problem.place.file == "berkas.csv");
        CHECK(problem.place.line == 2);
        CHECK(problem.place.column == each.column);
        CHECK(marked(problem) == each.marked);
    }
}

TEST_CASE("a NIK where the status needs a NIP names the status and hides the number") {
    Desk desk;
    desk.units(three_units);
    const auto report =
        desk.staff(std::string(header) + "3316012508960012;Siti;;;Rutan Blora;pns\n");
    const auto problem = first(report, "nip-is-nik");
    CHECK(argument(problem, "employment") == "pns");
    CHECK(argument(problem, "number") == "*************012");
}

TEST_CASE("an unknown unit or status comes with the ones that are near") {
    Desk desk;
    desk.units(three_units);
    const auto unit =
        desk.staff(std::string(header) + "198609262015052003;Siti;;;Rutan Blorra;PNS\n");
    CHECK(first(unit, "unit-unknown").suggestions.front() == "RUTAN-BLORA");
    const auto status =
        desk.staff(std::string(header) + "198609262015052003;Siti;;;Rutan Blora;PPPNN\n");
    CHECK(first(status, "value-unknown").suggestions.front() == "PPNPN");
}

TEST_CASE("all that is wrong with a row is told at once, and the row is kept once") {
    Desk desk;
    desk.units(three_units);
    const auto report = desk.staff(std::string(header) + "131110468;;tinggi;;Rutan Blorra;PSN\n");
    CHECK(report.problems.size() == 5);
    CHECK(report.rejected == 1);
    REQUIRE(desk.rejects.size() == 1);
    CHECK(desk.rejects[0].fields ==
          std::vector<std::string>{"131110468", "", "tinggi", "", "Rutan Blorra", "PSN"});
}

TEST_CASE("what contradicts the number is kept and told as a warning") {
    Desk desk;
    desk.units(three_units);
    const auto report = desk.staff(
        "NIP/NIK;Nama;Unit;Status;JK;Tanggal Lahir\n"
        "198609262015052003;Siti;RUTAN-BLORA;PPPK;P;26/09/1986\n"
        "198511022010011001;Budi;RUTAN-BLORA;PNS;P;2 November 1985\n"
        "3316012508960012;Eko;RUTAN-BLORA;PPNPN;L;24-08-1996\n");
    CHECK(report.added == 3);
    CHECK(report.warnings.at("employment-differs").first.front().place.line == 2);
    CHECK(report.warnings.at("nip-differs").first.front().place.line == 3);
    CHECK(report.warnings.at("nik-differs").first.front().place.line == 4);
    CHECK(report.warnings.at("nik-differs").first.front().place.column == 1);
}

TEST_CASE("a cell with quotes, a comma and a newline is one value on one line") {
    Desk desk;
    desk.units(three_units);
    const auto report = desk.staff(
        "nip,name,unit,employment,position\n"
        "198609262015052003,\"Siti Rahayu, S.H.\",RUTAN-BLORA,pns,\"Pengelola\nData \"\"A\"\"\"\n"
        "1,Budi,RUTAN-BLORA,pns,\n");
    CHECK(first(report, "nip-invalid").place.line == 4);
    CHECK(report.added == 1);
    desk.keep_going = true;
    desk.staff(
        "nip,name,unit,employment,position\n198609262015052003,\"Siti Rahayu, "
        "S.H.\",RUTAN-BLORA,pns,\"Pengelola\nData \"\"A\"\"\"\n");
    CHECK(person(desk, "198609262015052003").posting->position == "Pengelola Data \"A\"");
}
