#include "ledger/internals.hpp"
#include "ledger/parts.hpp"
#include "netralitas/error.hpp"
#include "netralitas/ledger/check.hpp"
#include "netralitas/ledger/history.hpp"
#include "sample.hpp"
#include "support/problem_of.hpp"

#include <doctest/doctest.h>

#include <set>
#include <stdexcept>

using namespace netralitas;
using namespace netralitas::ledger;
using ledger::sample::row;
using ledger::sample::Sample;
using testing::argument;
using testing::problem_of;
using testing::text_of;

namespace {

constexpr auto add_unit = "INSERT INTO unit (id, code) VALUES (?1, ?2)";

std::vector<std::string> lines_of(const Sample& sample, std::int64_t seq) {
    std::vector<std::string> lines;
    each_line(sample.reader(), sample::office, seq,
              [&lines](std::string_view line) { lines.emplace_back(line); });
    return lines;
}

/// Rows 1 to 9 may be written.
void take_ids(Change& change) {
    for (int i = 1; i <= 9; ++i) {
        change.next_id();
    }
}

void require_sound(Sample& sample) {
    const auto report = check(sample.ledger(), Depth::deep);
    CHECK(sample::told(report.findings) == "");
}

}  // namespace

TEST_CASE("each row makes one line, after a line that names the columns of its table") {
    Sample sample;
    sample.ledger().change({"unit add", ""}, [](Change& change) {
        take_ids(change);
        change.run("INSERT INTO unit (id, code, place) VALUES (?1, ?2, ?3), (?4, ?5, ?6)",
                   {row(1), "A", nullptr, row(2), "B", "Blora"});
        change.run("UPDATE unit SET place = ?2 WHERE id = ?1", {row(1), "Pati"});
        change.run("DELETE FROM unit");
    });
    CHECK(lines_of(sample, 2) ==
          std::vector<std::string>{
              R"(["#","unit",["id","code","place"]])", R"(["+","unit",[407123000000001,"A",null]])",
              R"(["+","unit",[407123000000002,"B","Blora"]])",
              R"(["~","unit",[407123000000001,"A",null],[407123000000001,"A","Pati"]])",
              R"(["-","unit",[407123000000001,"A","Pati"]])",
              R"(["-","unit",[407123000000002,"B","Blora"]])"});
    require_sound(sample);
}

TEST_CASE("quotes, control characters and every script are kept exactly") {
    const std::string text = "a\"b\\c\n\t\x01 d\xC3\xA9 \xE2\x80\xAE \xF0\x9F\x99\x82 ꦲ";
    Sample sample;
    sample.ledger().change({"unit add", ""}, [&](Change& change) {
        change.run("INSERT INTO unit (id, code, place) VALUES (?1, ?2, ?3)",
                   {change.next_id(), "A", text});
    });
    CHECK(lines_of(sample, 2).back() ==
          "[\"+\",\"unit\",[407123000000001,\"A\",\"a\\\"b\\\\c\\u000a\\u0009\\u0001 d\xC3\xA9 "
          "\xE2\x80\xAE \xF0\x9F\x99\x82 ꦲ\"]]");
    const auto changes = changes_of(sample.reader(), 2);
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].after[2] == CellValue{text});
    require_sound(sample);
}

TEST_CASE("rows of a statement that failed are not in the entry, though the error is caught") {
    Sample sample;
    sample.ledger().change({"unit import", ""}, [](Change& change) {
        take_ids(change);
        change.run(add_unit, {row(1), "A"});
        const auto problem = problem_of([&] {
            change.run("INSERT INTO unit (id, code) VALUES (?1, 'B'), (?2, 'C'), (?3, 'A')",
                       {row(2), row(3), row(4)});
        });
        CHECK(problem.code == "constraint");
        CHECK_THROWS_AS(
            change.run("INSERT INTO pledge (id, round, member) VALUES (?1, 1, 1)", {row(5)}),
            Error);
        change.run(add_unit, {row(6), "D"});
    });
    CHECK(entry(sample.reader(), 2)->summary == "unit +2");
    CHECK(lines_of(sample, 2).size() == 3);
    require_sound(sample);
}

