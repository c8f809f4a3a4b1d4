#include "importer/desk.hpp"
#include "netralitas/store/members.hpp"
#include "support/problem_of.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::importer::testing;
using netralitas::testing::argument;

namespace {

constexpr const char* nip = "198609262015052003";

/// One person of Rutan Blora, from a file with these cells.
std::string file(const std::string& name, const std::string& position,
                 const std::string& since = "", const std::string& until = "") {
    return "nip;name;position;unit;employment;since;until;end_reason\n" + std::string(nip) + ";" +
           name + ";" + position + ";RUTAN-BLORA;pns;" + since + ";" + until + ";" +
           (until.empty() ? "" : "pindah") + "\n";
}

std::vector<domain::Posting> postings(const Desk& desk) {
    return store::members::postings(desk.reader(), *store::members::by_nip(desk.reader(), nip));
}

domain::Date day(int year, unsigned month, unsigned number) {
    return std::chrono::sys_days{std::chrono::year{year} / std::chrono::month{month} /
                                 std::chrono::day{number}};
}

struct Recorded : Desk {
    explicit Recorded(const std::string& first) {
        units(three_units);
        REQUIRE(staff(first).added == 1);
    }
};

}  // namespace

TEST_CASE("another value without a day corrects the posting") {
    Recorded desk(file("Siti Rahayu", "Pengelola Data"));
    const auto report = desk.staff(file("Siti Rahayu, S.H.", "Bendahara"));
    CHECK(report.changed == 1);
    REQUIRE(postings(desk).size() == 1);
    CHECK(postings(desk)[0].position == "Bendahara");
    CHECK(desk.staff(file("Siti Rahayu, S.H.", "Bendahara")).same == 1);
}

TEST_CASE("an empty cell says nothing: what is recorded stays") {
    Recorded desk(file("Siti Rahayu, S.H.", "Pengelola Data"));
    CHECK(desk.staff(file("Siti Rahayu", "")).same == 1);
    CHECK(
        desk.staff("nip;name;unit;employment\n" + std::string(nip) + ";Siti Rahayu;;pns\n").same ==
        1);
    CHECK(postings(desk)[0].position == "Pengelola Data");
}

TEST_CASE("another value with a later day holds from that day on") {
    Recorded desk(file("Siti Rahayu", "Pengelola Data"));
    const auto changed = file("Siti Rahayu", "Bendahara", "2024-01-15");
    CHECK(desk.staff(changed).changed == 1);
    const auto rows = postings(desk);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].position == "Pengelola Data");
    CHECK(rows[0].span == domain::Span{{}, day(2024, 1, 14)});
    CHECK(rows[1].position == "Bendahara");
    CHECK(rows[1].span == domain::Span{day(2024, 1, 15), {}});
    CHECK(desk.staff(changed).same == 1);
}

TEST_CASE("a file of before, with its days, is still the same") {
    Recorded desk(file("Siti Rahayu", "Pengelola Data", "2020-03-01"));
    desk.staff(file("Siti Rahayu", "Bendahara", "2024-01-15"));
    CHECK(desk.staff(file("Siti Rahayu", "Pengelola Data", "2020-03-01")).same == 1);
}

TEST_CASE("--since dates what differs and leaves alone what does not") {
    Recorded desk(file("Siti Rahayu", "Pengelola Data"));
    desk.defaults.since = day(2024, 1, 10);
    CHECK(desk.staff(file("Siti Rahayu", "Pengelola Data")).same == 1);
    CHECK(desk.staff(file("Siti Rahayu", "Bendahara")).changed == 1);
    REQUIRE(postings(desk).size() == 2);
    CHECK(postings(desk)[1].span.since == day(2024, 1, 10));
}

TEST_CASE("--since is the first day of who is new") {
    Desk desk;
    desk.units(three_units);
    desk.defaults.since = day(2024, 1, 10);
    const auto report = desk.staff(file("Siti Rahayu", "Pengelola Data"));
    CHECK(report.added_undated == 0);
    CHECK(postings(desk)[0].span.since == day(2024, 1, 10));
}

TEST_CASE("a first day that was not known is filled in") {
    Recorded desk(file("Siti Rahayu", "Pengelola Data"));
    CHECK(desk.staff(file("Siti Rahayu", "Pengelola Data", "1 Maret 2020")).changed == 1);
    REQUIRE(postings(desk).size() == 1);
    CHECK(postings(desk)[0].span.since == day(2020, 3, 1));
}

