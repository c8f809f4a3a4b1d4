#include "child.hpp"
#include "ledger/digest.hpp"
#include "ledger/parts.hpp"
#include "netralitas/error.hpp"
#include "netralitas/ledger/check.hpp"
#include "netralitas/ledger/history.hpp"
#include "raw.hpp"
#include "sample.hpp"
#include "support/problem_of.hpp"

#include <doctest/doctest.h>

#include <sys/stat.h>

using namespace netralitas;
using namespace netralitas::ledger;
using ledger::sample::Sample;
using testing::problem_of;
using testing::text_of;
namespace fs = std::filesystem;

namespace {

const std::string note_sql = "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT) STRICT;";
const std::string place_sql = "ALTER TABLE round ADD COLUMN place TEXT;";
const std::string broken_sql = "CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT; CREATE TABLE;";

const int shipped = static_cast<int>(schema_steps().size());

std::vector<SchemaStep> steps_with(const std::vector<std::string_view>& more) {
    std::vector<SchemaStep> steps(schema_steps().begin(), schema_steps().end());
    for (const auto sql : more) {
        steps.push_back({static_cast<int>(steps.size()) + 1, "more", sql});
    }
    return steps;
}

fs::path copy_of(const Sample& sample) {
    return sample.path().string() + ".schema-" + std::to_string(schema_steps().size());
}

}  // namespace

TEST_CASE("a newer program brings an older ledger up to date, one entry per step, after a copy") {
    const auto steps = steps_with({note_sql, place_sql});
    Sample sample;
    sample::fill(sample);
    sample.close();
    sample.reopen(steps);
    Sample copied(copy_of(sample));
    CHECK(entries(copied.reader()).size() == 7);
    CHECK(check(copied.ledger(), Depth::deep).findings.empty());
    CHECK(fs::status(copy_of(sample)).permissions() ==
          (fs::perms::owner_read | fs::perms::owner_write));
    const auto all = entries(sample.reader());
    REQUIRE(all.size() == 9);
    CHECK(all[1].summary == "schema " + std::to_string(shipped + 1));
    CHECK(all[0].summary == "schema " + std::to_string(shipped + 2));
    CHECK(all[0].schema == shipped + 2);
    std::vector<std::string> lines;
    each_line(sample.reader(), sample::office, 8,
              [&](std::string_view line) { lines.emplace_back(line); });
    CHECK(lines == std::vector<std::string>{"[\"s\"," + std::to_string(shipped + 1) + ",\"" +
                                            to_hex(digest_of(note_sql)) + R"("])"});

    sample.ledger().change({"note add", ""}, [](Change& change) {
        change.run("INSERT INTO note (id, text) VALUES (?1, ?2)", {change.next_id(), "Blora"});
    });
    sample.run("UPDATE round SET place = 'aula'");
    CHECK(entry(sample.reader(), 10)->summary == "note +1");
    CHECK(entry(sample.reader(), 11)->summary == "round ~1");
    CHECK(sample::Raw(sample.path()).run("DELETE FROM note") != "");
    CHECK(sample::told(check(sample.ledger(), Depth::deep).findings) == "");
}

TEST_CASE("an older program refuses a ledger brought up to date, which stays as it is") {
    const auto steps = steps_with({note_sql});
    Sample sample;
    auto older = Ledger::open(sample.location(), sample.surroundings());
    sample.reopen(steps);
    sample.close();
    const auto before = text_of(sample.path());
    CHECK(problem_of([&] { sample.reopen(); }).code == "ledger-newer");
    const auto change = [&] {
        older.change({"unit add", ""},
                     [](Change& to) { to.run("INSERT INTO unit (id, code) VALUES (1, 'A')"); });
    };
    CHECK(problem_of(change).code == "ledger-newer");
    CHECK(text_of(sample.path()) == before);
}

TEST_CASE("a step that fails leaves the ledger at the step before it") {
    const auto steps = steps_with({note_sql, broken_sql});
    Sample sample;
    CHECK_THROWS(sample.reopen(steps));
    sample.reopen(steps_with({note_sql}));
    CHECK(entries(sample.reader(), 1).front().summary == "schema " + std::to_string(shipped + 1));
    CHECK(check(sample.ledger(), Depth::deep).findings.empty());
}

TEST_CASE("a second copy does not take the place of the first") {
    const auto steps = steps_with({broken_sql});
    Sample sample;
    CHECK_THROWS(sample.reopen(steps));
    const auto first = text_of(copy_of(sample));
    CHECK_THROWS(sample.reopen(steps));
    CHECK(text_of(copy_of(sample)) == first);
    CHECK(fs::exists(copy_of(sample).string() + "-2"));
}

TEST_CASE("an older ledger that may not be written is refused") {
    const auto steps = steps_with({note_sql});
    Sample sample;
    sample.close();
    REQUIRE(chmod(sample.path().c_str(), 0400) == 0);
    sample::give_to_nobody(sample.path());
    sample::give_to_nobody(sample.path().parent_path());
    const auto told = sample::in_child([&]() -> std::string {
        sample::become_nobody();
        return problem_of([&] { Ledger::open(sample.location(), sample.surroundings(), steps); })
            .code;
    });
    CHECK(told == "ledger-older");
    CHECK_FALSE(fs::exists(copy_of(sample)));
}
