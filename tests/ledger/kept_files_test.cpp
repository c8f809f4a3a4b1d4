#include "netralitas/ledger/kept_files.hpp"

#include "support/problem_of.hpp"
#include "support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

using namespace netralitas;
using namespace netralitas::ledger;
using netralitas::testing::argument;
using netralitas::testing::problem_of;
namespace fs = std::filesystem;
using State = KeptFiles::State;

namespace {

constexpr const char* digest_of_abc =
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
constexpr const char* digest_of_million_a =
    "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";

struct Desk {
    testing::TempFolder folder;
    KeptFiles files{folder.path() / "x.evidence", ""};

    std::string code_of(const fs::path& path) const {
        return problem_of([&] { files.take_in(path, "typed"); }).code;
    }
    std::string keep(const std::string& name, const std::string& text) const {
        auto incoming = files.take_in(folder.write(name, text), name);
        incoming.keep();
        return incoming.facts().digest;
    }
};

unsigned mode_of(const fs::path& path) {
    struct stat found {};
    REQUIRE(::stat(path.c_str(), &found) == 0);
    return found.st_mode & 07777U;
}

}  // namespace

TEST_CASE("a file is known by the SHA-256 everybody else computes, however large it is") {
    const Desk desk;
    CHECK(facts_of(desk.folder.write("abc", "abc"), "abc") == FileFacts{digest_of_abc, 3});
    CHECK(facts_of(desk.folder.write("a", std::string(1'000'000, 'a')), "a") ==
          FileFacts{digest_of_million_a, 1'000'000});
}

TEST_CASE("a kept file lies under its digest, for its owner alone, once for the same bytes") {
    const Desk desk;
    CHECK(desk.keep("abc", "abc") == digest_of_abc);
    auto again = desk.files.take_in(desk.folder.write("other", "abc"), "other");
    CHECK_FALSE(again.keep());
    CHECK(mode_of(desk.files.folder()) == 0700U);
    CHECK(mode_of(desk.files.path_of(digest_of_abc)) == 0600U);
    CHECK(testing::text_of(desk.files.path_of(digest_of_abc)) == "abc");
}

TEST_CASE("what is not kept in the end leaves nothing behind") {
    const Desk desk;
    { const auto dropped = desk.files.take_in(desk.folder.write("abc", "abc"), "abc"); }
    CHECK(desk.files.names().empty());
    CHECK(desk.files.state_of(digest_of_abc) == State::missing);
}

TEST_CASE("a kept file that was changed, emptied or replaced by a link is told") {
    const Desk desk;
    const auto path = desk.files.path_of(desk.keep("abc", "abc"));
    CHECK(desk.files.state_of(digest_of_abc) == State::sound);
    CHECK(desk.files.holds({digest_of_abc, 3}));
    CHECK_FALSE(desk.files.holds({digest_of_abc, 4}));
    std::ofstream(path) << "abd";
    CHECK(desk.files.state_of(digest_of_abc) == State::changed);
    auto again = desk.files.take_in(desk.folder.path() / "abc", "abc");
    const auto problem = problem_of([&] { again.keep(); });
    CHECK(problem.code == "kept-file-changed");
    CHECK(argument(problem, "file") == path.string());
    std::ofstream(path).close();
    CHECK(desk.files.state_of(digest_of_abc) == State::changed);
    fs::remove(path);
    CHECK(desk.files.state_of(digest_of_abc) == State::missing);
    fs::create_symlink(desk.folder.path() / "abc", path);
    CHECK(desk.files.state_of(digest_of_abc) == State::changed);
    CHECK_FALSE(desk.files.holds({digest_of_abc, 3}));
}

TEST_CASE("bytes that never were a file are kept alike, and given back only as they were") {
    const Desk desk;
    auto incoming = desk.files.take_in(std::string_view("abc"));
    CHECK(incoming.facts() == facts_of(std::string_view("abc")));
    CHECK(incoming.facts() == FileFacts{digest_of_abc, 3});
    CHECK_FALSE(desk.files.bytes_of(digest_of_abc));
    CHECK(incoming.keep());
    CHECK(mode_of(desk.files.path_of(digest_of_abc)) == 0600U);
    CHECK(desk.files.bytes_of(digest_of_abc) == "abc");
    std::ofstream(desk.files.path_of(digest_of_abc)) << "abd";
    CHECK_FALSE(desk.files.bytes_of(digest_of_abc));
}

TEST_CASE("no path is read that a doctored ledger names as a digest") {
    const Desk desk;
    desk.folder.write("secret", "abc");
    fs::create_directory(desk.files.folder());
    CHECK(desk.files.state_of("../secret") == State::missing);
    CHECK_FALSE(desk.files.holds({"../secret", 3}));
}

TEST_CASE("what is no whole file is refused") {
    const Desk desk;
    CHECK(desk.code_of(desk.folder.path() / "none") == "file-missing");
    CHECK(desk.code_of(desk.folder.path()) == "file-is-folder");
    CHECK(desk.code_of("/dev/null") == "file-unreadable");
    CHECK(desk.code_of(desk.folder.write("empty", "")) == "file-empty");
    // Its size is told as 0 while it has something to read: as a file that grows meanwhile.
    CHECK(desk.code_of("/proc/version") == "file-changing");
    if (::geteuid() != 0) {
        const auto closed = desk.folder.write("closed", "abc");
        fs::permissions(closed, fs::perms::none);
        CHECK(desk.code_of(closed) == "file-denied");
    }
    CHECK(desk.files.names().empty());
}

TEST_CASE("a folder that cannot be made or written says so") {
    const testing::TempFolder folder;
    const auto file = folder.write("abc", "abc");
    const KeptFiles in_a_file(folder.write("plain", "x"), "");
    CHECK(problem_of([&] { in_a_file.take_in(file, "abc"); }).code == "output-failed");
    const KeptFiles nowhere(folder.path() / "a" / "b", "");
    CHECK(problem_of([&] { nowhere.take_in(file, "abc"); }).code == "output-failed");
}
