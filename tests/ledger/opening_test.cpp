#include "ledger/opening.hpp"

#include "child.hpp"
#include "netralitas/error.hpp"
#include "netralitas/ledger/check.hpp"
#include "netralitas/ledger/history.hpp"
#include "raw.hpp"
#include "sample.hpp"
#include "support/problem_of.hpp"

#include <doctest/doctest.h>

#include <grp.h>
#include <sys/stat.h>

using namespace netralitas;
using namespace netralitas::ledger;
using ledger::sample::Raw;
using ledger::sample::row;
using ledger::sample::Sample;
using testing::problem_of;
using testing::text_of;
namespace fs = std::filesystem;

namespace {

std::string code_of(const std::function<void()>& call) {
    try {
        call();
    } catch (const Error& error) {
        return error.problem().code;
    }
    return "none";
}

std::string opening(const Sample& sample, const fs::path& path) {
    Location location{path};
    return code_of([&] { Ledger::open(location, sample.surroundings()); });
}

std::string creating(const Sample& sample, const fs::path& path) {
    Location location{path};
    return code_of([&] { Ledger::create(location, sample.surroundings(), sample::office); });
}

unsigned mode_of(const fs::path& path) {
    struct stat file {};
    stat(path.c_str(), &file);
    return file.st_mode & 07777U;
}

void write_private(const fs::path& path, std::string_view text) {
    std::ofstream{path, std::ios::binary} << text;
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
}

}  // namespace

TEST_CASE("a ledger is made for its owner alone, whatever the umask says") {
    const auto old = umask(0);
    Sample sample;
    umask(old);
    CHECK(mode_of(sample.path()) == 0600);
    const auto header = text_of(sample.path()).substr(68, 4);
    CHECK(header == "NTRL");
}

TEST_CASE("an existing file is never taken for a new ledger") {
    Sample sample;
    const auto before = text_of(sample.path());
    CHECK(creating(sample, sample.path()) == "ledger-exists");
    CHECK(text_of(sample.path()) == before);
    const auto note = sample.path().parent_path() / "note.txt";
    write_private(note, "words");
    CHECK(creating(sample, note) == "ledger-exists");
    CHECK(text_of(note) == "words");
    CHECK(creating(sample, sample.path().parent_path()) == "ledger-exists");
    const auto link = sample.path().parent_path() / "link.db";
    fs::create_symlink("elsewhere.db", link);
    CHECK(creating(sample, link) == "ledger-exists");
    CHECK(creating(sample, sample.path().parent_path() / "no" / "x.db") == "folder-missing");
}

TEST_CASE("an empty file that a broken off init left is no ledger, and becomes one") {
    Sample sample;
    const auto path = sample.path().parent_path() / "empty.db";
    write_private(path, "");
    CHECK(opening(sample, path) == "no-ledger");
    CHECK(creating(sample, path) == "none");
    CHECK(opening(sample, path) == "none");
}

TEST_CASE("an init that fails leaves no file") {
    Sample sample;
    const auto path = sample.path().parent_path() / "other.db";
    auto surroundings = sample.surroundings();
    surroundings.operator_name = [] { return "two\nlines"; };
    CHECK(code_of([&] { Ledger::create({path}, surroundings, sample::office); }) == "constraint");
    CHECK_FALSE(fs::exists(path));
}

TEST_CASE("what init records stands in entry 1, and what it cannot record leaves no file") {
    Sample sample;
    const Location location{sample.path().parent_path() / "other.db"};
    const auto add_unit = [](Change& change) {
        change.run("INSERT INTO unit (id, code) VALUES (?1, ?2)",
                   {change.next_id(), "RUTAN-BLORA"});
    };
    const auto create = [&](const std::function<void(Change&)>& work) {
        return Ledger::create(location, sample.surroundings(), sample::office, work);
    };
    CHECK(code_of([&] {
              create([&](Change& change) {
                  add_unit(change);
                  throw Error{"unit-exists"};
              });
          }) == "unit-exists");
    CHECK_FALSE(fs::exists(location.path));

    auto ledger = create(add_unit);
    const auto entries = ledger::entries(ledger.reader());
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].summary.starts_with("unit +1 schema "));
    CHECK(entries[0].last_id == 1);
    CHECK(check(ledger, Depth::deep).findings.empty());
    CHECK(problem_of([&] { undo(ledger, 1, Ending::commit); }).code == "undo-impossible");
    ledger.change({"unit add"}, [](Change& change) {
        change.run("INSERT INTO unit (id, code) VALUES (?1, ?2)", {change.next_id(), "RUTAN-PATI"});
        CHECK(change.rows("SELECT id FROM unit WHERE id = ?1", {row(2)}).next());
    });
    CHECK(check(ledger, Depth::deep).findings.empty());
}

TEST_CASE("what is no ledger of ours is refused and stays as it is") {
    Sample sample;
    sample::fill(sample);
    sample.close();
    const auto folder = sample.path().parent_path();
    const auto whole = text_of(sample.path());
    const auto newer = [&whole] {
        auto text = whole;
        text[63] = 99;
        return text;
    };
    const auto other = folder / "other.db";
    { Raw(other).run("CREATE TABLE note (text TEXT)"); }
    struct Refused {
        const char* code;
        std::string text;
    };
    const Refused refused[] = {
        {"ledger-foreign", "just words\n"},
        {"ledger-foreign", std::string(5000, 'x')},
        {"ledger-foreign", text_of(other)},
        {"ledger-newer", newer()},
        {"ledger-damaged", whole.substr(0, whole.size() / 2)},
        {"ledger-damaged", whole.substr(0, 4096)},
    };
    for (const auto& [code, text] : refused) {
        CAPTURE(text.substr(0, 20));
        const auto path = folder / "refused.db";
        write_private(path, text);
        CHECK(opening(sample, path) == code);
        CHECK(text_of(path) == text);
        CHECK_FALSE(fs::exists(path.string() + "-journal"));
    }
    CHECK(opening(sample, folder / "nowhere.db") == "no-ledger");
    CHECK(opening(sample, folder) == "ledger-foreign");
    const auto link = folder / "link.db";
    fs::create_symlink(sample.path(), link);
    CHECK(opening(sample, link) == "ledger-symlink");
}

