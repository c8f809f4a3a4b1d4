#include "netralitas/domain/identity.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace netralitas::domain {
namespace {

struct Judged {
    const char* typed;
    const char* verdict;  ///< the code of the problem, or the number that is kept
};

std::string verdict(const NumberReading& reading) {
    return reading.problem.empty() ? reading.number : reading.problem;
}

}  // namespace

TEST_CASE("a NIP is judged by its structure") {
    const std::vector<Judged> table{
        {"198609262015051001", "198609262015051001"},
        {"199009132025242014", "199009132025242014"},  // contract code 24
        {"199009132025211999", "199009132025211999"},  // contract code 21
        {"200002292018121001", "200002292018121001"},  // 29 February of a leap year
        {"198609262001051001", "198609262001051001"},  // appointed at 15
        {"198609262000051001", "nip-invalid"},         // appointed at 14
        {"198613262015051001", "nip-invalid"},         // month 13 of birth
        {"198602302015051001", "nip-invalid"},         // 30 February
        {"199902292020051001", "nip-invalid"},         // 29 February, no leap year
        {"198609262015001001", "nip-invalid"},         // month 00
        {"198609262015131001", "nip-invalid"},         // month 13
        {"198609262015201001", "nip-invalid"},         // contract code 20
        {"198609262015050001", "nip-invalid"},         // sex 0
        {"198609262015053001", "nip-invalid"},         // sex 3
        {"198609262015051000", "nip-damaged"},         // serial 000
        {"198609262015052000", "nip-damaged"},
        {"1,98609E+17", "nip-damaged"},
        {"1.98E+17", "nip-damaged"},
        {"1,98609e17", "nip-damaged"},
        {"2E+17", "nip-damaged"},
        {"131110468", "nip-old"},
        {"3602041211870001", "nip-is-nik"},
        {"19860926201505100", "nip-invalid"},
        {"1986092620150510011", "nip-invalid"},
        {"19860926201505100A", "nip-invalid"},
        {"-98609262015051001", "nip-invalid"},
        {"E+17", "nip-invalid"},
        {"1,98609E", "nip-invalid"},
        {"-", "nip-invalid"},
        {"", "nip-invalid"}};
    for (const Judged& each : table) {
        CAPTURE(each.typed);
        CHECK(verdict(read_nip(each.typed)) == each.verdict);
    }
}

TEST_CASE("a NIK is judged by its structure") {
    const std::vector<Judged> table{{"3602041211870001", "3602041211870001"},
                                    {"3316015203950021", "3316015203950021"},  // woman, day 52
                                    {"3316013101950021", "3316013101950021"},
                                    {"3316017112950021", "3316017112950021"},
                                    {"3316010003950021", "nik-invalid"},  // day 00
                                    {"3316013203950021", "nik-invalid"},  // day 32
                                    {"3316014003950021", "nik-invalid"},  // day 40
                                    {"3316017203950021", "nik-invalid"},  // day 72
                                    {"3316011200950021", "nik-invalid"},  // month 00
                                    {"3316011213950021", "nik-invalid"},  // month 13
                                    {"3316011212950000", "nik-damaged"},
                                    {"3,31601E+15", "nik-damaged"},
                                    {"198609262015051001", "nik-is-nip"},
                                    {"331601121295002", "nik-invalid"},
                                    {"33160112129500211", "nik-invalid"},
                                    {"331601121295002X", "nik-invalid"},
                                    {"", "nik-invalid"}};
    for (const Judged& each : table) {
        CAPTURE(each.typed);
        CHECK(verdict(read_nik(each.typed)) == each.verdict);
    }
}

TEST_CASE("spaces in a number and the apostrophe of a spreadsheet in front of it do not matter") {
    for (const char* typed : {"19860926 201505 1 001", " 198609262015051001\t",
                              "'198609262015051001", "’198609262015051001", "`198609262015051001",
                              "' 19860926 201505 1 001", "19860926\u00a0201505\u00a01\u00a0001"}) {
        CAPTURE(typed);
        CHECK(verdict(read_nip(typed)) == "198609262015051001");
    }
    CHECK(verdict(read_nik("'3602 0412 1187 0001")) == "3602041211870001");
}

TEST_CASE("a refused number comes back as it was typed") {
    CHECK(read_nip(" 1,98609E+17 ").number == " 1,98609E+17 ");
}

TEST_CASE("a refused number is shown masked when it may be a NIK, else as it was typed") {
    const auto shown = [](const NumberReading& reading) {
        const Problem problem = problem_of(reading);
        REQUIRE(problem.arguments.size() == 1);
        CHECK(problem.code == reading.problem);
        CHECK(problem.arguments.front().name == "number");
        return problem.arguments.front().value;
    };
    CHECK(shown(read_nip("1,98609E+17")) == "1,98609E+17");
    CHECK(shown(read_nip("3602 0412 1187 0001")) == "*************001");
    CHECK(shown(read_nik("3316014003950021")) == "*************021");
    CHECK(shown(read_nik("3,31601E+15")) == "3,31601E+15");
    CHECK(shown(read_nik("198609262015051001")) == "198609262015051001");
}

TEST_CASE("a NIP tells birth date, sex and whether it is that of a contract") {
    const NipFacts servant = facts_of_nip("198609262015051001");
    CHECK(to_string(servant.birth_date) == "1986-09-26");
    CHECK(servant.sex == Sex::man);
    CHECK_FALSE(servant.pppk);

    const NipFacts contract = facts_of_nip("199009132025212014");
    CHECK(to_string(contract.birth_date) == "1990-09-13");
    CHECK(contract.sex == Sex::woman);
    CHECK(contract.pppk);
}

TEST_CASE("a NIK tells day and month of birth, the year without its century, and sex") {
    const NikFacts woman = facts_of_nik("3316015203950021");
    CHECK(woman.day == 12);
    CHECK(woman.month == 3);
    CHECK(woman.year_of_century == 95);
    CHECK(woman.sex == Sex::woman);

    const NikFacts man = facts_of_nik("3602043112870001");
    CHECK(man.day == 31);
    CHECK(man.month == 12);
    CHECK(man.sex == Sex::man);
}

TEST_CASE("a masked number shows its last three digits only") {
    CHECK(masked("3602041211870012") == "*************012");
    CHECK(masked("1234") == "*234");
    CHECK(masked("123") == "123");
    CHECK(masked("") == "");
}

TEST_CASE("sex is stored as man or woman") {
    CHECK(sex_from("man") == Sex::man);
    CHECK(sex_from(to_string(Sex::woman)) == Sex::woman);
    CHECK_FALSE(sex_from("L").has_value());
}

}  // namespace netralitas::domain
