#include "netralitas/ledger/backup.hpp"

#include "cli/backup_folder.hpp"
#include "cli/file_system.hpp"
#include "support/temp_folder.hpp"
#include "unit_desk.hpp"

#include <doctest/doctest.h>
#include <sqlite3.h>

using namespace netralitas;
using namespace netralitas::cli;
using Desk = netralitas::test::UnitDesk;
using netralitas::testing::TempFolder;
using Lines = std::vector<std::string>;
namespace fs = std::filesystem;

namespace {

/// Another program that has the ledger open.
class Other {
public:
    Other() { sqlite3_open("netralitas.db", &handle_); }
    Other(const Other&) = delete;
    Other& operator=(const Other&) = delete;
    ~Other() { sqlite3_close(handle_); }
    void run(const char* sql) const {
        REQUIRE(sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
    }

private:
    sqlite3* handle_ = nullptr;
};

void edit_by_hand() {
    Other().run("DROP TRIGGER guard_unit_update; UPDATE unit SET place = 'Pati'");
}

std::string code_line(const std::string& code) { return "! error[" + code + "]"; }

}  // namespace

TEST_CASE("a ledger that does not pass the deep check is not kept as a backup") {
    Desk desk;
    edit_by_hand();
    const auto before = testing::text_of("netralitas.db");
    const auto lines = desk.shell.run("netralitas backup");
    REQUIRE(lines.size() > 2);
    CHECK(lines.front().starts_with(code_line("check-schema")));
    CHECK(lines[lines.size() - 3].starts_with(code_line("backup-unsound")));
    CHECK(lines.back() == "= 5");
    CHECK_FALSE(fs::exists("cadangan"));
    CHECK(testing::text_of("netralitas.db") == before);
    CHECK(desk.shell.run("netralitas backup --dry-run").back() == "= 5");
}

TEST_CASE("a backup of a ledger that does not pass the deep check is not restored") {
    Desk desk;
    edit_by_hand();
    auto ledger = ledger::Ledger::open({"netralitas.db"}, {});
    {
        std::ofstream out("bad.zst", std::ios::binary);
        ledger::Copy(ledger).pack(out);
    }
    const auto lines = desk.shell.run("netralitas ledger restore bad.zst -o look.db");
    REQUIRE(lines.size() > 2);
    CHECK(lines[lines.size() - 3].starts_with(code_line("restore-unsound")));
    CHECK(lines.back() == "= 13");
    CHECK_FALSE(fs::exists("look.db"));
}

TEST_CASE("a backup that the ledger cannot note stands all the same, with a warning") {
    Desk desk;
    const Other other;
    other.run("BEGIN IMMEDIATE");
    const auto lines = desk.shell.run("netralitas backup -o a.zst --lock-timeout 10ms");
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].starts_with("! warning[backup-unnoted]"));
    CHECK(lines[1] == "! a.zst written and tested: 2 entries");
    CHECK(fs::exists("a.zst"));
    other.run("ROLLBACK");
    CHECK(desk.shell.run("netralitas").back() == "Backup      none yet");
}

TEST_CASE("a backup waits for a change that is being written, and ends with 11 after the timeout") {
    Desk desk;
    const Other other;
    other.run("BEGIN EXCLUSIVE");
    const auto lines = desk.shell.run("netralitas backup --quiet --lock-timeout 10ms");
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].starts_with(code_line("ledger-locked")));
    CHECK(lines[1] == "= 11");
    CHECK_FALSE(fs::exists("cadangan"));
}

TEST_CASE("a backup goes through a pipe: standard output out, standard input in") {
    Desk desk;
    std::ostringstream out;
    std::ostringstream err;
    Host host = desk.shell.host();
    host.out = &out;
    host.err = &err;
    CHECK(cli::run({"backup", "-o", "-"}, host) == 0);
    CHECK(err.str().empty());
    std::istringstream in(out.str());
    host.in = &in;
    CHECK(cli::run({"ledger", "restore", "-", "-o", "look.db"}, host) == 0);
    CHECK(desk.shell.run("netralitas --ledger look.db check --deep").size() == 1);
}

TEST_CASE("a command that changes a ledger on a network file system warns once, others do not") {
    Desk desk;
    const auto here = fs::current_path();
    desk.shell.host().network_file_system = [here](const fs::path& folder) {
        return folder == here ? "nfs4" : "";
    };
    const auto is_warning = [](const std::string& line) {
        return line.starts_with("! warning[network-file-system]");
    };
    for (const std::string command : {"netralitas unit edit RUTAN-X --place Pati",
                                      "netralitas undo 3", "netralitas unit export -o units.csv"}) {
        const auto lines = desk.shell.run(command);
        CAPTURE(command);
        CHECK(std::count_if(lines.begin(), lines.end(), is_warning) == 1);
    }
    for (const std::string command : {"netralitas", "netralitas check", "netralitas unit list"}) {
        const auto lines = desk.shell.run(command);
        CAPTURE(command);
        CHECK(std::count_if(lines.begin(), lines.end(), is_warning) == 0);
    }
    CHECK(desk.shell.run("netralitas unit edit RUTAN-X --place Kudus -q").empty());
}