TEST_CASE("an entry that does not hash to what it says is found when the ledger is opened") {
    Sample sample;
    sample::fill(sample);
    sample.close();
    sample.tamper("UPDATE entry SET operator = 'eko' WHERE seq = 7");
    CHECK(opening(sample, sample.path()) == "ledger-damaged");
}

TEST_CASE("the first change looks further back than a question does") {
    for (const auto* tampering :
         {"UPDATE entry SET operator = 'eko' WHERE seq = 3", "DELETE FROM entry_part WHERE seq = 4",
          "UPDATE entry SET seed = zeroblob(16)"}) {
        CAPTURE(tampering);
        Sample sample;
        sample::fill(sample);
        sample.close();
        sample.tamper(tampering);
        sample.reopen();
        for (int i = 0; i < 2; ++i) {
            const auto code = code_of([&] { sample.run("DELETE FROM pledge"); });
            CHECK(code == "ledger-damaged");
        }
        CHECK(entries(sample.reader()).size() == 7);
    }
}

TEST_CASE("a file that others may open is refused") {
    Sample sample;
    sample.close();
    struct Mode {
        unsigned mode;
        const char* code;
    };
    for (const auto& [mode, code] : {Mode{0644, "ledger-world-readable"},
                                     {0602, "ledger-world-readable"},
                                     {0601, "ledger-world-readable"},
                                     {0640, "ledger-group-readable"},
                                     {0660, "ledger-group-readable"},
                                     {0600, "none"},
                                     {0400, "none"}}) {
        CAPTURE(mode);
        REQUIRE(chmod(sample.path().c_str(), mode) == 0);
        CHECK(opening(sample, sample.path()) == code);
    }
}

TEST_CASE("the group that the settings name may open the file, no other") {
    Sample sample;
    const auto* own = getgrgid(getegid());
    REQUIRE(own != nullptr);
    const auto path = sample.path().parent_path() / "shared.db";
    Location location{path, std::chrono::milliseconds{100}, own->gr_name};
    Ledger::create(location, sample.surroundings(), sample::office);
    CHECK(mode_of(path) == 0660);
    CHECK(code_of([&] { Ledger::open(location, sample.surroundings()); }) == "none");
    CHECK(opening(sample, path) == "ledger-group-readable");
    location.group = getegid() == 0 ? "daemon" : "root";
    CHECK(code_of([&] { Ledger::open(location, sample.surroundings()); }) ==
          "ledger-group-readable");
    location.group = "no-such-group";
    CHECK(code_of([&] { Ledger::open(location, sample.surroundings()); }) == "group-unknown");
}

TEST_CASE("a ledger in a folder that may not be written is read like any other") {
    Sample sample;
    sample::fill(sample);
    sample.close();
    const auto folder = sample.path().parent_path();
    REQUIRE(chmod(sample.path().c_str(), 0400) == 0);
    sample::give_to_nobody(sample.path());
    REQUIRE(chmod(folder.c_str(), 0500) == 0);
    sample::give_to_nobody(folder);
    const auto before = text_of(sample.path());
    const auto told = sample::in_child([&]() -> std::string {
        sample::become_nobody();
        auto ledger = Ledger::open(sample.location(), sample.surroundings());
        const auto read = std::to_string(entries(ledger.reader()).size());
        return read + ' ' + code_of([&] {
                   ledger.change({"unit add", ""},
                                 [](Change& change) { change.run("DELETE FROM pledge"); });
               });
    });
    CHECK(told == "7 ledger-read-only");
    CHECK(text_of(sample.path()) == before);
    REQUIRE(chmod(folder.c_str(), 0700) == 0);
}

TEST_CASE("a file in a folder that may not be written is not changed in place either") {
    Sample sample;
    sample.close();
    const auto folder = sample.path().parent_path();
    sample::give_to_nobody(sample.path());
    REQUIRE(chmod(folder.c_str(), 0500) == 0);
    sample::give_to_nobody(folder);
    const auto told = sample::in_child([&]() -> std::string {
        sample::become_nobody();
        auto ledger = Ledger::open(sample.location(), sample.surroundings());
        return code_of([&] {
            ledger.change({"unit add", ""}, [](Change& change) {
                change.run("INSERT INTO unit (id, code) VALUES (1, 'A')");
            });
        });
    });
    CHECK(told == "ledger-read-only");
    REQUIRE(chmod(folder.c_str(), 0700) == 0);
}

TEST_CASE("a file of another account is not opened") {
    if (geteuid() != 0) return;  // only root can make such a file
    Sample sample;
    sample.close();
    sample::give_to_nobody(sample.path().parent_path());
    const auto told = sample::in_child([&]() -> std::string {
        sample::become_nobody();
        return opening(sample, sample.path());
    });
    CHECK(told == "file-denied");
}
