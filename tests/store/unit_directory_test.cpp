#include "store/fixture.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::store;
using namespace netralitas::store::sample;
using testing::argument;
using testing::problem_of;

namespace {

using Texts = std::vector<std::string>;

struct Region : Desk {
    domain::Id<domain::Unit> rutan = add_unit("RUTAN-BLORA", "Rutan Kelas IIB Blora");
    domain::Id<domain::Unit> lapas = add_unit("LAPAS-SRAGEN", "Lapas Kelas IIA Sragen");
    domain::Id<domain::Unit> first = add_unit("LAPAS-SMG", "Lapas Kelas I Semarang");
    domain::Id<domain::Unit> second = add_unit("LPP-SMG", "Lapas Kelas IIA Semarang");
};

}  // namespace

TEST_CASE("a unit is found by every spelling that means it") {
    Region desk;
    const UnitDirectory directory(desk.reader());
    for (const auto* typed :
         {"RUTAN-BLORA", " rutan-blora ", "Rutan Kelas IIB Blora", "rutan klas II B BLORA",
          "Rumah Tahanan Negara Kelas IIB Blora", "Rutan Blora", "Rutan Blora Kelas 2B"}) {
        CAPTURE(typed);
        CHECK(directory.find(typed) == desk.rutan);
    }
    CHECK(directory.code_of(desk.rutan) == "RUTAN-BLORA");
    CHECK(directory.code_of({1}).empty());
}

TEST_CASE("a class that is typed must be the unit's") {
    Region desk;
    const UnitDirectory directory(desk.reader());
    CHECK(directory.find("Rutan Kelas IIA Blora") == std::nullopt);
    CHECK(directory.find("Lapas Kelas I Semarang") == desk.first);
    CHECK(directory.find("Lapas IIA Semarang") == desk.second);
}

TEST_CASE("kind and place without a class are refused when two units fit") {
    Region desk;
    const UnitDirectory directory(desk.reader());
    const auto problem = problem_of([&] { directory.get("Lapas Semarang"); });
    CHECK(problem.code == "unit-ambiguous");
    CHECK(argument(problem, "unit") == "Lapas Semarang");
    CHECK(argument(problem, "count") == "2");
    CHECK(problem.suggestions == Texts{"LAPAS-SMG", "LPP-SMG"});
}

TEST_CASE("an alias makes a spelling that fits two units mean one") {
    Region desk;
    desk.change([&](ledger::Change& to) { units::add_alias(to, desk.first, "Lapas Semarang"); });
    CHECK(UnitDirectory(desk.reader()).get("Lapas Semarang") == desk.first);
}

TEST_CASE("a unit named without its class is also found with it") {
    Desk desk;
    domain::Id<domain::Unit> bapas;
    desk.change([&](ledger::Change& to) {
        domain::UnitVersion version;
        version.name = "Bapas Pati";
        version.kind = "bapas";
        version.class_ = "II";
        version.status = "active";
        bapas = units::add(to, {{}, "BAPAS-PATI", {}}, version);
    });
    const UnitDirectory directory(desk.reader());
    CHECK(directory.find("Balai Pemasyarakatan Kelas II Pati") == bapas);
    CHECK(directory.find("Bapas Kelas I Pati") == std::nullopt);
}

TEST_CASE("an unknown unit is answered with the codes of near codes and near names") {
    Region desk;
    const UnitDirectory directory(desk.reader());
    for (const auto* typed : {"Rutan Blorra", "RUTAN-BLORRA", "Rutan Kelas IIB Blorra"}) {
        CAPTURE(typed);
        const auto problem = problem_of([&] { directory.get(typed); });
        CHECK(problem.code == "unit-unknown");
        CHECK(argument(problem, "unit") == typed);
        CHECK(problem.suggestions == Texts{"RUTAN-BLORA"});
    }
    CHECK(problem_of([&] { directory.get("Lapas Sragenn"); }).suggestions == Texts{"LAPAS-SRAGEN"});
    CHECK(problem_of([&] { directory.get("xyz"); }).suggestions.empty());
    CHECK(problem_of([&] { directory.get(""); }).suggestions.empty());
}

TEST_CASE("a unit added in the running change is known at once when it was learned") {
    Region desk;
    UnitDirectory directory(desk.reader());
    directory.learn({42}, "BAPAS-PATI", "Bapas Kelas II Pati");
    CHECK(directory.get("bapas pati") == domain::Id<domain::Unit>{42});
    CHECK(directory.get("BAPAS-PATI") == domain::Id<domain::Unit>{42});
    CHECK(directory.code_of({42}) == "BAPAS-PATI");
}
