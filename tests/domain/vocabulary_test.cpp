#include "netralitas/domain/catalogues.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

namespace netralitas::domain {
namespace {

Vocabulary reasons() {
    return {"reason_unsigned",
            {{"on-leave", "cuti", "on leave", {"cuti tahunan"}},
             {"study", "tugas belajar", "study", {}},
             {"other", "lain-lain", "other", {"dll", "naïf"}}}};
}

}  // namespace

TEST_CASE("a code is meant by itself, its label in both languages and its further spellings") {
    struct Row {
        const char* typed;
        const char* code;
    };
    const std::vector<Row> table{
        {"on-leave", "on-leave"},     {"On Leave", "on-leave"},   {"cuti", "on-leave"},
        {"CUTI", "on-leave"},         {" cuti ", "on-leave"},     {"Cuti Tahunan", "on-leave"},
        {"cuti_tahunan", "on-leave"}, {"Tugas Belajar", "study"}, {"lain lain", "other"},
        {"d.l.l.", "other"},          {"NAÏF", "other"},          {"naif", "other"}};
    for (const Row& each : table) {
        CAPTURE(each.typed);
        CHECK(reasons().code_of(each.typed).value_or("none") == each.code);
    }
}

TEST_CASE("a word of no list is no code") {
    for (const char* typed : {"", "-", "cut", "cutii", "sakit", "onleaves"}) {
        CAPTURE(typed);
        CHECK_FALSE(reasons().code_of(typed).has_value());
    }
}

TEST_CASE("terms are found by code and listed in the order of the catalogue") {
    const Vocabulary list = reasons();
    REQUIRE(list.find("study") != nullptr);
    CHECK(list.find("study")->indonesian == "tugas belajar");
    CHECK(list.find("cuti") == nullptr);
    CHECK(list.codes() == std::vector<std::string>{"on-leave", "study", "other"});
}

TEST_CASE("asking for a list the program does not know is a fault of the program") {
    Catalogues catalogues;
    catalogues.vocabularies.emplace("reason_unsigned", reasons());
    CHECK(catalogues.vocabulary("reason_unsigned").terms.size() == 3);
    CHECK_THROWS_AS(catalogues.vocabulary("reasons"), std::out_of_range);
}

TEST_CASE("headings and coded words compare by letters and digits alone") {
    CHECK(comparable("N.I.P.") == "nip");
    CHECK(comparable("NIP / NIK") == "nipnik");
    CHECK(comparable("Pangkat/Gol.") == "pangkatgol");
    CHECK(comparable("\ufeffNo") == "no");
    CHECK(comparable("Ren\u00e9 2") == "rene2");
    CHECK(comparable("“Nama”") == "nama");
    CHECK(comparable(" -/ ") == "");
}

}  // namespace netralitas::domain
