#include "unit_desk.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <grp.h>
#include <sys/stat.h>
#include <unistd.h>

using Lines = std::vector<std::string>;
namespace fs = std::filesystem;

namespace {

/// A desk with an activity that can be proved, and a photo of it.
struct Desk : netralitas::test::UnitDesk {
    Desk() {
        shell.run("netralitas activity add --unit RUTAN-X --kind apel --title Apel");
        shell.write("foto.jpg", "a picture");
    }
};

bool has(const Lines& lines, const std::string& text) {
    return std::any_of(lines.begin(), lines.end(), [&](const std::string& line) {
        return line.find(text) != std::string::npos;
    });
}

std::ptrdiff_t files_in(const char* folder) {
    return std::distance(fs::directory_iterator(folder), fs::directory_iterator{});
}

unsigned mode_of(const fs::path& path) {
    struct stat found {};
    REQUIRE(::stat(path.c_str(), &found) == 0);
    return found.st_mode & 07777U;
}

}  // namespace

TEST_CASE("a backup on standard output says that it is without the files of the evidence") {
    Desk desk;
    CHECK_FALSE(has(desk.shell.run("netralitas backup -o -"), "[backup-without-evidence]"));
    desk.shell.run("netralitas activity evidence add 0001 foto.jpg");
    CHECK(has(desk.shell.run("netralitas backup -o -"), "[backup-without-evidence]"));
}

TEST_CASE("the keep rule leaves the files of the evidence where they are") {
    Desk desk;
    desk.shell.write("netralitas.toml",
                     "[backup]\nkeep_daily = 1\nkeep_weekly = 0\nkeep_monthly = 0\n");
    desk.shell.run("netralitas activity evidence add 0001 foto.jpg");
    desk.shell.run("netralitas backup");
    desk.shell.set("clock", "2024-03-30 08:00");
    desk.shell.run("netralitas backup");
    CHECK(files_in("cadangan") == 2);
    CHECK(files_in("cadangan/evidence") == 1);
}

TEST_CASE("a file's name may hold any bytes; what people see is harmless") {
    Desk desk;
    const std::string name = "foto \xe9 \x1b[31m\xe2\x80\xae.jpg";
    desk.shell.write(name, "another picture");
    CHECK(has(desk.shell.run("netralitas activity evidence add 0001 '" + name + "'"), "1 piece"));
    for (const auto* command : {"activity show 0001", "activity show 0001 --format json",
                                "log ACT/RUTAN-X/2024/0001", "check"}) {
        CAPTURE(command);
        const auto lines = desk.shell.run(std::string("netralitas ") + command);
        CHECK_FALSE(has(lines, "\x1b"));
        CHECK_FALSE(has(lines, "\xe2\x80\xae"));
    }
    CHECK(has(desk.shell.run("netralitas activity show 0001"), "foto \\xe9"));
}

TEST_CASE("a rehearsal and a refused intake keep no file") {
    Desk desk;
    desk.shell.run("netralitas activity evidence add 0001 foto.jpg --dry-run");
    CHECK_FALSE(fs::exists("netralitas.evidence"));
    desk.shell.run("netralitas activity evidence add 0001 foto.jpg none.jpg");
    CHECK(files_in("netralitas.evidence") == 0);
}

TEST_CASE("who shares the ledger shares the files of its evidence") {
    const auto* group = ::getgrgid(::getegid());
    REQUIRE(group != nullptr);
    Desk desk;
    desk.shell.write("netralitas.toml",
                     "[ledger]\ngroup = \"" + std::string(group->gr_name) + "\"\n");
    desk.shell.run("netralitas activity evidence add 0001 foto.jpg");
    CHECK(mode_of("netralitas.evidence") == 02770U);
    for (const auto& file : fs::directory_iterator("netralitas.evidence")) {
        CHECK(mode_of(file.path()) == 0660U);
    }
    CHECK(files_in("netralitas.evidence") == 1);
}
