#include "netralitas/settings/settings.hpp"

#include "support/problem_of.hpp"
#include "support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <map>

namespace {

using netralitas::Problem;
using netralitas::settings::load;
using netralitas::settings::Loaded;
using netralitas::settings::Origin;
using netralitas::settings::Settings;
using netralitas::settings::Sources;
using netralitas::testing::argument;
using netralitas::testing::problem_of;
using netralitas::testing::TempFolder;
namespace fs = std::filesystem;

/// A machine with nothing set: no environment but HOME, no files.
struct Machine {
    TempFolder root;
    std::map<std::string, std::string> environment{{"HOME", (root.path() / "home").string()}};
    Sources sources;

    Machine() {
        fs::create_directories(root.path() / "desk");
        sources.folder = root.path() / "desk";
        sources.system_file = root.path() / "etc/netralitas.toml";
        sources.environment = [this](const std::string& name) -> std::optional<std::string> {
            const auto found = environment.find(name);
            if (found == environment.end()) return std::nullopt;
            return found->second;
        };
    }
};

const Origin& origin_of(const Loaded& loaded, const std::string& key) {
    for (const Origin& origin : loaded.origins)
        if (origin.key == key) return origin;
    throw std::out_of_range{key};
}

Problem problem_in_file(const std::string& text) {
    const Machine machine;
    machine.root.write("desk/netralitas.toml", text);
    return problem_of([&] { load(machine.sources); });
}

}  // namespace

TEST_CASE("without any file every setting has its default") {
    const Machine machine;
    const Loaded loaded = load(machine.sources);
    CHECK(loaded.settings.lang == "auto");
    CHECK(loaded.settings.color == "auto");
    CHECK(loaded.settings.office_unit.empty());
    CHECK(loaded.settings.office_zone.empty());
    CHECK(loaded.settings.ledger_path == machine.sources.folder / "netralitas.db");
    CHECK(loaded.settings.ledger_group.empty());
    CHECK(loaded.settings.ledger_lock_timeout == std::chrono::seconds{30});
    CHECK(loaded.settings.backup_folder == machine.sources.folder / "cadangan");
    CHECK(loaded.settings.backup_keep_daily == 7);
    CHECK(loaded.settings.backup_keep_weekly == 4);
    CHECK(loaded.settings.backup_keep_monthly == 12);
    CHECK(loaded.settings.backup_warn_after_days == 7);
    CHECK(loaded.folder.empty());
    for (const Origin& origin : loaded.origins) CHECK(origin.from == "default");
}

TEST_CASE("the shipped settings file names every setting and gives its default") {
    const Machine machine;
    const Loaded bare = load(machine.sources);
    machine.root.write(
        "desk/netralitas.toml",
        netralitas::testing::text_of(NETRALITAS_SOURCE_DIR "/config/netralitas.toml"));
    const Loaded shipped = load(machine.sources);
    REQUIRE(shipped.origins.size() == bare.origins.size());
    std::size_t line_before = 0;
    for (std::size_t i = 0; i < bare.origins.size(); ++i) {
        const Origin& origin = shipped.origins[i];
        CAPTURE(origin.key);
        CHECK(origin.key == bare.origins[i].key);
        CHECK(origin.value == bare.origins[i].value);
        REQUIRE(origin.from.starts_with("netralitas.toml:"));
        const std::size_t line = std::stoul(origin.from.substr(16));
        CHECK(line > line_before);
        line_before = line;
    }
}

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
                                                   {"NETRALITAS_LANG", "en"},
                                                   {"NETRALITAS_LEDGER_GROUP", "satgas"},
                                                   {"NETRALITAS_LEDGER_LOCK_TIMEOUT", "5s"},
                                                   {"NETRALITAS_LEDGER_PATH", "/srv/blora.db"},
                                                   {"NETRALITAS_OFFICE_UNIT", "RUTAN-BLORA"},
                                                   {"NETRALITAS_OFFICE_ZONE", "WIB"}};
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

