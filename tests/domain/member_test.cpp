#include "netralitas/domain/member.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace netralitas::domain {
namespace {

using Codes = std::vector<std::string>;

Codes codes_of(const std::vector<Problem>& problems) {
    Codes codes;
    for (const Problem& problem : problems) codes.push_back(problem.code);
    return codes;
}

Member servant() {
    Member member;
    member.name.name = "Siti Rahayu";
    member.nip = "198609262015052003";
    return member;
}

}  // namespace

TEST_CASE("the number of a member is shown with four digits at least") {
    CHECK(member_number(42) == "P-0042");
    CHECK(member_number(12345) == "P-12345");
}

TEST_CASE("the number of a member is read with and without its zeros") {
    CHECK(member_number_from("P-0042") == 42);
    CHECK(member_number_from("p-42") == 42);
    CHECK(member_number_from(" P-12345 ") == 12345);
    for (const char* text : {"P0042", "42", "P-", "P-0", "P-x", "P--1", "P-99999999999", ""}) {
        CAPTURE(text);
        CHECK_FALSE(member_number_from(text).has_value());
    }
}

TEST_CASE("a rank has one spelling, whatever the file says") {
    struct Row {
        const char* text;
        const char* rank;
    };
    const std::vector<Row> table{{"III/b", "III/b"},
                                 {"IIIb", "III/b"},
                                 {"III b", "III/b"},
                                 {"iii/B", "III/b"},
                                 {"III-b", "III/b"},
                                 {"III / b", "III/b"},
                                 {"Ia", "I/a"},
                                 {"IV/e", "IV/e"},
                                 {"Penata Muda Tk.I, III/b", "III/b"},
                                 {"Penata Muda Tk. I (III/b)", "III/b"},
                                 {"III/b (Penata Muda Tk. I)", "III/b"},
                                 {"Pembina Tk.I IV/b", "IV/b"},
                                 {"Pembina Tk.I, IV/b", "IV/b"},
                                 {"Gol. III/d", "III/d"},
                                 {"Golongan IX", "IX"},
                                 {"IX", "IX"},
                                 {"ix", "IX"},
                                 {"I", "I"},
                                 {"XVII", "XVII"},
                                 {"", ""},
                                 {" ", ""},
                                 {"-", ""}};
    for (const Row& each : table) {
        CAPTURE(each.text);
        CHECK(normalise_rank(each.text).value_or("refused") == each.rank);
    }
}

TEST_CASE("what is no rank is refused") {
    for (const char* text : {"III/e", "V/a", "IV/f", "XVIII", "Penata Muda Tk. I", "Pembina", "3",
                             "b", "IIII/a", "VI/b", "Kepala Rutan"}) {
        CAPTURE(text);
        CHECK_FALSE(normalise_rank(text).has_value());
    }
}

TEST_CASE("a member needs a name and a number, or the reason why there is none") {
    CHECK(errors_of(servant()).empty());
    CHECK(codes_of(errors_of(Member{})) == Codes{"number-missing", "name-missing"});

    Member seconded;
    seconded.name.name = "Hendra Kusuma";
    seconded.nrp = "71010123";
    CHECK(errors_of(seconded).empty());

    Member newcomer;
    newcomer.name.name = "Hendra Kusuma";
    newcomer.no_number_reason = "belum terbit";
    CHECK(errors_of(newcomer).empty());
    newcomer.no_number_reason = " ";
    CHECK(codes_of(errors_of(newcomer)) == Codes{"number-missing"});
}

TEST_CASE("a member with a wrong number is refused, and a NIK is not shown") {
    Member member = servant();
    member.nip = "3602041211870012";
    REQUIRE(codes_of(errors_of(member)) == Codes{"nip-is-nik"});
    CHECK(errors_of(member).front().arguments.front().value == "*************012");

    member.nip = "198609262015052000";
    member.nik = "198609262015052003";
    CHECK(codes_of(errors_of(member)) == Codes{"nip-damaged", "nik-is-nip"});
}

TEST_CASE("a NIP that says another birth date or sex is a warning") {
    Member member = servant();
    CHECK(warnings_of(member, "pns").empty());

    member.birth_date = date_from_iso("1986-09-26");
    member.sex = Sex::woman;
    CHECK(warnings_of(member, "pns").empty());

    member.sex = Sex::man;
    CHECK(codes_of(warnings_of(member, "pns")) == Codes{"nip-differs"});

    member.sex = Sex::woman;
    member.birth_date = date_from_iso("1986-09-27");
    const std::vector<Problem> warnings = warnings_of(member, "pns");
    REQUIRE(codes_of(warnings) == Codes{"nip-differs"});
    CHECK(warnings.front().arguments ==
          Arguments{{"number", member.nip}, {"birth_date", "1986-09-26"}, {"sex", "woman"}});
}

TEST_CASE("a NIK that says another birth date or sex is a warning that does not show it") {
    Member member;
    member.name.name = "Rina Puspitasari";
    member.nik = "3316015203950021";
    member.birth_date = date_from_iso("1995-03-12");
    member.sex = Sex::woman;
    CHECK(warnings_of(member, "ppnpn").empty());

    for (const char* other : {"1995-03-13", "1995-04-12", "1994-03-12"}) {
        member.birth_date = date_from_iso(other);
        const std::vector<Problem> warnings = warnings_of(member, "ppnpn");
        REQUIRE(codes_of(warnings) == Codes{"nik-differs"});
        CHECK(warnings.front().arguments ==
              Arguments{{"number", "*************021"}, {"born", "12-03-95"}, {"sex", "woman"}});
    }
    member.birth_date = date_from_iso("1995-03-12");
    member.sex = Sex::man;
    CHECK(codes_of(warnings_of(member, "ppnpn")) == Codes{"nik-differs"});
}

TEST_CASE("an employment that the NIP contradicts is a warning") {
    const std::string of_servant = "198609262015052003";
    const std::string of_contract = "199009132025212014";
    struct Row {
        std::string nip;
        const char* employment;
        bool warned;
    };
    const std::vector<Row> table{{of_servant, "pns", false},
                                 {of_servant, "cpns", false},
                                 {of_servant, "pppk", true},
                                 {of_servant, "pppk-paruh-waktu", true},
                                 {of_servant, "other", false},
                                 {of_contract, "pppk", false},
                                 {of_contract, "pns", true},
                                 {of_contract, "cpns", true},
                                 {of_contract, "pppk-paruh-waktu", false}};
    for (const Row& each : table) {
        CAPTURE(each.nip);
        CAPTURE(each.employment);
        Member member = servant();
        member.nip = each.nip;
        const Codes expected = each.warned ? Codes{"employment-differs"} : Codes{};
        CHECK(codes_of(warnings_of(member, each.employment)) == expected);
    }
}

TEST_CASE("a refused number is not warned about as well") {
    Member member = servant();
    member.nip = "1,98609E+17";
    member.nik = "123";
    member.sex = Sex::man;
    CHECK(warnings_of(member, "pns").empty());
}

TEST_CASE("sixteen digits are a NIK where the employment needs a NIP") {
    for (const char* employment : {"pns", "cpns", "pppk", "pppk-paruh-waktu"}) {
        CAPTURE(employment);
        CHECK(number_problem("3602 0412 1187 0012", employment) == "nip-is-nik");
        CHECK(number_problem("198609262015052003", employment) == "");
    }
    CHECK(number_problem("3602041211870012", "ppnpn") == "");
    CHECK(number_problem("3602041211870012", "") == "");
}

}  // namespace netralitas::domain
