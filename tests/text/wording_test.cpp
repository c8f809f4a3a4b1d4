#include "netralitas/text/wording.hpp"

#include <doctest/doctest.h>

#include <limits>

namespace netralitas::text {
namespace {

domain::Catalogues catalogues() {
    domain::Catalogues lists;
    lists.vocabularies.emplace("end_reason",
                               domain::Vocabulary{"end_reason",
                                                  {{"retired", "pensiun", "retired", {}},
                                                   {"moved", "pindah", "moved away", {}}}});
    return lists;
}

const domain::Catalogues lists = catalogues();
const Wording indonesian(Language::indonesian, lists);
const Wording english(Language::english, lists);

domain::Date day(const char* iso) { return domain::date_from_iso(iso).value(); }

domain::Instant moment(const char* iso) { return domain::instant_from_iso(iso).value(); }

}  // namespace

TEST_CASE("holes are filled with the arguments of their name") {
    CHECK(indonesian.fill("unit {unit}: {count}", {{"unit", "RUTAN-BLORA"}, {"count", "7"}}) ==
          "unit RUTAN-BLORA: 7");
    CHECK(indonesian.fill("{a}{b}{a}", {{"a", "x"}, {"b", "-"}}) == "x-x");
    CHECK(indonesian.fill("no hole", {{"a", "x"}}) == "no hole");
    CHECK(indonesian.fill("", {}) == "");
}

TEST_CASE("a hole words its argument in the language of the reader") {
    const char* message = "{since:date}, {staff:number}, {reason:end_reason}";
    const Arguments arguments{{"since", "2024-01-09"}, {"staff", "28427"}, {"reason", "moved"}};
    CHECK(indonesian.fill(message, arguments) == "9 Januari 2024, 28.427, pindah");
    CHECK(english.fill(message, arguments) == "9 January 2024, 28,427, moved away");
}

TEST_CASE("a value that does not fit its hole stays as it is") {
    CHECK(english.fill("{x:date}", {{"x", "soon"}}) == "soon");
    CHECK(english.fill("{x:number}", {{"x", "12a"}}) == "12a");
    CHECK(english.fill("{x:number}", {{"x", ""}}) == "");
    CHECK(english.fill("{x:difference} {y:difference} {z:difference}",
                       {{"x", "1059"}, {"y", "-1059"}, {"z", "0"}}) == "+1,059 -1,059 0");
    CHECK(english.fill("{x:end_reason}", {{"x", "vanished"}}) == "vanished");
    CHECK(english.fill("{x:no_such_list}", {{"x", "retired"}}) == "retired");
}

TEST_CASE("a hole without an argument, or without its end, stays as it is") {
    CHECK(english.fill("{unit} has {count:number}", {{"unit", "X"}}) == "X has {count:number}");
    CHECK(english.fill("{unit", {{"unit", "X"}}) == "{unit");
    CHECK(english.fill("} {", {{"unit", "X"}}) == "} {");
}

TEST_CASE("the value of a hole is not filled again, and its control characters are shown") {
    CHECK(english.fill("{a}", {{"a", "{b}"}, {"b", "x"}}) == "{b}");
    CHECK(english.fill("{a}", {{"a", "\x1b[31mred"}}) == "\\x1b[31mred");
    CHECK(english.fill("{a}", {{"a", "x\u202ey"}}) == "x\\u202ey");
    CHECK(english.fill("{a}", {{"a", "one\ntwo"}}) == "one\\x0atwo");
}

TEST_CASE("every month has its name in both languages") {
    CHECK(indonesian.date(day("2024-01-29")) == "29 Januari 2024");
    CHECK(indonesian.date(day("2024-05-01")) == "1 Mei 2024");
    CHECK(indonesian.date(day("2024-08-17")) == "17 Agustus 2024");
    CHECK(indonesian.date(day("2022-12-05")) == "5 Desember 2022");
    CHECK(english.date(day("2024-05-01")) == "1 May 2024");
    CHECK(english.date(day("2022-12-05")) == "5 December 2022");
    for (unsigned month = 1; month <= 12; ++month) {
        const domain::Date date{std::chrono::year{2024} / std::chrono::month{month} / 3};
        for (const Wording& wording : {indonesian, english}) {
            CHECK(domain::read_date(wording.date(date), date) == date);
        }
    }
}

TEST_CASE("digits are grouped by three") {
    CHECK(indonesian.number(0) == "0");
    CHECK(indonesian.number(999) == "999");
    CHECK(indonesian.number(1000) == "1.000");
    CHECK(indonesian.number(28427616) == "28.427.616");
    CHECK(english.number(28427616) == "28,427,616");
    CHECK(english.number(-999) == "-999");
    CHECK(english.number(-1000) == "-1,000");
    CHECK(english.number(std::numeric_limits<std::int64_t>::min()) == "-9,223,372,036,854,775,808");
}

TEST_CASE("a share has one decimal, and all is said only of all") {
    CHECK(indonesian.percent(114, 120) == "95,0");
    CHECK(indonesian.percent(92, 96) == "95,8");
    CHECK(indonesian.percent(9, 9) == "100,0");
    CHECK(indonesian.percent(0, 120) == "0,0");
    CHECK(indonesian.percent(0, 0) == "0,0");
    CHECK(indonesian.percent(9999, 10000) == "99,9");
    CHECK(english.percent(2, 3) == "66.7");
    CHECK(indonesian.exact_percent(15'428, 28'427) == "54,27");
    CHECK(english.exact_percent(1, 50) == "2.00");
    CHECK(indonesian.exact_percent(9, 9) == "100,00");
}

TEST_CASE("a moment is shown in the zone of the office") {
    const std::chrono::hours wib{7};
    CHECK(indonesian.time(moment("2024-01-30T07:20:00Z"), wib) == "2024-01-30 14.20");
    CHECK(english.time(moment("2024-01-30T07:20:59Z"), wib) == "2024-01-30 14:20");
    CHECK(indonesian.time(moment("2024-01-30T17:05:00Z"), wib) == "2024-01-31 00.05");
    CHECK(indonesian.clock(moment("2024-01-30T17:05:00Z"), wib) == "00.05");
    CHECK(english.clock(moment("2024-01-30T07:20:00Z"), std::chrono::hours{9}) == "16:20");
}

TEST_CASE("a code of no list is its own label") {
    CHECK(indonesian.label("end_reason", "retired") == "pensiun");
    CHECK(english.label("end_reason", "moved") == "moved away");
    CHECK(english.label("end_reason", "") == "");
    CHECK(english.label("no_such_list", "retired") == "retired");
}

}  // namespace netralitas::text