TEST_CASE("what an attempt did before it failed is not in the entry") {
    Sample sample;
    sample.ledger().change({"unit import", ""}, [](Change& change) {
        take_ids(change);
        change.run(add_unit, {row(1), "A"});
        change.attempt([&] {
            change.run(add_unit, {row(2), "B"});
            CHECK_THROWS_AS(change.attempt([&] {
                change.run(add_unit, {row(3), "C"});
                change.run("UPDATE unit SET place = 'Pati'");
                throw std::runtime_error("not this one");
            }),
                            std::runtime_error);
        });
        CHECK_THROWS_AS(change.attempt([&] {
            change.attempt([&] { change.run(add_unit, {row(4), "E"}); });
            change.run(add_unit, {row(5), "A"});
        }),
                        Error);
    });
    CHECK(entry(sample.reader(), 2)->summary == "unit +2");
    CHECK(lines_of(sample, 2).size() == 3);
    require_sound(sample);
}

TEST_CASE("an attempt of which nothing stays makes no entry") {
    Sample sample;
    const auto outcome = sample.ledger().change({"unit add", ""}, [](Change& change) {
        CHECK_THROWS_AS(change.attempt([&] {
            change.run(add_unit, {row(1), "A"});
            throw std::runtime_error("stop");
        }),
                        std::runtime_error);
    });
    CHECK_FALSE(outcome.entry);
    CHECK(entries(sample.reader()).size() == 1);
}

TEST_CASE("text that is not valid UTF-8 or holds a NUL is refused for good") {
    const std::string refused[] = {
        std::string("a\0b", 3), "\xFF",     "\xC3", "\xC0\xAF", "\xED\xA0\x80",
        "\xF4\x90\x80\x80",     "\xE2\x82", "\x80"};
    Sample sample;
    for (const auto& text : refused) {
        CAPTURE(text);
        const auto before = text_of(sample.path());
        const auto problem = problem_of([&] {
            sample.ledger().change({"unit add", ""}, [&](Change& change) {
                change.run(add_unit, {row(1), "A"});
                CHECK_THROWS_AS(change.run(add_unit, {row(2), text}), Error);
            });
        });
        CHECK(problem.code == "value-refused");
        CHECK(argument(problem, "reason") == "text");
        CHECK(argument(problem, "table") == "unit");
        CHECK(text_of(sample.path()) == before);
    }
}

TEST_CASE("an attempt may take back a text that was refused") {
    Sample sample;
    sample.ledger().change({"unit add", ""}, [](Change& change) {
        take_ids(change);
        change.run(add_unit, {row(1), "A"});
        CHECK_THROWS_AS(change.attempt([&] { change.run(add_unit, {row(2), "\xFF"}); }), Error);
        change.run(add_unit, {row(3), "C"});
    });
    CHECK(entry(sample.reader(), 2)->summary == "unit +2");
    require_sound(sample);
}

