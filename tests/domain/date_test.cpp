#include "netralitas/domain/date.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace netralitas::domain {
namespace {

Date day(const char* iso) { return date_from_iso(iso).value(); }

std::string read(std::string_view typed) {
    const auto date = read_date(typed, day("2024-01-30"));
    return date ? to_string(*date) : "refused";
}

struct Reading {
    const char* typed;
    const char* date;
};

void check_all(const std::vector<Reading>& readings) {
    for (const Reading& each : readings) {
        CAPTURE(each.typed);
        CHECK(read(each.typed) == each.date);
    }
}

}  // namespace

TEST_CASE("a date may be typed in digits, the day first, or as it is stored") {
    check_all({{"2024-01-29", "2024-01-29"},
               {"29/01/2024", "2024-01-29"},
               {"29-01-2024", "2024-01-29"},
               {"29.01.2024", "2024-01-29"},
               {"9/1/2024", "2024-01-09"},
               {"  29/01/2024\t", "2024-01-29"},
               {"29/02/2024", "2024-02-29"}});
}

TEST_CASE("a date may be typed with the name of the month, Indonesian or English, long or short") {
    check_all({{"29 Januari 2024", "2024-01-29"},   {"29 JAN 2024", "2024-01-29"},
               {"29 january 2024", "2024-01-29"},   {"1 Pebruari 2024", "2024-02-01"},
               {"1 Peb 2024", "2024-02-01"},        {"1 Feb. 2024", "2024-02-01"},
               {"1 Maret 2024", "2024-03-01"},      {"1 March 2024", "2024-03-01"},
               {"1 Mei 2024", "2024-05-01"},        {"1 May 2024", "2024-05-01"},
               {"1 Juni 2024", "2024-06-01"},       {"1 Jul 2024", "2024-07-01"},
               {"17 Agustus 2024", "2024-08-17"},   {"17 Agt 2024", "2024-08-17"},
               {"17 Agu 2024", "2024-08-17"},       {"17 Ags 2024", "2024-08-17"},
               {"17 Aug 2024", "2024-08-17"},       {"1 Sept 2024", "2024-09-01"},
               {"1 Okt 2024", "2024-10-01"},        {"1 October 2024", "2024-10-01"},
               {"1 Nopember 2024", "2024-11-01"},   {"1 Nop 2024", "2024-11-01"},
               {"5 Desember 2022", "2022-12-05"},   {"05 Des 2022", "2022-12-05"},
               {"5 Dec 2022", "2022-12-05"},        {"29-Jan-2024", "2024-01-29"},
               {"29  Januari   2024", "2024-01-29"}});
}

TEST_CASE("a weekday in front of the date must be the weekday of that date") {
    check_all({{"Senin, 29 Januari 2024", "2024-01-29"},
               {"senin 29 Januari 2024", "2024-01-29"},
               {"Monday, 29 January 2024", "2024-01-29"},
               {"Senin, 29/01/2024", "2024-01-29"},
               {"Jumat, 26 Januari 2024", "2024-01-26"},
               {"Jum'at, 26 Januari 2024", "2024-01-26"},
               {"Jum’at, 26 Januari 2024", "2024-01-26"},
               {"Minggu, 28 Januari 2024", "2024-01-28"},
               {"Ahad, 28 Januari 2024", "2024-01-28"},
               {"Selasa, 29 Januari 2024", "refused"},
               {"Hari, 29 Januari 2024", "refused"},
               {"Senin,, 29 Januari 2024", "refused"},
               {"Senin", "refused"},
               {"Senin,", "refused"}});
}

TEST_CASE("a date may be typed as its distance from today") {
    check_all({{"hari ini", "2024-01-30"},
               {"Today", "2024-01-30"},
               {"kemarin", "2024-01-29"},
               {"YESTERDAY", "2024-01-29"},
               {"-7d", "2024-01-23"},
               {"+2w", "2024-02-13"},
               {"+0d", "2024-01-30"},
               {"7d", "refused"},
               {"-d", "refused"},
               {"-7x", "refused"},
               {"--7d", "refused"},
               {"-99999w", "refused"},
               {"-999999d", "refused"}});
}

