#include "netralitas/domain/satgas.hpp"

#include <doctest/doctest.h>

using namespace netralitas::domain;
using namespace std::chrono;

TEST_CASE("numbers of decrees in use at the ministry have a usual form") {
    for (const auto* number :
         {"W.13-166.KP.05.02 TAHUN 2024", "w.13-166.kp.05.02  tahun 2024",
          "SEK-14.KP.05.02 Tahun 2022", "IMI-0603.GR.01.01 TAHUN 2022",
          "M.HH-07.OT.03.01 TAHUN 2019", "PAS.307.PK.01.01.02 Tahun 2016", "M.HH.16.KP.05.02",
          "SEK-UM.01.01-1133", "IMI-OT.01.03-0016", "SEK.1-OT.01.01-353", "AHU.1.KU.02.02-1095"}) {
        CAPTURE(number);
        CHECK(has_usual_form(number));
    }
    for (const auto* number : {"SK-1/CONTOH/2024", "166", "W.13-KP.05.02", "W.13-166.KP.05.02 2024",
                               "W.13-166.KP.05.02 TAHUN 24", ""}) {
        CAPTURE(number);
        CHECK_FALSE(has_usual_form(number));
    }
}

TEST_CASE("a decree is looked for without regard to case and spaces") {
    CHECK(decree_key(" w.13-166.kp.05.02   Tahun 2024 ") == "W.13-166.KP.05.02 TAHUN 2024");
}

TEST_CASE("the year stands in the number") {
    CHECK(year_in_decree("W.13-166.KP.05.02 Tahun 2024") == 2024);
    CHECK_FALSE(year_in_decree("SEK-UM.01.01-1133").has_value());
    CHECK_FALSE(year_in_decree("W.13-166.KP.05.02 TAHUN 24").has_value());
}

TEST_CASE("a decree needs a number, and the year of its date") {
    Decree decree;
    CHECK(check(decree).front().code == "decree-number-missing");
    decree.number = "W.13-166.KP.05.02 TAHUN 2024";
    CHECK(check(decree).empty());
    decree.date = sys_days{2024y / 1 / 22};
    decree.year = 2023;
    CHECK(check(decree).front().code == "decree-year-differs");
    decree.year = 2024;
    CHECK(check(decree).empty());
}

TEST_CASE("an unusual number is only worth a warning") {
    Decree decree;
    decree.number = "SK-1/CONTOH/2024";
    CHECK(check(decree).empty());
    CHECK(warnings_of(decree).front().code == "decree-form");
}

TEST_CASE("a role ends after it begins") {
    Appointment appointment;
    appointment.span = {sys_days{2024y / 2 / 1}, sys_days{2024y / 1 / 31}};
    CHECK(check(appointment).front().code == "end-before-start");
    appointment.span.until = appointment.span.since;
    CHECK(check(appointment).empty());
}
