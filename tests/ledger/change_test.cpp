#include "netralitas/error.hpp"
#include "netralitas/ledger/history.hpp"
#include "sample.hpp"
#include "support/problem_of.hpp"

#include <doctest/doctest.h>

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
constexpr auto add_member = "INSERT INTO member (id, number, nip, name) VALUES (?1, ?2, ?3, ?4)";
constexpr auto add_posting =
    "INSERT INTO posting (id, member, unit, employment, since, until)"
    " VALUES (?1, ?2, ?3, 'pns', ?4, ?5)";

std::int64_t count(const Reader& reader, const char* sql) {
    auto rows = reader.rows(sql);
    return rows.next() ? rows.integer(0) : -1;
}

std::int64_t units(const Sample& sample) {
    return count(sample.reader(), "SELECT count(*) FROM unit");
}

}  // namespace

TEST_CASE("a new ledger holds one entry, which names the schema steps") {
    Sample sample;
    const auto all = entries(sample.reader());
    REQUIRE(all.size() == 1);
    CHECK(all[0].office == sample::office);
    CHECK(all[0].seq == 1);
    CHECK(all[0].command == "init");
    CHECK(all[0].operator_name == "rini");
    CHECK(all[0].summary == "schema " + std::to_string(schema_steps().size()));
    CHECK(all[0].previous.empty());
    CHECK(sample.ledger().office() == sample::office);
}

TEST_CASE("a change is one entry that counts the rows of each table, first touched first") {
    Sample sample;
    const auto outcome = sample.ledger().change({"member import", "remark"}, [](Change& change) {
        change.run(add_unit, {change.next_id(), "RUTAN-BLORA"});
        change.run(add_member, {change.next_id(), 1, nullptr, "Siti Rahayu"});
        change.run(add_member, {change.next_id(), 2, nullptr, "Eko Saputra"});
        change.run("UPDATE unit SET code = 'LAPAS-PATI'");
        change.run("DELETE FROM member WHERE number = 2");
    });
    CHECK(outcome.entry == 2);
    CHECK(outcome.changed());
    CHECK(outcome.counts == std::vector<TableCount>{{"unit", 1, 1, 0}, {"member", 2, 0, 1}});
    const auto made = entry(sample.reader(), 2);
    REQUIRE(made);
    CHECK(made->command == "member import");
    CHECK(made->summary == "unit +1 ~1 member +2 -1 remark");
    CHECK(made->last_id == 3);
    CHECK(made->previous == entry(sample.reader(), 1)->hash);
}

TEST_CASE("what changes nothing makes no entry") {
    Sample sample;
    sample.run(add_unit, {row(1), "RUTAN-BLORA"});
    const auto outcome = sample.run("UPDATE unit SET code = ?1", {"RUTAN-BLORA"});
    CHECK_FALSE(outcome.entry);
    CHECK_FALSE(outcome.changed());
    CHECK(entries(sample.reader()).size() == 2);
}

TEST_CASE("a command may ask for an entry without changes") {
    Sample sample;
    const auto outcome = sample.ledger().change({"member export", "", true}, [](Change&) {});
    CHECK(outcome.entry == 2);
    CHECK_FALSE(outcome.changed());
    CHECK(entry(sample.reader(), 2)->summary.empty());
}

TEST_CASE("an exception takes everything back") {
    Sample sample;
    const auto before = text_of(sample.path());
    CHECK_THROWS_AS(sample.ledger().change({"unit add", ""},
                                           [](Change& change) {
                                               change.run(add_unit, {change.next_id(), "A"});
                                               throw std::runtime_error("stop");
                                           }),
                    std::runtime_error);
    CHECK(text_of(sample.path()) == before);
    CHECK(sample.run(add_unit, {row(1), "A"}).entry == 2);
}

TEST_CASE("a rehearsal counts like the real run and leaves every byte as it was") {
    Sample sample;
    const auto before = text_of(sample.path());
    const auto work = [](Change& change) { change.run(add_unit, {change.next_id(), "A"}); };
    const auto tried = sample.ledger().change({"unit add", ""}, work, Ending::rehearse);
    CHECK_FALSE(tried.entry);
    CHECK(text_of(sample.path()) == before);
    const auto real = sample.ledger().change({"unit add", ""}, work);
    CHECK(real.entry == 2);
    CHECK(real.counts == tried.counts);
}

TEST_CASE("a row number is never given twice, though its row is gone") {
    Sample sample;
    sample.ledger().change({"unit add", ""}, [](Change& change) {
        change.run(add_unit, {change.next_id(), "A"});
        const auto second = change.next_id();
        change.run(add_unit, {second, "B"});
        change.run("DELETE FROM unit WHERE id = ?1", {second});
    });
    sample.run("DELETE FROM unit");
    sample.reopen();
    sample.ledger().change({"unit add", ""}, [](Change& change) {
        CHECK(change.next_id() == row(3));
        change.run(add_unit, {change.next_id(), "C"});
    });
    CHECK(entries(sample.reader(), 1).front().last_id == 4);
}

TEST_CASE("an empty text and a missing value are both stored as NULL") {
    Sample sample;
    sample.run(add_member, {row(1), 1, "", "Siti Rahayu"});
    CHECK(count(sample.reader(), "SELECT count(*) FROM member WHERE nip IS NULL") == 1);
}

