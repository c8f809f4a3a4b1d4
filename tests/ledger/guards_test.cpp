#include "netralitas/ledger/check.hpp"
#include "netralitas/ledger/history.hpp"
#include "raw.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::ledger;
using ledger::sample::Raw;
using ledger::sample::Sample;
using testing::text_of;

namespace {

void allow(sqlite3_context* context, int, sqlite3_value**) { sqlite3_result_int(context, 1); }

/// A program that pretends to be inside a change.
void pretend(const Raw& raw) {
    sqlite3_create_function(raw.handle(), "in_change", 0, SQLITE_UTF8 | SQLITE_INNOCUOUS, nullptr,
                            allow, nullptr, nullptr);
}

}  // namespace

TEST_CASE("another program reads a ledger but does not write its records by accident") {
    Sample sample;
    sample::fill(sample);
    sample.close();
    const auto before = text_of(sample.path());
    const Raw shell(sample.path());
    CHECK(shell.run("SELECT count(*) FROM member; PRAGMA integrity_check") == "");
    for (const auto* sql :
         {"INSERT INTO unit (id, code) VALUES (1, 'A')", "UPDATE member SET name = 'X'",
          "DELETE FROM pledge", "REPLACE INTO unit (id, code) VALUES (407123000000001, 'A')",
          "DELETE FROM entry_part", "UPDATE entry_part SET lines = x''",
          "INSERT INTO entry_part VALUES (1, 1, 1, x'')", "DELETE FROM entry",
          "UPDATE entry SET operator = 'x'",
          "INSERT INTO entry SELECT * FROM entry WHERE seq = 1"}) {
        CAPTURE(sql);
        CHECK(shell.run(sql) != "");
    }
    CHECK(text_of(sample.path()) == before);
}

TEST_CASE("entries are only added, each to the end of its chain, even inside a change") {
    const std::string copy_of =
        "SELECT at, operator, command, summary, schema, last_id, commitment, previous, hash,"
        " signature, seed FROM entry WHERE seq = 1";
    const std::string columns =
        "(office, seq, at, operator, command, summary, schema, last_id, commitment, previous, hash,"
        " signature, seed) ";
    Sample sample;
    sample::fill(sample);
    sample.close();
    const auto before = text_of(sample.path());
    const Raw shell(sample.path());
    pretend(shell);
    for (const auto& sql :
         {"INSERT INTO entry " + columns + "SELECT 407123, 8, " + copy_of.substr(7),
          "INSERT INTO entry " + columns + "SELECT 407123, 9, " + copy_of.substr(7),
          "INSERT OR REPLACE INTO entry " + columns + "SELECT 407123, 7, " + copy_of.substr(7),
          "INSERT OR IGNORE INTO entry " + columns + "SELECT 407123, 99, " + copy_of.substr(7),
          "INSERT INTO entry " + columns + "SELECT 407123, 1, " + copy_of.substr(7) +
              " ON CONFLICT DO UPDATE SET operator = 'x'",
          std::string("UPDATE entry SET operator = 'x' WHERE seq = 3"),
          std::string("UPDATE entry SET seq = 99 WHERE seq = 7"),
          std::string("UPDATE entry SET signature = 'x'"), std::string("DELETE FROM entry"),
          std::string("DELETE FROM entry_part WHERE seq = 7")}) {
        CAPTURE(sql);
        CHECK(shell.run(sql) != "");
    }
    CHECK(text_of(sample.path()) == before);
}

TEST_CASE("seeds and parts may be replaced inside a change, as erasing does") {
    Sample sample;
    sample::fill(sample);
    sample.close();
    const Raw shell(sample.path());
    pretend(shell);
    CHECK(shell.run("UPDATE entry SET seed = x'00' WHERE seq = 3") == "");
    CHECK(shell.run("UPDATE entry_part SET lines = x'00' WHERE seq = 3") == "");
}
