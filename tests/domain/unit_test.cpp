#include "netralitas/domain/unit.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace netralitas::domain {
namespace {

Date day(const char* iso) { return date_from_iso(iso).value(); }

std::string first_code(const std::vector<Problem>& problems) {
    return problems.empty() ? "" : problems.front().code;
}

}  // namespace

TEST_CASE("one class has one spelling, whatever the file says") {
    struct Row {
        const char* text;
        const char* normal;
    };
    const std::vector<Row> table{{"Kelas IIA", "IIA"},
                                 {"Kelas II A", "IIA"},
                                 {"Kelas II-A", "IIA"},
                                 {"Klas IIA", "IIA"},
                                 {"KLAS II A", "IIA"},
                                 {"Kls. IIA", "IIA"},
                                 {"Kelas 2A", "IIA"},
                                 {"2A", "IIA"},
                                 {"2 a", "IIA"},
                                 {"II-A", "IIA"},
                                 {"IIB", "IIB"},
                                 {"Kelas 1", "I"},
                                 {"1", "I"},
                                 {"Kelas I", "I"},
                                 {"Kelas IA", "IA"},
                                 {"Kelas I-A", "IA"},
                                 {"Kelas II", "II"},
                                 {"Kelas III", "III"},
                                 {"3", "III"},
                                 {"Khusus II A", "Khusus IIA"},
                                 {"Khusus Kelas IIA", "Khusus IIA"},
                                 {"Kelas IIA Khusus", "Khusus IIA"},
                                 {"khusus iib", "Khusus IIB"},
                                 {"I Khusus TPI", "I Khusus TPI"},
                                 {"Kelas I Khusus TPI", "I Khusus TPI"},
                                 {"Kelas I Khusus Non TPI", "I Khusus Non TPI"},
                                 {"I TPI", "I TPI"},
                                 {"Kelas II TPI", "II TPI"},
                                 {"I Non TPI", "I Non TPI"},
                                 {"Kelas III Non-TPI", "III Non TPI"},
                                 {"Kelas 1 NonTPI", "I Non TPI"},
                                 {"", ""},
                                 {"  Tipe   Utama ", "Tipe Utama"},
                                 {"Kelas IV", "Kelas IV"},
                                 {"IIC", "IIC"},
                                 {"Kelas", "Kelas"},
                                 {"Khusus", "Khusus"},
                                 {"I Non", "I Non"},
                                 {"IIA lama", "IIA lama"}};
    for (const Row& each : table) {
        CAPTURE(each.text);
        CHECK(normalise_class(each.text) == each.normal);
    }
}

TEST_CASE("a normal class is its own normal form") {
    for (const char* text : {"I", "IA", "II", "IIA", "IIB", "III", "Khusus IIA", "Khusus IIB",
                             "I Khusus TPI", "I TPI", "I Non TPI", "II Non TPI", "III TPI"}) {
        CAPTURE(text);
        CHECK(normalise_class(text) == text);
    }
}

TEST_CASE("a unit is the same under its long and its short name and wherever its class stands") {
    const std::vector<std::vector<const char*>> same{
        {"Rutan Kelas IIB Blora", "Rumah Tahanan Negara Klas II B Blora", "RUTAN IIB BLORA",
         "Rutan Blora Kelas IIB", "Rutan Kelas 2B Blora",
         "Rumah Tahanan Negara (Rutan) Kelas IIB Blora", "Rutan  Kls. II-B, Blora"},
        {"Lapas Perempuan Kelas IIA Semarang",
         "Lembaga Pemasyarakatan Perempuan Kelas IIA Semarang", "Lapas Perempuan IIA Semarang",
         "Lapas Kelas IIA Perempuan Semarang"},
        {"Lapas I Batu", "Lapas Kelas I Batu", "Lembaga Pemasyarakatan Klas 1 Batu"},
        {"Lapas Narkotika IIB Purwokerto", "Lapas Narkotika Kelas II B Purwokerto"},
        {"Lapas Khusus IIA Karanganyar", "Lapas Khusus Kelas IIA Karanganyar",
         "Lapas Kelas IIA Khusus Karanganyar"},
        {"LPKA Kelas I Kutoarjo", "Lembaga Pembinaan Khusus Anak Kelas I Kutoarjo",
         "Lembaga Pembinaan Khusus Anak (LPKA) Klas I Kutoarjo"},
        {"Bapas II Klaten", "Balai Pemasyarakatan Kelas II Klaten"},
        {"Kanim I Non TPI Pati", "Kantor Imigrasi Kelas I Non TPI Pati",
         "Kantor Imigrasi Kelas I Non-TPI Pati"},
        {"Kanim I Khusus TPI Semarang", "Kantor Imigrasi Kelas I Khusus TPI Semarang"},
        {"Rudenim Semarang", "Rumah Detensi Imigrasi Semarang"},
        {"Rupbasan I Semarang", "Rumah Penyimpanan Benda Sitaan Negara Kelas I Semarang"},
        {"BHP Semarang", "Balai Harta Peninggalan Semarang"},
        {"Kanwil Kemenkumham Jawa Tengah", "Kantor Wilayah Kementerian Hukum dan HAM Jawa Tengah",
         "Kantor Wilayah Kementerian Hukum dan Hak Asasi Manusia Jawa Tengah"}};
    for (const auto& names : same) {
        for (const char* name : names) {
            CAPTURE(name);
            CHECK(unit_key(name).full == unit_key(names.front()).full);
            CHECK(unit_key(name).without_class == unit_key(names.front()).without_class);
        }
    }
}