TEST_CASE("a broken rule of the schema names table and column") {
    struct Broken {
        const char* rule;
        const char* table;
        const char* column;
        const char* sql;
    };
    const Broken broken[] = {
        {"unique", "unit", "code", "INSERT INTO unit (id, code) VALUES (407123000000009, 'A')"},
        {"unique", "unit", "id", "INSERT INTO unit (id, code) VALUES (407123000000001, 'B')"},
        {"unique", "member", "nip",
         "INSERT INTO member (id, number, nip, name) VALUES (407123000000009, 9, '1', 'X')"},
        {"unique", "member", "number",
         "INSERT INTO member (id, number, nip, name) VALUES (407123000000009, 1, '2', 'X')"},
        {"missing", "member", "name",
         "INSERT INTO member (id, number) VALUES (407123000000009, 9)"},
        {"type", "member", "number",
         "INSERT INTO member (id, number, name) VALUES (407123000000009, 'nine', 'X')"},
        {"check", "", "since <= until",
         "INSERT INTO posting (id, member, unit, employment, since, until) VALUES "
         "(407123000000009, 407123000000002, 1, 'pns', '2024-02-01', '2024-01-01')"},
        {"reference", "", "",
         "INSERT INTO posting (id, member, unit, employment) VALUES (407123000000009, 8, 1, 'x')"},
    };
    Sample sample;
    sample.run(add_unit, {row(1), "A"});
    sample.run(add_member, {row(2), 1, "1", "Siti Rahayu"});
    for (const auto& [rule, table, column, sql] : broken) {
        CAPTURE(sql);
        const auto problem = problem_of([&, text = sql] { sample.run(text); });
        CHECK(problem.code == "constraint");
        CHECK(argument(problem, "rule") == rule);
        CHECK(argument(problem, "table") == table);
        CHECK(argument(problem, "column") == column);
    }
    CHECK(entries(sample.reader()).size() == 3);
}

TEST_CASE("who and what an entry names must fit on one line") {
    Sample sample;
    for (const auto* name : {"unit\nadd", "unit\x1b[2J", "unit\x7f"}) {
        const auto problem = problem_of([&] {
            sample.ledger().change({name, "", true}, [](Change&) {});
        });
        CHECK(problem.code == "constraint");
    }
    CHECK(entries(sample.reader()).size() == 1);
}

TEST_CASE("a reader sees a change when it is committed, the change sees itself at once") {
    Sample sample;
    sample.ledger().change({"unit add", ""}, [&](Change& change) {
        change.run(add_unit, {change.next_id(), "A"});
        CHECK(units(sample) == 0);
        CHECK(count(change.reader(), "SELECT count(*) FROM unit") == 1);
    });
    CHECK(units(sample) == 1);
}

TEST_CASE("a question never writes") {
    Sample sample;
    sample.run(add_unit, {row(1), "A"});
    CHECK_THROWS_AS(sample.reader().rows("DELETE FROM unit"), std::logic_error);
    sample.ledger().change({"unit add", ""}, [](Change& change) {
        CHECK_THROWS_AS(change.rows("DELETE FROM unit RETURNING id"), std::logic_error);
    });
    CHECK(units(sample) == 1);
}

TEST_CASE("a change touches rows, never tables") {
    Sample sample;
    for (const auto* sql : {"CREATE TABLE copy AS SELECT * FROM unit", "DROP TABLE pledge",
                            "PRAGMA user_version = 9", "ALTER TABLE unit ADD COLUMN note TEXT",
                            "REPLACE INTO unit (id, code) VALUES (1, 'A')"}) {
        CAPTURE(sql);
        CHECK_THROWS_AS(sample.run(sql), std::logic_error);
    }
    CHECK(entries(sample.reader()).size() == 1);
}

TEST_CASE("dates and open ends are kept as they were given") {
    Sample sample;
    using namespace std::chrono_literals;
    const domain::Date day = std::chrono::sys_days{2024y / 1 / 29};
    sample.run(add_member, {row(1), 1, nullptr, "Siti Rahayu"});
    sample.run(add_posting, {row(2), row(1), row(9), day, std::optional<domain::Date>{}});
    auto rows = sample.reader().rows("SELECT since, until FROM posting");
    REQUIRE(rows.next());
    CHECK(rows.text(0) == "2024-01-29");
    CHECK(rows.date(0) == day);
    CHECK_FALSE(rows.date(1));
    CHECK(rows.is_null(1));
    CHECK_FALSE(rows.maybe_integer(1));
    CHECK_FALSE(rows.next());
}

TEST_CASE("the same question can be asked again while its answer is being read") {
    Sample sample;
    sample.run(add_unit, {row(1), "A"});
    sample.run(add_unit, {row(2), "B"});
    constexpr auto sql = "SELECT code FROM unit ORDER BY code";
    auto outer = sample.reader().rows(sql);
    REQUIRE(outer.next());
    auto inner = sample.reader().rows(sql);
    REQUIRE(inner.next());
    CHECK(inner.text(0) == "A");
    REQUIRE(outer.next());
    CHECK(outer.text(0) == "B");
}

TEST_CASE("a statement takes as many values as it has holes") {
    Sample sample;
    CHECK_THROWS_AS(sample.run(add_unit, {row(1)}), std::logic_error);
    CHECK_THROWS_AS(sample.reader().rows("SELECT ?1", {1, 2}), std::logic_error);
}
