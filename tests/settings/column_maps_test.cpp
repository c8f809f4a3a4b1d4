#include "machine.hpp"
#include "netralitas/settings/settings.hpp"
#include "support/problem_of.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using netralitas::settings::load;
using netralitas::settings::sample::Machine;
using netralitas::settings::sample::origin_of;
using netralitas::testing::argument;
using netralitas::testing::problem_of;

namespace {

constexpr const char* two_maps =
    "lang = \"id\"\n"
    "[map.simpeg]\n\"Nomor Induk\" = \"nip\"\nCatatan = \"\"\n"
    "[map.absen]\nnama = \"name\"\n";

}  // namespace

TEST_CASE("maps of columns are read by name, in the order of their lines, and listed with origin") {
    const Machine machine;
    machine.root.write("desk/netralitas.toml", two_maps);
    const auto loaded = load(machine.sources);
    const auto& maps = loaded.settings.maps;
    REQUIRE(maps.size() == 2);
    CHECK(maps[0].name == "absen");
    REQUIRE(maps[1].columns.size() == 2);
    CHECK(maps[1].columns[0].heading == "Nomor Induk");
    CHECK(maps[1].columns[0].field == "nip");
    CHECK(maps[1].columns[0].place.line == 3);
    CHECK(maps[1].columns[1].field.empty());
    CHECK(origin_of(loaded, "map.simpeg.Nomor Induk") ==
          settings::Origin{"map.simpeg.Nomor Induk", "nip", "netralitas.toml:3"});
}

TEST_CASE("a map replaces one of its name in a weaker file, whole; others stay") {
    const Machine machine;
    machine.root.write("etc/netralitas.toml", two_maps);
    machine.root.write("desk/netralitas.toml", "[map.absen]\npegawai = \"name\"\n");
    auto sources = machine.sources;
    sources.system_file = machine.root.path() / "etc/netralitas.toml";
    const auto maps = load(sources).settings.maps;
    REQUIRE(maps.size() == 2);
    REQUIRE(maps[0].columns.size() == 1);
    CHECK(maps[0].columns[0].heading == "pegawai");
    CHECK(maps[1].name == "simpeg");
}

TEST_CASE("what is no map is refused with its line") {
    struct Wrong {
        const char* text;
        std::size_t line;
        const char* key;
    };
    for (const auto& [text, line, key] :
         {Wrong{"map = 3\n", 1, "map"}, Wrong{"[map]\nnip = \"NIP\"\n", 2, "map.nip"},
          Wrong{"[map.a]\nNIP = 3\n", 2, "map.a"}}) {
        CAPTURE(text);
        const Machine machine;
        machine.root.write("desk/netralitas.toml", text);
        const auto problem = problem_of([&] { load(machine.sources); });
        CHECK(problem.code == "settings-value");
        CHECK(problem.place.line == line);
        CHECK(argument(problem, "key") == key);
    }
}
