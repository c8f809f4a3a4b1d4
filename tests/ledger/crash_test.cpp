#include "child.hpp"
#include "ledger/internals.hpp"
#include "netralitas/error.hpp"
#include "netralitas/ledger/check.hpp"
#include "netralitas/ledger/history.hpp"
#include "raw.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace netralitas;
using namespace netralitas::ledger;
using ledger::sample::Raw;
using ledger::sample::row;
using ledger::sample::Sample;
using testing::text_of;
namespace fs = std::filesystem;

namespace {

constexpr auto add_unit = "INSERT INTO unit (id, code, place) VALUES (?1, ?2, ?3)";

std::string code_of(const std::function<void()>& call) {
    try {
        call();
    } catch (const Error& error) {
        return error.problem().code;
    }
    return "none";
}

void add_many(Change& change) {
    const std::string place(1000, 'x');
    for (int i = 0; i < 2000; ++i) {
        change.run(add_unit, {change.next_id(), "U" + std::to_string(i), place});
    }
}

/// A process that dies while its change lies half in the file.
void crash(const Sample& sample) {
    const auto told = sample::in_child([&]() -> std::string {
        auto ledger = Ledger::open(sample.location(), sample.surroundings());
        ledger.change({"unit import", ""}, [](Change& change) {
            Internals::writing(change).execute("PRAGMA cache_size = 10; PRAGMA cache_spill = 10");
            add_many(change);
            ::_exit(0);
        });
        return "not dead";
    });
    REQUIRE(told == "");
}

fs::path journal_of(const Sample& sample) { return sample.path().string() + "-journal"; }

}  // namespace

TEST_CASE("a write that broke off is taken back by whoever reads next") {
    Sample sample;
    sample::fill(sample);
    sample.close();
    const auto before = text_of(sample.path());
    crash(sample);
    REQUIRE(fs::exists(journal_of(sample)));
    REQUIRE(text_of(sample.path()) != before);
    sample.reopen();
    CHECK(entries(sample.reader()).size() == 7);
    CHECK(text_of(sample.path()) == before);
    CHECK_FALSE(fs::exists(journal_of(sample)));
    CHECK(check(sample.ledger(), Depth::deep).findings.empty());
    CHECK(sample.run(add_unit, {row(9), "B", nullptr}).entry == 8);
}

TEST_CASE("a write that broke off while the file grew is taken back by whoever reads next") {
    Sample sample;
    sample::fill(sample);
    sample.close();
    const auto before = text_of(sample.path());
    const auto told = sample::in_child([&]() -> std::string {
        const rlimit limit{1'000'000, 1'000'000};
        setrlimit(RLIMIT_FSIZE, &limit);  // the process dies as the file reaches this size
        auto ledger = Ledger::open(sample.location(), sample.surroundings());
        ledger.change({"unit import", ""}, add_many);
        return "not dead";
    });
    REQUIRE(told == "");
    REQUIRE(fs::exists(journal_of(sample)));
    REQUIRE(fs::file_size(sample.path()) > before.size());
    sample.reopen();
    CHECK(entries(sample.reader()).size() == 7);
    CHECK(text_of(sample.path()) == before);
    CHECK(check(sample.ledger(), Depth::deep).findings.empty());
}

TEST_CASE("where the broken off write may not be taken back, reading says so") {
    Sample sample;
    sample::fill(sample);
    sample.close();
    crash(sample);
    const auto folder = sample.path().parent_path();
    const auto opening_as_nobody = [&]() -> std::string {
        sample::become_nobody();
        return code_of([&] { Ledger::open(sample.location(), sample.surroundings()); });
    };
    sample::give_to_nobody(sample.path());
    sample::give_to_nobody(journal_of(sample));
    REQUIRE(chmod(sample.path().c_str(), 0400) == 0);
    REQUIRE(chmod(folder.c_str(), 0500) == 0);
    sample::give_to_nobody(folder);
    CHECK(sample::in_child(opening_as_nobody) == "ledger-unfinished");
    REQUIRE(chmod(folder.c_str(), 0700) == 0);
    REQUIRE(chmod(sample.path().c_str(), 0600) == 0);
    CHECK(sample::in_child(opening_as_nobody) == "none");
}