TEST_CASE("an empty environment variable says nothing") {
    Machine machine;
    machine.environment["NETRALITAS_LANG"] = "";
    CHECK(origin_of(load(machine.sources), "lang").from == "default");
}

TEST_CASE("durations and zones are read in the forms people write") {
    const std::map<std::string, std::chrono::milliseconds> durations{
        {"30s", std::chrono::seconds{30}},
        {"500ms", std::chrono::milliseconds{500}},
        {"2m", std::chrono::minutes{2}},
        {"0s", std::chrono::milliseconds{0}}};
    for (const auto& [text, duration] : durations) {
        CAPTURE(text);
        Machine machine;
        machine.sources.flags = {{"ledger.lock_timeout", text, "--lock-timeout"}};
        const Loaded loaded = load(machine.sources);
        CHECK(loaded.settings.ledger_lock_timeout == duration);
        CHECK(origin_of(loaded, "ledger.lock_timeout").value == text);
    }
    Machine machine;
    machine.environment["NETRALITAS_OFFICE_ZONE"] = "wita";
    CHECK(load(machine.sources).settings.office_zone == "WITA");
}

TEST_CASE("a file that is no TOML is refused with its line") {
    const Problem problem = problem_in_file("lang = \"id\"\ncolor = never\n");
    CHECK(problem.code == "settings-syntax");
    CHECK(problem.place.file == "netralitas.toml");
    CHECK(problem.place.line == 2);
    CHECK(problem.place.excerpt == "color = never");
}

TEST_CASE("an unknown key is refused with its line and the key that was meant") {
    struct Case {
        std::string text;
        std::string key;
        std::string nearest;
    };
    const Case cases[] = {{"\nlangg = \"id\"\n", "langg", "lang"},
                          {"[office]\nzonee = \"WIB\"\n", "office.zonee", "office.zone"},
                          {"\nunit = \"A\"\n", "unit", "office.unit"},
                          {"\n[ofice]\n", "ofice", ""}};
    for (const Case& each : cases) {
        CAPTURE(each.text);
        const Problem problem = problem_in_file(each.text);
        CHECK(problem.code == "settings-key-unknown");
        CHECK(argument(problem, "key") == each.key);
        CHECK(problem.place.line == 2);
        if (!each.nearest.empty()) CHECK(problem.suggestions.at(0) == each.nearest);
    }
}

TEST_CASE("a value that a setting cannot have is refused where it stands") {
    const std::string texts[] = {"\nlang = \"fr\"\n",
                                 "\nlang = 1\n",
                                 "[office]\nzone = \"CET\"\n",
                                 "[ledger]\nlock_timeout = \"30\"\n",
                                 "[ledger]\nlock_timeout = \"-1s\"\n",
                                 "[ledger]\nlock_timeout = 30\n",
                                 "[ledger]\npath = \"\"\n",
                                 "[backup]\nfolder = \"\"\n",
                                 "[backup]\nkeep_daily = -1\n",
                                 "[backup]\nkeep_daily = 10000\n",
                                 "[backup]\nkeep_weekly = \"4\"\n",
                                 "[backup]\nkeep_monthly = 1.5\n",
                                 "[backup]\nwarn_after_days = 99999999999\n",
                                 "\ncolor = [\"auto\"]\n",
                                 "[ledger]\nlock_timeout = \"99999999999s\"\n"};
    for (const std::string& text : texts) {
        CAPTURE(text);
        const Problem problem = problem_in_file(text);
        CHECK(problem.code == "settings-value");
        CHECK(problem.place.file == "netralitas.toml");
        CHECK(problem.place.line == 2);
    }
    const Problem language = problem_in_file("lang = \"fr\"\n");
    CHECK(argument(language, "key") == "lang");
    CHECK(argument(language, "value") == "fr");
    CHECK(argument(language, "accepted") == "auto, id, en");
    const Problem number = problem_in_file("[backup]\nkeep_daily = 7.5\n");
    CHECK(argument(number, "key") == "backup.keep_daily");
    CHECK(argument(number, "value") == "7.5");
    CHECK(argument(number, "accepted") == "0 … 9999");
}

