#include "netralitas/ledger/check.hpp"
#include "netralitas/ledger/history.hpp"
#include "sample.hpp"
#include "support/problem_of.hpp"

#include <doctest/doctest.h>

#include <array>
#include <set>

using namespace netralitas;
using namespace netralitas::ledger;
using sample::Sample;
using testing::argument;
using testing::problem_of;

namespace {

constexpr auto add_member = "INSERT INTO member (id, number, nip, name) VALUES (?1, ?2, ?3, ?4)";

std::string text_of(const Reader& reader, std::string_view sql) {
    std::string text;
    auto rows = reader.rows(sql);
    while (rows.next()) {
        text += std::string(rows.text(0)) + '|';
    }
    return text;
}

std::string names(const Sample& sample) {
    return text_of(sample.reader(), "SELECT name FROM member ORDER BY id");
}

std::string codes(const Sample& sample) {
    return text_of(sample.reader(), "SELECT code FROM unit ORDER BY id");
}

std::int64_t undone(Sample& sample, std::int64_t seq) {
    return undo(sample.ledger(), seq, Ending::commit).entry.value();
}

/// The deep check passes and the chain is one longer than the given entry.
void require_sound(Sample& sample) {
    REQUIRE(sample::told(check(sample.ledger(), Depth::deep).findings) == "");
}

}  // namespace

TEST_CASE("undo takes back what an entry added, changed and removed") {
    Sample sample;
    sample::fill(sample);
    REQUIRE(names(sample) == "Siti Rahayu|Eko Saputro|");

    SUBCASE("a removed row comes back whole") {
        const auto outcome = undo(sample.ledger(), 7, Ending::commit);
        CHECK(outcome.entry == 8);
        CHECK(outcome.counts == std::vector<TableCount>{{"member", 1, 0, 0}});
        CHECK(names(sample) == "Siti Rahayu|Eko Saputro|Wahyu Kurniawan|");
        CHECK(text_of(sample.reader(), "SELECT nip FROM member WHERE number = 3") ==
              "197805142000031001|");
    }
    SUBCASE("a changed row has its old value again") {
        undone(sample, 6);
        CHECK(names(sample) == "Siti Rahayu|Eko Saputra|");
    }
    SUBCASE("an added row goes") {
        undone(sample, 5);
        CHECK(text_of(sample.reader(), "SELECT code FROM round") == "");
        CHECK(text_of(sample.reader(), "SELECT id FROM pledge") == "");
    }
    CHECK(entry(sample.reader(), 8)->command == "undo");
    require_sound(sample);
}

TEST_CASE("the summary of an undo says which entry it took back") {
    Sample sample;
    sample::fill(sample);
    undone(sample, 7);
    CHECK(entry(sample.reader(), 8)->summary == "member +1 undo 7");
}

TEST_CASE("an undo can be undone, and that again") {
    Sample sample;
    sample::fill(sample);
    std::int64_t newest = 7;
    for (const auto* expected :
         {"Siti Rahayu|Eko Saputro|Wahyu Kurniawan|", "Siti Rahayu|Eko Saputro|",
          "Siti Rahayu|Eko Saputro|Wahyu Kurniawan|", "Siti Rahayu|Eko Saputro|"}) {
        newest = undone(sample, newest);
        CHECK(names(sample) == expected);
    }
    CHECK(newest == 11);
    require_sound(sample);
}

TEST_CASE("a rehearsed undo says what it would do and does nothing") {
    Sample sample;
    sample::fill(sample);
    const auto outcome = undo(sample.ledger(), 7, Ending::rehearse);
    CHECK_FALSE(outcome.entry.has_value());
    CHECK(outcome.counts == std::vector<TableCount>{{"member", 1, 0, 0}});
    CHECK(names(sample) == "Siti Rahayu|Eko Saputro|");
}

TEST_CASE("an entry that is not there cannot be undone") {
    Sample sample;
    for (const std::int64_t seq : {0, 2, -1}) {
        CAPTURE(seq);
        const auto problem = problem_of([&] { undone(sample, seq); });
        CHECK(problem.code == "entry-unknown");
        CHECK(argument(problem, "entry") == std::to_string(seq));
    }
}

TEST_CASE("schema steps cannot be undone") {
    Sample sample;
    CHECK(problem_of([&] { undone(sample, 1); }).code == "undo-impossible");
}

TEST_CASE("a row touched since is named with the entries that touched it, and nothing is written") {
    Sample sample;
    sample::fill(sample);
    sample.run("UPDATE member SET title_after = 'S.H.' WHERE id = ?1", {sample::eko});
    const auto before = entries(sample.reader());

    const auto problem = problem_of([&] { undone(sample, 3); });
    CHECK(problem.code == "undo-conflict");
    CHECK(argument(problem, "entry") == "3");
    CHECK(argument(problem, "count") == "2");
    CHECK(argument(problem, "rows") == "member 407123000000004 (7), member 407123000000003 (6, 8)");
    CHECK(argument(problem, "later") == "8, 7, 6");
    CHECK(problem.suggestions == std::vector<std::string>{"8", "7", "6"});
    CHECK(entries(sample.reader()) == before);
    CHECK(names(sample) == "Siti Rahayu|Eko Saputro|");
}

TEST_CASE("a row that was changed and changed back can be undone") {
    Sample sample;
    sample::fill(sample);
    sample.run("UPDATE member SET name = 'Eko' WHERE id = ?1", {sample::eko});
    sample.run("UPDATE member SET name = 'Eko Saputro' WHERE id = ?1", {sample::eko});
    undone(sample, 6);
    CHECK(names(sample) == "Siti Rahayu|Eko Saputra|");
}

