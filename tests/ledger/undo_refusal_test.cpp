#include "support/problem_of.hpp"
#include "undo_steps.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::ledger;
using namespace netralitas::ledger::sample;
using testing::argument;
using testing::problem_of;

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

TEST_CASE("an entry older than a column is undone only while that column is empty") {
    Sample sample;
    sample::fill(sample);
    std::vector<SchemaStep> steps(schema_steps().begin(), schema_steps().end());
    steps.push_back(
        {static_cast<int>(steps.size()) + 1, "note", "ALTER TABLE member ADD COLUMN note TEXT;"});
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