TEST_CASE("what would not replay exactly is refused") {
    struct Refused {
        const char* reason;
        const char* sql;
    };
    const Refused refused[] = {
        {"real", "INSERT INTO odd (id, loose) VALUES (1, 1.5)"},
        {"blob", "INSERT INTO odd (id, loose) VALUES (1, x'00')"},
        {"trigger", "INSERT INTO unit (id, code) VALUES (1, 'A')"},
        {"trigger", "DELETE FROM parent"},
        {"key", "UPDATE child SET id = 7"},
    };
    const std::string sql =
        "CREATE TABLE odd (id INTEGER PRIMARY KEY, loose ANY) STRICT;"
        "CREATE TRIGGER by_itself AFTER INSERT ON unit BEGIN INSERT INTO odd (id) VALUES (9); END;"
        "CREATE TABLE parent (id INTEGER PRIMARY KEY) STRICT;"
        "CREATE TABLE child (id INTEGER PRIMARY KEY,"
        " parent INTEGER REFERENCES parent (id) ON DELETE CASCADE) STRICT;";
    std::vector<SchemaStep> steps(schema_steps().begin(), schema_steps().end());
    steps.push_back({static_cast<int>(steps.size()) + 1, "odd", sql});
    Sample sample;
    sample.reopen(steps);
    sample.ledger().change({"test", ""}, [](Change& change) {
        change.run("INSERT INTO parent (id) VALUES (5)");
        change.run("INSERT INTO child (id, parent) VALUES (6, 5)");
    });
    for (const auto& [reason, statement] : refused) {
        CAPTURE(statement);
        const auto before = text_of(sample.path());
        const auto problem = problem_of([&, text = statement] { sample.run(text); });
        CHECK(problem.code == "value-refused");
        CHECK(argument(problem, "reason") == reason);
        CHECK(text_of(sample.path()) == before);
    }
}

TEST_CASE("a write that goes round the change is not committed") {
    Sample sample;
    Reader::Connection* connection = nullptr;
    sample.ledger().change({"unit add", ""}, [&](Change& change) {
        take_ids(change);
        change.run(add_unit, {row(1), "A"});
        connection = &Internals::writing(change);
    });
    const auto before = text_of(sample.path());
    CHECK_THROWS(connection->run("UPDATE unit SET code = 'B'"));
    CHECK_THROWS(connection->execute("BEGIN; DELETE FROM unit; COMMIT"));
    connection->execute("ROLLBACK; PRAGMA foreign_keys");
    CHECK(text_of(sample.path()) == before);
    CHECK(sample.run(add_unit, {row(2), "C"}).entry == 3);
    require_sound(sample);
}

TEST_CASE("a large entry lies in parts, each of which names its columns") {
    const std::string place(1000, 'x');
    Sample sample;
    sample.ledger().change({"unit import", ""}, [&](Change& change) {
        for (int i = 1; i <= 3000; ++i) {
            const auto code = "U" + std::to_string(i);
            change.run("INSERT INTO unit (id, code, place) VALUES (?1, ?2, ?3)",
                       {change.next_id(), code, place});
        }
    });
    auto parts = sample.reader().rows("SELECT lines FROM entry_part WHERE seq = 2 ORDER BY part");
    int number = 0;
    for (; parts.next(); ++number) {
        const auto lines = unpack(parts.text(0));
        CHECK(lines.substr(0, 6) == R"(["#",")");
        CHECK(lines.size() < part_bytes + 2000);
    }
    CHECK(number == 4);
    CHECK(entry(sample.reader(), 2)->commitment ==
          commitment_of(sample.reader(), sample::office, 2));
    require_sound(sample);
}

TEST_CASE("a statement and an attempt over several parts are cut back whole") {
    const std::string place(1000, 'x');
    Sample sample;
    sample.ledger().change({"unit import", ""}, [&](Change& change) {
        for (int i = 1; i <= 1500; ++i) {
            change.run("INSERT INTO unit (id, code, place) VALUES (?1, ?2, ?3)",
                       {change.next_id(), "U" + std::to_string(i), place});
        }
        CHECK_THROWS_AS(change.run("UPDATE unit SET place = CASE WHEN code = 'U1500' THEN code "
                                   "ELSE code || place END, code = CASE WHEN code = 'U1499' THEN "
                                   "'U1' ELSE code END"),
                        Error);
        CHECK_THROWS_AS(change.attempt([&] {
            change.run("UPDATE unit SET place = 'y' || place");
            change.run("DELETE FROM unit");
            throw std::runtime_error("stop");
        }),
                        std::runtime_error);
        change.run("UPDATE unit SET place = 'Blora' WHERE code = 'U7'");
    });
    CHECK(entry(sample.reader(), 2)->summary == "unit +1500 ~1");
    require_sound(sample);
}