TEST_CASE("what FUSE serves from elsewhere is told from what it makes of a disk of this machine") {
    const std::string mounts =
        "24 30 0:22 / /sys rw,nosuid - sysfs sysfs rw\n"
        "36 30 0:45 / /mnt/kanwil rw,relatime shared:1 - fuse.sshfs rini@kanwil: rw\n"
        "37 30 0:46 / /mnt/secret rw,relatime - fuse.gocryptfs /home/rini/c rw\n"
        "38 30 8:17 / /media/usb rw,relatime shared:2 master:3 - fuseblk /dev/sdb1 rw\n";
    CHECK(network_file_system_in(mounts, "0:45") == "fuse.sshfs");
    CHECK(network_file_system_in(mounts, "0:46").empty());
    CHECK(network_file_system_in(mounts, "8:17").empty());
    CHECK(network_file_system_in(mounts, "0:4").empty());
    CHECK(network_file_system_in("", "0:45").empty());
    CHECK(network_file_system("/proc").empty());
    CHECK(network_file_system("/no/such/folder").empty());
}

TEST_CASE("two ledgers of one name that share a folder keep their backups apart") {
    Desk desk;
    CHECK(desk.shell.run("netralitas backup").size() == 1);
    const auto kept = testing::text_of("cadangan/netralitas-2024-01-30T0800.zst");
    fs::create_directory("pati");
    const std::string there = " --ledger pati/netralitas.db";
    desk.shell.run("netralitas init" + there);
    desk.shell.write("netralitas.toml",
                     "[backup]\nfolder = \"cadangan\"\nkeep_daily = 1\n"
                     "keep_weekly = 1\nkeep_monthly = 1\n");
    const auto lines = desk.shell.run("netralitas backup" + there);
    REQUIRE(lines.size() > 1);
    CHECK(lines.front().starts_with(code_line("output-exists")));
    desk.shell.set("clock", "2024-01-31 08:00");
    CHECK(desk.shell.run("netralitas backup" + there).size() == 1);
    CHECK(testing::text_of("cadangan/netralitas-2024-01-30T0800.zst") == kept);
    CHECK(desk.shell.run("netralitas backup -q --lang en")
              .front()
              .starts_with(code_line("output-exists")));
}

TEST_CASE("only names of the ledger's own pattern are backups") {
    const BackupFolder folder("cadangan", "blora", 407123);
    const auto at = domain::instant_from_iso("2024-01-30T20:15:00Z").value();
    CHECK(folder.file(at) == "cadangan/blora-2024-01-30T2015.zst");
    CHECK(folder.time_of("blora-2024-01-30T2015.zst") == at);
    for (const auto* name :
         {"", "blora", "blora.zst", "blora-2024-01-30.zst", "blora-2024-01-30T2015.zst.part",
          "blora-2024-01-30T2015.ZST", "blora-2024-13-30T2015.zst", "blora-2024-01-30T2460.zst",
          "blora-2024-01-30 2015.zst", "blora-2-2024-01-30T2015.zst", "xblora-2024-01-30T2015.zst",
          "blora_2024-01-30T2015.zst", "Blora-2024-01-30T2015.zst"}) {
        CAPTURE(name);
        CHECK_FALSE(folder.time_of(name).has_value());
    }
}

TEST_CASE(
    "thinning takes backups of this office only: no folder, no link, no other file of a like "
    "name") {
    const std::string frame("\x5e\x2a\x4d\x18\x23\0\0\0netralitas backup of office ", 36);
    const auto label = frame + "407123\n";
    const auto other_label = frame + "407124\n";
    const TempFolder temp;
    const auto folder = temp.path();
    for (const auto* name : {"blora-2024-01-28T2015.zst", "blora-2024-01-29T2015.zst",
                             "blora-2024-01-30T2015.zst", "pati-2020-01-01T2015.zst"})
        temp.write(name, label);
    for (const auto* name : {"notes.txt", "blora-2020-01-03T2015.zst"}) temp.write(name, "x");
    temp.write("blora-2020-01-04T2015.zst", other_label);
    temp.write("blora-2020-01-05T2015.zst", label.substr(0, label.size() - 1));
    const BackupFolder backups(folder, "blora", 407123);
    fs::create_directories(folder / "blora-2020-01-01T2015.zst");
    fs::create_symlink("notes.txt", folder / "blora-2020-01-02T2015.zst");
    CHECK(backups.thin({2, 0, 0}, {}) == Lines{"blora-2024-01-28T2015.zst"});
    CHECK(backups.thin({2, 0, 0}, {}).empty());
    CHECK(std::distance(fs::directory_iterator(folder), fs::directory_iterator()) == 9);
    CHECK(BackupFolder(folder / "none", "blora", 407123).thin({}, {}).empty());
}

TEST_CASE("a backup made while the clock is wrong is not thinned away at once") {
    Desk desk;
    CHECK(desk.shell.run("netralitas backup").size() == 1);
    desk.shell.set("clock", "2020-01-01 08:00");
    desk.shell.write("netralitas.toml",
                     "[backup]\nkeep_daily = 1\nkeep_weekly = 0\n"
                     "keep_monthly = 0\n");
    CHECK(desk.shell.run("netralitas backup").size() == 1);
    CHECK(fs::exists("cadangan/netralitas-2020-01-01T0800.zst"));
    CHECK(fs::exists("cadangan/netralitas-2024-01-30T0800.zst"));
}

TEST_CASE(
    "the folder of backups is closed to others when the program makes it, and left alone else") {
    const TempFolder temp;
    const auto mode = [](const fs::path& path) { return fs::status(path).permissions(); };
    BackupFolder(temp.path() / "new", "blora", 407123).make();
    CHECK(mode(temp.path() / "new") == fs::perms::owner_all);
    fs::create_directory(temp.path() / "old");
    fs::permissions(temp.path() / "old", fs::perms{0750});
    BackupFolder(temp.path() / "old", "blora", 407123).make();
    CHECK(mode(temp.path() / "old") == fs::perms{0750});
}