TEST_CASE("a wrong value in the environment or a flag is named after it") {
    Machine machine;
    machine.environment["NETRALITAS_COLOR"] = "blue";
    const Problem variable = problem_of([&] { load(machine.sources); });
    CHECK(variable.code == "settings-value");
    CHECK(variable.place.file == "NETRALITAS_COLOR");
    machine.environment["NETRALITAS_COLOR"] = "never";
    machine.environment["NETRALITAS_BACKUP_KEEP_DAILY"] = "7 days";
    const Problem number = problem_of([&] { load(machine.sources); });
    CHECK(number.code == "settings-value");
    CHECK(number.place.file == "NETRALITAS_BACKUP_KEEP_DAILY");
    machine.environment.erase("NETRALITAS_BACKUP_KEEP_DAILY");

    machine.sources.flags = {{"ledger.lock_timeout", "soon", "--lock-timeout"}};
    machine.environment.erase("NETRALITAS_COLOR");
    const Problem flag = problem_of([&] { load(machine.sources); });
    CHECK(flag.code == "flag-value");
    CHECK(argument(flag, "flag") == "--lock-timeout");
    CHECK(argument(flag, "value") == "soon");
}

TEST_CASE("a settings file that everybody may write is refused, whatever it says") {
    const Machine machine;
    const auto file = machine.root.write("desk/netralitas.toml", "lang = \"en\"\n");
    fs::permissions(file, fs::perms::others_write, fs::perm_options::add);
    const Problem problem = problem_of([&] { load(machine.sources); });
    CHECK(problem.code == "settings-writable");
    CHECK(argument(problem, "file") == "netralitas.toml");
}

TEST_CASE("a catalogue that everybody may write is refused") {
    const TempFolder folder;
    const auto file = folder.write("catalogues/sex.toml", "");
    fs::permissions(file, fs::perms::others_write, fs::perm_options::add);
    const Problem problem =
        problem_of([&] { netralitas::settings::catalogues(folder.path()).vocabulary("sex"); });
    CHECK(problem.code == "settings-writable");
}

TEST_CASE("a settings file that cannot be read is told from one that is not there") {
    const Machine machine;
    fs::create_directories(machine.root.path() / "desk/netralitas.toml");
    CHECK(problem_of([&] { load(machine.sources); }).code == "settings-unreadable");
}

TEST_CASE(
    "the file that init writes sets the unit and the ledger and leaves the rest to other layers") {
    Machine machine;
    machine.root.write("desk/netralitas.toml", netralitas::settings::starting_file("RUTAN-BLORA"));
    machine.root.write("etc/netralitas.toml", "lang = \"en\"\n");
    const Loaded loaded = load(machine.sources);
    CHECK(loaded.settings.office_unit == "RUTAN-BLORA");
    CHECK(loaded.settings.lang == "en");
    for (const Origin& origin : loaded.origins) {
        const bool set = origin.key == "office.unit" || origin.key == "ledger.path";
        CAPTURE(origin.key);
        CHECK(origin.from.starts_with("netralitas.toml:") == set);
    }
}

TEST_CASE("the file that init writes shows every setting, and is right with any unit") {
    const std::string file = netralitas::settings::starting_file("");
    for (const auto* line : {"#lang = \"auto\"\n", "#unit = \"\"\n", "\npath = \"netralitas.db\"\n",
                             "#lock_timeout = \"30s\"\n"})
        CHECK(file.find(line) != std::string::npos);

    const Machine machine;
    machine.root.write("desk/netralitas.toml", netralitas::settings::starting_file("A\"\\B"));
    CHECK(load(machine.sources).settings.office_unit == "A\"\\B");
}
