#include "netralitas/settings/settings.hpp"

#include "machine.hpp"
#include "support/problem_of.hpp"

#include <doctest/doctest.h>

#include <map>

namespace {

using netralitas::Problem;
using netralitas::settings::load;
using netralitas::settings::Loaded;
using netralitas::settings::Origin;
using netralitas::settings::sample::Machine;
using netralitas::settings::sample::origin_of;
using netralitas::testing::argument;
using netralitas::testing::problem_of;
using netralitas::testing::TempFolder;
namespace fs = std::filesystem;

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
    CHECK_FALSE(loaded.settings.incident_two_people);
    CHECK(loaded.settings.import_inflated_max_mib == 96);
    CHECK(loaded.settings.import_inflated_ratio_max == 200);
    CHECK(loaded.settings.due_stage_days == 14);
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
                                 "[incident]\ntwo_people = \"true\"\n",
                                 "[incident]\ntwo_people = 1\n",
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
