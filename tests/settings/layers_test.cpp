#include "machine.hpp"
#include "support/problem_of.hpp"

#include <doctest/doctest.h>

namespace {

using netralitas::Problem;
using netralitas::settings::load;
using netralitas::settings::Loaded;
using netralitas::settings::Origin;
using netralitas::settings::sample::Machine;
using netralitas::settings::sample::origin_of;
using netralitas::testing::argument;
using netralitas::testing::problem_of;
namespace fs = std::filesystem;

}  // namespace

TEST_CASE(
    "the stronger layer wins: flag, environment, file of the folder, user's file, system's file, "
    "default") {
    struct Layer {
        std::string value;
        std::string from;
    };
    const std::vector<Layer> strongest_first{{"A", "--unit"},
                                             {"B", "NETRALITAS_OFFICE_UNIT"},
                                             {"C", "netralitas.toml:2"},
                                             {"D", "home/.config/netralitas/netralitas.toml:2"},
                                             {"E", "etc/netralitas.toml:2"},
                                             {"", "default"}};
    const auto file_with = [](const std::string& value) {
        return "[office]\nunit = \"" + value + "\"\n";
    };
    for (std::size_t strongest = 0; strongest < strongest_first.size(); ++strongest) {
        CAPTURE(strongest);
        Machine machine;
        if (strongest <= 0) machine.sources.flags = {{"office.unit", "A", "--unit"}};
        if (strongest <= 1) machine.environment["NETRALITAS_OFFICE_UNIT"] = "B";
        if (strongest <= 2) machine.root.write("desk/netralitas.toml", file_with("C"));
        if (strongest <= 3)
            machine.root.write("home/.config/netralitas/netralitas.toml", file_with("D"));
        if (strongest <= 4) machine.root.write("etc/netralitas.toml", file_with("E"));
        const Loaded loaded = load(machine.sources);
        CHECK(loaded.settings.office_unit == strongest_first[strongest].value);
        CHECK(origin_of(loaded, "office.unit").value == strongest_first[strongest].value);
        CHECK(origin_of(loaded, "office.unit").from.ends_with(strongest_first[strongest].from));
    }
}

TEST_CASE("layers are put together key by key") {
    Machine machine;
    machine.root.write("etc/netralitas.toml", "lang = \"en\"\ncolor = \"never\"\n");
    machine.root.write("desk/netralitas.toml", "color = \"always\"\n");
    machine.environment["NETRALITAS_LEDGER_LOCK_TIMEOUT"] = "500ms";
    const Loaded loaded = load(machine.sources);
    CHECK(loaded.settings.lang == "en");
    CHECK(loaded.settings.color == "always");
    CHECK(loaded.settings.ledger_lock_timeout == std::chrono::milliseconds{500});
    CHECK(loaded.folder == machine.sources.folder);
}

TEST_CASE("a file named on the command line stands in for the one of the folder") {
    Machine machine;
    machine.root.write("desk/netralitas.toml", "lang = \"id\"\ncolor = \"never\"\n");
    machine.root.write("other/office.toml", "lang = \"en\"\n");
    machine.sources.file = "../other/office.toml";
    const Loaded loaded = load(machine.sources);
    CHECK(loaded.settings.lang == "en");
    CHECK(loaded.settings.color == "auto");
    CHECK(origin_of(loaded, "lang").from == "../other/office.toml:1");
    CHECK(fs::weakly_canonical(loaded.folder) == machine.root.path() / "other");

    machine.sources.file = "none.toml";
    const Problem problem = problem_of([&] { load(machine.sources); });
    CHECK(problem.code == "settings-missing");
    CHECK(argument(problem, "file") == "none.toml");
}

TEST_CASE("the user's file follows XDG_CONFIG_HOME") {
    Machine machine;
    machine.root.write("xdg/netralitas/netralitas.toml", "lang = \"en\"\n");
    machine.root.write("home/.config/netralitas/netralitas.toml", "lang = \"id\"\n");
    machine.environment["XDG_CONFIG_HOME"] = (machine.root.path() / "xdg").string();
    CHECK(load(machine.sources).settings.lang == "en");
    machine.environment["XDG_CONFIG_HOME"] = "relative";
    CHECK(load(machine.sources).settings.lang == "id");
}

TEST_CASE("the ledger's path starts at the folder of the file that gives it") {
    Machine machine;
    machine.root.write("other/office.toml", "[ledger]\npath = \"data/blora.db\"\n");
    machine.sources.file = machine.root.path() / "other/office.toml";
    CHECK(load(machine.sources).settings.ledger_path ==
          machine.root.path() / "other/data/blora.db");

    machine.environment["NETRALITAS_LEDGER_PATH"] = "here.db";
    CHECK(load(machine.sources).settings.ledger_path == machine.root.path() / "desk/here.db");
    machine.sources.flags = {{"ledger.path", "/srv/satgas.db", "--ledger"}};
    CHECK(load(machine.sources).settings.ledger_path == "/srv/satgas.db");
}

