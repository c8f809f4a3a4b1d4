#include "netralitas/render/render.hpp"
#include "render/small_disk.hpp"
#include "support/problem_of.hpp"
#include "support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <stdexcept>
#include <sys/stat.h>

namespace {

using netralitas::render::write_file;
using netralitas::testing::argument;
using netralitas::testing::problem_of;
using netralitas::testing::SmallDisk;
using netralitas::testing::TempFolder;
namespace fs = std::filesystem;

void say_new(std::ostream& out) { out << "new"; }

std::size_t files_in(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator{folder}, {}));
}

fs::perms mode_of(const fs::path& file) { return fs::symlink_status(file).permissions(); }

}  // namespace

TEST_CASE("a new file holds the whole answer and only its owner can read it, whatever the umask") {
    for (const mode_t mask : {mode_t{0}, mode_t{0777}}) {
        const TempFolder folder;
        const mode_t before = ::umask(mask);
        write_file((folder.path() / "a.csv").string(), false, say_new);
        ::umask(before);
        CHECK(mode_of(folder.path() / "a.csv") == fs::perms{0600});
        CHECK(folder.read("a.csv") == "new");
        CHECK(files_in(folder.path()) == 1);
    }
}

TEST_CASE("an existing file is kept unless it may be replaced") {
    const TempFolder folder;
    const auto file = folder.write("a.csv", "old");
    const auto problem = problem_of([&] { write_file(file.string(), false, say_new); });
    CHECK(problem.code == "output-exists");
    CHECK(argument(problem, "file") == file.string());
    CHECK(folder.read("a.csv") == "old");

    write_file(file.string(), true, say_new);
    CHECK(folder.read("a.csv") == "new");
    CHECK(mode_of(file) == fs::perms{0600});
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("a file that comes up meanwhile is not replaced") {
    const TempFolder folder;
    const auto file = folder.path() / "a.csv";
    const auto problem = problem_of([&] {
        write_file(file.string(), false, [&](std::ostream& out) {
            folder.write("a.csv", "theirs");
            out << "ours";
        });
    });
    CHECK(problem.code == "output-exists");
    CHECK(folder.read("a.csv") == "theirs");
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("a link is never written through") {
    const TempFolder folder;
    folder.write("target.txt", "precious");
    const auto link = folder.path() / "a.csv";
    fs::create_symlink("target.txt", link);
    CHECK(problem_of([&] { write_file(link.string(), false, say_new); }).code == "output-exists");
    write_file(link.string(), true, say_new);
    CHECK(folder.read("target.txt") == "precious");
    CHECK_FALSE(fs::is_symlink(link));
    CHECK(folder.read("a.csv") == "new");
}

TEST_CASE("a link to nowhere is an existing file") {
    const TempFolder folder;
    const auto link = folder.path() / "a.csv";
    fs::create_symlink("nowhere", link);
    CHECK(problem_of([&] { write_file(link.string(), false, say_new); }).code == "output-exists");
    CHECK_FALSE(fs::exists(folder.path() / "nowhere"));
}

TEST_CASE("a device or a folder is never put away for a file") {
    const TempFolder folder;
    fs::create_directory(folder.path() / "d");
    fs::create_symlink("/dev/null", folder.path() / "null");
    for (const auto* name : {"d", "null"}) {
        CAPTURE(name);
        const auto path = (folder.path() / name).string();
        CHECK(problem_of([&] { write_file(path, true, say_new); }).code == "output-not-a-file");
    }
    CHECK(fs::is_symlink(folder.path() / "null"));
}

TEST_CASE("a full disk leaves the old file and no rest of the new one") {
    const TempFolder folder;
    const auto file = folder.write("a.csv", "old");
    const auto problem = problem_of([&] {
        const SmallDisk disk{100'000};
        write_file(file.string(), true,
                   [](std::ostream& out) { out << std::string(200'000, 'x'); });
    });
    CHECK(problem.code == "output-failed");
    CHECK(argument(problem, "file") == file.string());
    CHECK_FALSE(argument(problem, "reason").empty());
    CHECK(folder.read("a.csv") == "old");
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("a failure while the answer is made leaves nothing behind") {
    const TempFolder folder;
    const auto file = (folder.path() / "a.csv").string();
    CHECK_THROWS_AS(write_file(file, false,
                               [](std::ostream& out) {
                                   out << "half";
                                   throw std::runtime_error{"the ledger was closed"};
                               }),
                    std::runtime_error);
    CHECK(files_in(folder.path()) == 0);
}

TEST_CASE("a folder that is not there is told") {
    const TempFolder folder;
    const auto file = (folder.path() / "none/a.csv").string();
    CHECK(problem_of([&] { write_file(file, false, say_new); }).code == "output-failed");
}

TEST_CASE("a large answer comes through byte by byte") {
    const TempFolder folder;
    std::string expected;
    for (int i = 0; i < 50'000; ++i) expected += std::to_string(i) + '\n';
    write_file((folder.path() / "a.csv").string(), false, [](std::ostream& out) {
        for (int i = 0; i < 50'000; ++i) out << i << '\n';
    });
    CHECK(folder.read("a.csv") == expected);
}