TEST_CASE("what is no date, or only half of one, is refused") {
    check_all({{"", "refused"},
               {" ", "refused"},
               {"29/01/24", "refused"},
               {"29 Januari 24", "refused"},
               {"29-01/2024", "refused"},
               {"30/02/2024", "refused"},
               {"29/02/2023", "refused"},
               {"2023-02-29", "refused"},
               {"01/13/2024", "refused"},
               {"0/1/2024", "refused"},
               {"1/0/2024", "refused"},
               {"029/01/2024", "refused"},
               {"29//01/2024", "refused"},
               {"/29/01/2024", "refused"},
               {"29 Janu 2024", "refused"},
               {"29 01 2024", "refused"},
               {"Januari 2024", "refused"},
               {"29 Januari", "refused"},
               {"29 Januari 2024 pagi", "refused"},
               {"29/01/0024", "refused"},
               {"0024-01-29", "refused"},
               {"45320", "refused"},
               {"2024-1-9", "refused"},
               {"2024/01/29", "refused"}});
}

TEST_CASE("a stored date is read and written in one form only") {
    CHECK(to_string(day("2024-01-09")) == "2024-01-09");
    CHECK(to_string(day("0999-12-31")) == "0999-12-31");
    for (const char* text : {"2024-1-9", " 2024-01-09", "2024-01-09 ", "2024-13-01", "2024-02-30",
                             "29/01/2024", "2024-01-00", "+024-01-09", ""}) {
        CAPTURE(text);
        CHECK_FALSE(date_from_iso(text).has_value());
    }
}

TEST_CASE("a stored moment is read and written in one form only, in UTC") {
    const auto moment = instant_from_iso("2024-01-29T07:20:05Z");
    REQUIRE(moment.has_value());
    CHECK(to_string(*moment) == "2024-01-29T07:20:05Z");
    CHECK(to_string(*moment - std::chrono::hours{8}) == "2024-01-28T23:20:05Z");
    CHECK(to_string(Instant{std::chrono::seconds{-1}}) == "1969-12-31T23:59:59Z");
    for (const char* text : {"2024-01-29 07:20:05Z", "2024-01-29T07:20:05", "2024-01-29T24:00:00Z",
                             "2024-01-29T07:60:00Z", "2024-01-29T07:20:60Z", "2024-02-30T07:20:00Z",
                             "2024-01-29T07:20:05+07:00"}) {
        CAPTURE(text);
        CHECK_FALSE(instant_from_iso(text).has_value());
    }
}

TEST_CASE("a span holds on both its ends, and without an end for ever") {
    const Span january{day("2024-01-01"), day("2024-01-31")};
    CHECK(january.contains(day("2024-01-01")));
    CHECK(january.contains(day("2024-01-31")));
    CHECK_FALSE(january.contains(day("2023-12-31")));
    CHECK_FALSE(january.contains(day("2024-02-01")));
    CHECK(Span{}.contains(day("1900-01-01")));
    CHECK(Span{{}, day("2024-01-31")}.contains(day("1900-01-01")));
    CHECK_FALSE(Span{{}, day("2024-01-31")}.contains(day("2024-02-01")));
    CHECK(Span{day("2024-01-31"), {}}.contains(day("2999-01-01")));
}

TEST_CASE("two spans overlap when they share one day") {
    const Span january{day("2024-01-01"), day("2024-01-31")};
    const std::vector<std::pair<Span, bool>> others{
        {january, true},
        {Span{}, true},
        {Span{day("2024-01-31"), {}}, true},
        {Span{{}, day("2024-01-01")}, true},
        {Span{day("2024-01-10"), day("2024-01-11")}, true},
        {Span{day("2023-01-01"), day("2025-01-01")}, true},
        {Span{day("2024-02-01"), {}}, false},
        {Span{{}, day("2023-12-31")}, false},
        {Span{day("2024-02-01"), day("2024-02-29")}, false}};
    for (const auto& each : others) {
        const Span& other = each.first;
        CAPTURE(other.since ? to_string(*other.since) : "");
        CAPTURE(other.until ? to_string(*other.until) : "");
        CHECK(january.overlaps(other) == each.second);
        CHECK(other.overlaps(january) == each.second);
    }
}

TEST_CASE("the three zones of Indonesia are 7, 8 and 9 hours ahead of UTC") {
    CHECK(offset_of(zone_from("WIB").value()) == std::chrono::hours{7});
    CHECK(offset_of(zone_from("wita").value()) == std::chrono::hours{8});
    CHECK(offset_of(zone_from("Wit").value()) == std::chrono::hours{9});
    CHECK_FALSE(zone_from("UTC").has_value());
    CHECK_FALSE(zone_from("").has_value());
}

}  // namespace netralitas::domain