TEST_CASE(
    "the folder of backups starts at the folder of its file, and lies beside the ledger else") {
    Machine machine;
    machine.root.write("other/office.toml", "[ledger]\npath = \"data/blora.db\"\n");
    machine.sources.file = machine.root.path() / "other/office.toml";
    CHECK(load(machine.sources).settings.backup_folder ==
          machine.root.path() / "other/data/cadangan");

    machine.root.write("other/office.toml",
                       "[ledger]\npath = \"data/blora.db\"\n[backup]\nfolder = \"safe\"\n");
    CHECK(load(machine.sources).settings.backup_folder == machine.root.path() / "other/safe");
    machine.environment["NETRALITAS_BACKUP_FOLDER"] = "/srv/cadangan";
    CHECK(load(machine.sources).settings.backup_folder == "/srv/cadangan");
}

TEST_CASE("every setting has its twin in the environment, which beats all files") {
    const std::map<std::string, std::string> twins{{"NETRALITAS_BACKUP_FOLDER", "/srv/cadangan"},
                                                   {"NETRALITAS_BACKUP_KEEP_DAILY", "1"},
                                                   {"NETRALITAS_BACKUP_KEEP_WEEKLY", "2"},
                                                   {"NETRALITAS_BACKUP_KEEP_MONTHLY", "3"},
                                                   {"NETRALITAS_BACKUP_WARN_AFTER_DAYS", "0"},
                                                   {"NETRALITAS_COLOR", "never"},
                                                   {"NETRALITAS_DUE_STAGE_DAYS", "30"},
                                                   {"NETRALITAS_IMPORT_INFLATED_MAX_MIB", "64"},
                                                   {"NETRALITAS_IMPORT_INFLATED_RATIO_MAX", "50"},
                                                   {"NETRALITAS_INCIDENT_TWO_PEOPLE", "true"},
                                                   {"NETRALITAS_LANG", "en"},
                                                   {"NETRALITAS_LEDGER_GROUP", "satgas"},
                                                   {"NETRALITAS_LEDGER_LOCK_TIMEOUT", "5s"},
                                                   {"NETRALITAS_LEDGER_PATH", "/srv/blora.db"},
                                                   {"NETRALITAS_OFFICE_UNIT", "RUTAN-BLORA"},
                                                   {"NETRALITAS_OFFICE_ZONE", "WIB"},
                                                   {"NETRALITAS_REPORT_ANNEX_ROWS", "100"},
                                                   {"NETRALITAS_REPORT_HALF_YEAR_BEGINS", "01-29"},
                                                   {"NETRALITAS_REPORT_SMALLEST_CELL", "10"}};
    Machine machine;
    machine.root.write("desk/netralitas.toml", "[backup]\nkeep_daily = 9\n");
    machine.root.write("home/.config/netralitas/netralitas.toml", "[backup]\nfolder = \"user\"\n");
    machine.root.write("etc/netralitas.toml", "[backup]\nwarn_after_days = 30\n");
    machine.environment.insert(twins.begin(), twins.end());
    const Loaded loaded = load(machine.sources);
    REQUIRE(loaded.origins.size() == twins.size());
    for (const Origin& origin : loaded.origins) {
        CAPTURE(origin.key);
        REQUIRE(twins.contains(origin.from));
        CHECK(origin.value == twins.at(origin.from));
    }
}

TEST_CASE("numbers of the user's and the system's file are put together with those of the folder") {
    const Machine machine;
    machine.root.write("etc/netralitas.toml",
                       "[backup]\nkeep_daily = 1\nkeep_weekly = 1\nkeep_monthly = 1\n");
    machine.root.write("home/.config/netralitas/netralitas.toml",
                       "[backup]\nkeep_weekly = 2\nkeep_monthly = 2\n");
    machine.root.write("desk/netralitas.toml", "[backup]\nkeep_monthly = 3\n");
    const Loaded loaded = load(machine.sources);
    CHECK(loaded.settings.backup_keep_daily == 1);
    CHECK(loaded.settings.backup_keep_weekly == 2);
    CHECK(loaded.settings.backup_keep_monthly == 3);
    CHECK(origin_of(loaded, "backup.keep_daily").from.ends_with("etc/netralitas.toml:2"));
    CHECK(origin_of(loaded, "backup.keep_weekly")
              .from.ends_with("home/.config/netralitas/netralitas.toml:2"));
    CHECK(origin_of(loaded, "backup.keep_monthly").from == "netralitas.toml:2");
}

TEST_CASE("a rule that any layer has switched on stays on, whatever is stronger") {
    Machine machine;
    machine.root.write("etc/netralitas.toml", "[incident]\ntwo_people = true\n");
    machine.root.write("desk/netralitas.toml", "[incident]\ntwo_people = false\n");
    machine.environment["NETRALITAS_INCIDENT_TWO_PEOPLE"] = "false";
    const Loaded loaded = load(machine.sources);
    CHECK(loaded.settings.incident_two_people);
    CHECK(origin_of(loaded, "incident.two_people").from.ends_with("etc/netralitas.toml:2"));
    fs::remove(machine.sources.system_file);
    CHECK_FALSE(load(machine.sources).settings.incident_two_people);
    machine.environment["NETRALITAS_INCIDENT_TWO_PEOPLE"] = "true";
    CHECK(load(machine.sources).settings.incident_two_people);
}

TEST_CASE("an empty environment variable says nothing") {
    Machine machine;
    machine.environment["NETRALITAS_LANG"] = "";
    CHECK(origin_of(load(machine.sources), "lang").from == "default");
}