TEST_CASE("a unit's name without its class keeps kind and place") {
    CHECK(unit_key("Rumah Tahanan Negara Klas II B Blora") ==
          UnitKey{"rutan iib blora", "rutan blora", true});
    CHECK(unit_key("Rutan Blora") == UnitKey{"rutan blora", "rutan blora", false});
    CHECK(unit_key("Rutan Kelas Blora") == UnitKey{"rutan blora", "rutan blora", false});
    CHECK(unit_key("Lapas IIA Pasir Putih").without_class == "lapas pasir putih");
    CHECK(unit_key("Kanim I Non TPI Pati").without_class == "kanim pati");
    CHECK(unit_key("RUTAN-BLORA").full == "rutan blora");
    CHECK(unit_key("") == UnitKey{"", "", false});
}

TEST_CASE("units that differ in kind, class or place stay different") {
    const std::vector<const char*> names{
        "Lapas I Semarang",     "Lapas Perempuan IIA Semarang", "Rutan I Semarang",
        "Bapas I Semarang",     "Lapas IIA Purwokerto",         "Lapas Narkotika IIB Purwokerto",
        "Lapas IIA Kendal",     "Lapas Terbuka IIB Kendal",     "Lapas IIA Pekalongan",
        "Rutan IIA Pekalongan", "Lapas Khusus IIA Karanganyar", "Lapas IIA Karanganyar"};
    for (std::size_t one = 0; one < names.size(); ++one) {
        for (std::size_t other = one + 1; other < names.size(); ++other) {
            CAPTURE(names[one]);
            CAPTURE(names[other]);
            CHECK(unit_key(names[one]).full != unit_key(names[other]).full);
        }
    }
}

TEST_CASE("a unit's code is of capital letters, digits and dashes") {
    for (const char* code : {"RUTAN-BLORA", "LAPAS-1", "K"}) {
        CAPTURE(code);
        CHECK(check(Unit{{}, code, ""}).empty());
    }
    for (const char* code : {"", "rutan-blora", "RUTAN BLORA", "-BLORA", "RUTAN_BLORA", "RUTÁN"}) {
        CAPTURE(code);
        CHECK(first_code(check(Unit{{}, code, ""})) == "code-invalid");
    }
}

TEST_CASE("a unit's version has a name, a known class and an end not before its start") {
    UnitVersion version;
    version.name = "Rutan Kelas IIB Blora";
    version.class_ = "IIB";
    CHECK(check(version).empty());

    version.class_ = "";
    CHECK(check(version).empty());

    version.class_ = "IIC";
    CHECK(first_code(check(version)) == "class-unknown");

    version.class_ = "IIB";
    version.name = " ";
    CHECK(first_code(check(version)) == "name-missing");

    version.name = "Rutan Kelas IIB Blora";
    version.span = {day("2024-01-02"), day("2024-01-01")};
    CHECK(first_code(check(version)) == "end-before-start");
    version.span = {day("2024-01-02"), day("2024-01-02")};
    CHECK(check(version).empty());
}

}  // namespace netralitas::domain