TEST_CASE("two codes that were exchanged are exchanged back") {
    Sample sample;
    sample.ledger().change({"unit add", ""}, [](Change& change) {
        constexpr auto add = "INSERT INTO unit (id, code) VALUES (?1, ?2)";
        change.run(add, {change.next_id(), "A"});
        change.run(add, {change.next_id(), "B"});
    });
    sample.ledger().change({"unit edit", ""}, [](Change& change) {
        constexpr auto recode = "UPDATE unit SET code = ?2 WHERE code = ?1";
        change.run(recode, {"A", "between"});
        change.run(recode, {"B", "A"});
        change.run(recode, {"between", "B"});
    });
    REQUIRE(codes(sample) == "B|A|");
    undone(sample, 3);
    CHECK(codes(sample) == "A|B|");
    require_sound(sample);
}

TEST_CASE("a number that was freed and taken by another since is not taken away") {
    Sample sample;
    sample::fill(sample);
    sample.ledger().change({"member add", ""}, [](Change& change) {
        change.run(add_member, {change.next_id(), 4, "197805142000031001", "Bagus"});
    });
    const auto problem = problem_of([&] { undone(sample, 7); });
    CHECK(problem.code == "undo-value-taken");
    CHECK(argument(problem, "entry") == "7");
    CHECK(argument(problem, "table") == "member");
    CHECK(argument(problem, "id") == std::to_string(sample::wahyu));
    CHECK(argument(problem, "column") == "nip");
    CHECK(names(sample) == "Siti Rahayu|Eko Saputro|Bagus|");
    CHECK(entries(sample.reader()).size() == 8);
}

TEST_CASE("a row that later rows refer to stays") {
    Sample sample;
    sample::fill(sample);
    undone(sample, 7);
    undone(sample, 6);
    const auto problem = problem_of([&] { undone(sample, 3); });
    CHECK(problem.code == "undo-referred");
    CHECK(argument(problem, "table") == "pledge");
    CHECK(argument(problem, "parent") == "member");
    CHECK(argument(problem, "count") == "1");
    CHECK(names(sample) == "Siti Rahayu|Eko Saputra|Wahyu Kurniawan|");
}

TEST_CASE("parent and child of one entry go together") {
    Sample sample;
    sample.ledger().change({"member add", ""}, [](Change& change) {
        const auto member = change.next_id();
        change.run(add_member, {member, 1, nullptr, "Siti"});
        change.run("INSERT INTO posting (id, member, unit, employment) VALUES (?1, ?2, 5, 'pns')",
                   {change.next_id(), member});
    });
    undone(sample, 2);
    CHECK(names(sample) == "");
    undone(sample, 3);
    CHECK(names(sample) == "Siti|");
}

TEST_CASE("the id of a row that an undo took out is never given to another") {
    Sample sample;
    sample::fill(sample);
    undone(sample, 5);
    std::int64_t next = 0;
    sample.ledger().change({"unit add", ""}, [&](Change& change) {
        next = change.next_id();
        change.run("INSERT INTO unit (id, code) VALUES (?1, 'LAPAS')", {next});
    });
    CHECK(next == sample::row(8));
}

TEST_CASE("an entry older than a column is undone only while that column is empty") {
    Sample sample;
    sample::fill(sample);
    std::vector<SchemaStep> steps(schema_steps().begin(), schema_steps().end());
    steps.push_back({3, "0003_note", "ALTER TABLE member ADD COLUMN note TEXT;"});
    sample.reopen(steps);

    SUBCASE("empty") {
        undone(sample, 6);
        CHECK(names(sample) == "Siti Rahayu|Eko Saputra|");
        undone(sample, 7);
        CHECK(names(sample) == "Siti Rahayu|Eko Saputra|Wahyu Kurniawan|");
        require_sound(sample);
    }
    SUBCASE("filled since") {
        sample.run("UPDATE member SET note = 'kept' WHERE id = ?1", {sample::eko});
        const auto problem = problem_of([&] { undone(sample, 6); });
        CHECK(problem.code == "undo-conflict");
        CHECK(argument(problem, "rows") == "member 407123000000003 (9)");
        require_sound(sample);
    }
}

TEST_CASE("a row edited by hand since is refused too, with no later entry to name") {
    Sample sample;
    sample::fill(sample);
    sample.tamper("UPDATE member SET name = 'Eko' WHERE number = 2");
    const auto problem = problem_of([&] { undone(sample, 6); });
    CHECK(problem.code == "undo-conflict");
    CHECK(argument(problem, "rows") == "member 407123000000003");
    CHECK(argument(problem, "later") == "");
}

TEST_CASE("an entry of many parts is undone whole, and again") {
    Sample sample;
    const std::string place(4000, 'x');
    sample.ledger().change({"unit import", ""}, [&](Change& change) {
        for (int i = 0; i < 800; ++i) {
            change.run("INSERT INTO unit (id, code, place) VALUES (?1, ?2, ?3)",
                       {change.next_id(), "U" + std::to_string(i), place});
        }
    });
    undone(sample, 2);
    CHECK(codes(sample) == "");
    CHECK(entry(sample.reader(), 3)->summary == "unit -800 undo 2");
    CHECK(changes_of(sample.reader(), 3).size() == 800);
    undone(sample, 3);
    CHECK(changes_of(sample.reader(), 4).size() == 800);
    require_sound(sample);
}
