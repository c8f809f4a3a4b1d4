#include "undo_steps.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::ledger;
using namespace netralitas::ledger::sample;

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