TEST_CASE("a row that tells of days before the record is refused when it says something else") {
    Recorded desk(file("Siti Rahayu", "Pengelola Data", "2020-03-01"));
    const auto report = desk.staff(file("Siti Rahayu", "Bendahara", "2019-01-01"));
    const auto problem = first(report, "row-older");
    CHECK(problem.place.column == 6);
    CHECK(argument(problem, "recorded") == "2020-03-01");
}

TEST_CASE("an end in the file ends the posting, and a later day begins a new one") {
    Recorded desk(file("Siti Rahayu", "Pengelola Data"));
    const auto ended = file("Siti Rahayu", "Pengelola Data", "", "31/12/2023");
    CHECK(desk.staff(ended).changed == 1);
    CHECK(postings(desk)[0].span.until == day(2023, 12, 31));
    CHECK(postings(desk)[0].end_reason == "moved");
    CHECK(desk.staff(ended).same == 1);
    const auto back = file("Siti Rahayu", "Bendahara", "2024-01-15");
    CHECK(desk.staff(back).changed == 1);
    REQUIRE(postings(desk).size() == 2);
    CHECK(postings(desk)[1].position == "Bendahara");
    CHECK(desk.staff(back).same == 1);
}

TEST_CASE("whether somebody who left has come back is not guessed") {
    Recorded desk(file("Siti Rahayu", "Pengelola Data", "", "31/12/2023"));
    CHECK(desk.staff(file("Siti Rahayu", "Pengelola Data")).same == 1);
    const auto report = desk.staff(file("Siti Rahayu", "Bendahara"));
    CHECK(argument(first(report, "posting-ended"), "until") == "2023-12-31");
}

TEST_CASE("an end before the beginning is refused") {
    Desk desk;
    desk.units(three_units);
    const auto report = desk.staff(file("Siti", "Pengelola Data", "2024-01-15", "2024-01-14"));
    CHECK(first(report, "end-before-start").place.column == 7);
    desk.defaults.since = day(2024, 1, 20);
    CHECK(desk.staff(file("Siti", "", "", "2024-01-14")).problem_order ==
          std::vector<std::string>{"end-before-start"});
}

TEST_CASE("a day still to come is the same the second time") {
    Recorded desk(file("Siti Rahayu", "Pengelola Data", "2024-03-01"));
    CHECK(desk.staff(file("Siti Rahayu", "Pengelola Data", "2024-03-01")).same == 1);
    CHECK(desk.staff(file("Siti Rahayu", "Pengelola Data")).same == 1);
}

TEST_CASE("who gets a NIP is still the one with that NIK") {
    Desk desk;
    desk.units(three_units);
    desk.staff("nip;nik;name;unit;employment\n;3316016609860012;Siti;RUTAN-BLORA;ppnpn\n");
    const auto report = desk.staff(
        "nip;nik;name;unit;employment;since\n"
        "198609262024212003;3316016609860012;Siti;RUTAN-BLORA;pppk;2024-01-02\n");
    CHECK(report.changed == 1);
    const auto id = store::members::by_nip(desk.reader(), "198609262024212003");
    REQUIRE(id);
    CHECK(store::members::find(desk.reader(), *id, today)->posting->employment == "pppk");
    CHECK(store::members::find(desk.reader(), *id, day(2024, 1, 1))->posting->employment ==
          "ppnpn");
}

TEST_CASE("a number of another office does not name somebody of this one") {
    Recorded desk(file("Siti Rahayu", "Pengelola Data"));
    const auto report = desk.staff(
        "number;nip;name;unit;employment\n"
        "P-0001;198511022010011001;Budi;RUTAN-BLORA;pns\n");
    CHECK(report.problem_order == std::vector<std::string>{"number-taken"});
    CHECK(report.rejected == 1);
}

TEST_CASE("what the store refuses leaves nothing of its row behind") {
    Recorded desk(file("Siti Rahayu", "Pengelola Data", "2020-03-01", "2021-12-31"));
    desk.staff(file("Siti Rahayu", "Bendahara", "2022-01-01"));
    desk.keep_going = true;
    const auto report = desk.staff(file("Siti R.", "Bendahara", "2021-06-01"));
    CHECK(report.rejected == 1);
    const auto id = *store::members::by_nip(desk.reader(), nip);
    CHECK(store::members::find(desk.reader(), id, today)->member.name.name == "Siti Rahayu");
    CHECK_FALSE(desk.outcome.entry.has_value());
}
