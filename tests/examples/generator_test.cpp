#include "files.hpp"
#include "netralitas/domain/identity.hpp"
#include "person.hpp"
#include "support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>

namespace {

using netralitas::testing::text_of;

constexpr int shipped_staff = 1200;
const std::filesystem::path data = std::filesystem::path{NETRALITAS_SOURCE_DIR} / "examples/data";

std::vector<sample::Unit> shipped_units() {
    std::ifstream file{data / "jawa-tengah.csv"};
    return sample::read_units(file);
}

std::vector<sample::Person> staff_of(const std::vector<sample::Unit>& units) {
    std::vector<sample::Person> staff;
    sample::make_staff(units, shipped_staff,
                       [&](const sample::Person& person) { staff.push_back(person); });
    return staff;
}

}  // namespace

TEST_CASE("the shipped files are what the generator makes, byte for byte") {
    using Write = void (*)(std::ostream&, const std::vector<sample::Unit>&, int);
    const std::map<std::string, Write> files{
        {"pegawai-jateng.csv", sample::write_roster},
        {"pegawai-jateng-kotor.csv", sample::write_dirty_roster},
        {"ikrar-2023-12-alasan.csv", sample::write_reasons},
        {"ikrar-2023-12-tanda-tangan.csv", sample::write_late_signatures}};
    for (const auto& [name, write] : files) {
        CAPTURE(name);
        std::ostringstream made;
        write(made, shipped_units(), shipped_staff);
        CHECK(made.str() == text_of(data / name));
    }
}

TEST_CASE("the units are the 59 of Jawa Tengah and their regional office") {
    std::map<std::string, int> kinds;
    std::set<std::string> codes;
    for (const auto& unit : shipped_units()) {
        ++kinds[unit.kind];
        codes.insert(unit.code);
    }
    const std::map<std::string, int> expected{
        {"kanwil", 1}, {"lapas", 32}, {"rutan", 18}, {"bapas", 8}, {"lpka", 1}};
    CHECK(kinds == expected);
    CHECK(codes.size() == 60);
}

TEST_CASE("every person of the sample has a valid number of their own") {
    const auto units = shipped_units();
    std::set<std::string> numbers;
    for (const auto& person : staff_of(units)) {
        CAPTURE(person.number);
        const bool has_nik = person.employment == sample::Employment::ppnpn;
        const auto reading = has_nik ? netralitas::domain::read_nik(person.number)
                                     : netralitas::domain::read_nip(person.number);
        CHECK(reading.problem == "");
        CHECK(numbers.insert(person.number).second);
    }
    CHECK(numbers.size() == shipped_staff);
}

TEST_CASE("every unit has staff, and all shares together are the whole") {
    const auto units = shipped_units();
    for (const int staff : {120, 1200, 1'000'000}) {
        int sum = 0;
        for (const int share : sample::share_out(units, staff)) {
            CHECK(share > 0);
            sum += share;
        }
        CHECK(sum == staff);
    }
}