TEST_CASE("the journal of a file that is not ours is left alone") {
    Sample sample;
    const auto path = sample.path().parent_path() / "other.db";
    {
        const Raw other(path);
        REQUIRE(other.run("PRAGMA cache_size = 10; CREATE TABLE note (text TEXT)") == "");
        REQUIRE(other.run("INSERT INTO note WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT "
                          "i + 1 FROM n WHERE i < 2000) SELECT printf('%1000d', i) FROM n") == "");
    }
    chmod(path.c_str(), 0600);
    sample::in_child([&]() -> std::string {
        const Raw other(path);
        other.run("PRAGMA cache_size = 10; BEGIN; UPDATE note SET text = text || 'x'");
        ::_exit(0);
    });
    const auto before = text_of(path);
    const auto journal = text_of(path.string() + "-journal");
    REQUIRE_FALSE(journal.empty());
    const auto code = code_of([&] { Ledger::open({path}, sample.surroundings()); });
    CHECK(code == "ledger-foreign");
    CHECK(text_of(path) == before);
    CHECK(text_of(path.string() + "-journal") == journal);
}

TEST_CASE("a ledger that another process is writing is locked for writers, not for readers") {
    Sample sample;
    sample::fill(sample);
    sample.close();
    int ready[2];
    int done[2];
    REQUIRE(pipe(ready) == 0);
    REQUIRE(pipe(done) == 0);
    const auto writer = fork();
    if (writer == 0) {
        close(done[1]);
        auto ledger = Ledger::open(sample.location(), sample.surroundings());
        ledger.change({"unit add", ""}, [&](Change& change) {
            change.run(add_unit, {change.next_id(), "B", nullptr});
            char byte = '!';
            byte = write(ready[1], &byte, 1) == 1 && read(done[0], &byte, 1) == 0 ? 'x' : 'y';
        });
        ::_exit(0);
    }
    char byte = 0;
    REQUIRE(read(ready[0], &byte, 1) == 1);
    auto location = sample.location();
    location.lock_timeout = std::chrono::milliseconds{20};
    auto ledger = Ledger::open(location, sample.surroundings());
    CHECK(entries(ledger.reader()).size() == 7);
    const auto add = [&] {
        ledger.change({"unit add", ""}, [](Change& change) {
            change.run(add_unit, {change.next_id(), "C", nullptr});
        });
    };
    CHECK(code_of(add) == "ledger-locked");
    close(done[0]);
    close(done[1]);
    waitpid(writer, nullptr, 0);
    CHECK(code_of(add) == "none");
    CHECK(entries(ledger.reader()).size() == 9);
}

TEST_CASE("an answer still being read keeps a change waiting, and the change is taken back") {
    Sample sample;
    sample::fill(sample);
    auto location = sample.location();
    location.lock_timeout = std::chrono::milliseconds{20};
    auto ledger = Ledger::open(location, sample.surroundings());
    const auto add = [&] {
        ledger.change({"unit add", ""}, [](Change& change) {
            change.run(add_unit, {change.next_id(), "C", nullptr});
        });
    };
    {
        auto rows = sample.reader().rows("SELECT id FROM member");
        REQUIRE(rows.next());
        CHECK(code_of(add) == "ledger-locked");
    }
    CHECK(entries(ledger.reader()).size() == 7);
    CHECK(code_of(add) == "none");
}

TEST_CASE("a full disk ends the change and leaves the ledger as it was") {
    Sample sample;
    sample::fill(sample);
    sample.close();
    const auto before = text_of(sample.path());
    for (const auto* when : {"while rows are written", "at the commit"}) {
        CAPTURE(when);
        const bool spills = std::string_view(when) == "while rows are written";
        const auto told = sample::in_child([&]() -> std::string {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{1'000'000, 1'000'000};
            setrlimit(RLIMIT_FSIZE, &limit);
            auto ledger = Ledger::open(sample.location(), sample.surroundings());
            return code_of([&] {
                ledger.change({"unit import", ""}, [&](Change& change) {
                    if (spills)
                        Internals::writing(change).execute(
                            "PRAGMA cache_size = 10; PRAGMA cache_spill = 10");
                    add_many(change);
                });
            });
        });
        CHECK(told == "ledger-full");
        CHECK(text_of(sample.path()) == before);
        CHECK_FALSE(fs::exists(journal_of(sample)));
    }
}

TEST_CASE("a change does not go on after SQLite has taken it back") {
    Sample sample;
    sample.close();
    const auto before = text_of(sample.path());
    const auto told = sample::in_child([&]() -> std::string {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{1'000'000, 1'000'000};
        setrlimit(RLIMIT_FSIZE, &limit);
        auto ledger = Ledger::open(sample.location(), sample.surroundings());
        std::string first;
        const auto second = code_of([&] {
            ledger.change({"unit import", ""}, [&](Change& change) {
                Internals::writing(change).execute(
                    "PRAGMA cache_size = 10; PRAGMA cache_spill = 10");
                first = code_of([&] { add_many(change); });
                change.run(add_unit, {row(9'000'000), "B", nullptr});
            });
        });
        return first + ", " + second;
    });
    CHECK(told == "ledger-full, value-refused");
    CHECK(text_of(sample.path()) == before);
}
