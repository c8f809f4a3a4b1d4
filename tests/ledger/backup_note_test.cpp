#include "netralitas/ledger/backup.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::ledger;
using ledger::sample::Sample;
using ledger::sample::told;

TEST_CASE("a backup is remembered beside the chain: no entry, and the check knows nothing of it") {
    Sample sample;
    sample::fill(sample);
    CHECK_FALSE(last_backup(sample.reader()).has_value());
    const auto at = domain::instant_from_iso("2024-01-30T13:15:00Z").value();
    const BackupNote first{at, "/srv/cadangan/blora.zst", std::string(64, 'a'), 7};
    note_backup(sample.ledger(), first);
    CHECK(last_backup(sample.reader()) == first);
    const BackupNote second{at + std::chrono::hours{24}, "/srv/b.zst", std::string(64, 'b'), 8};
    note_backup(sample.ledger(), second);
    CHECK(last_backup(sample.reader()) == second);
    CHECK(entries(sample.reader()).size() == 7);
    CHECK(told(check(sample.ledger(), Depth::deep).findings).empty());
    sample.run("INSERT INTO unit (id, code) VALUES (?1, 'LATER')", {sample::row(50)});
    CHECK(last_backup(sample.reader()) == second);
}

TEST_CASE("a note nobody can read is none") {
    Sample sample;
    sample::fill(sample);
    sample.tamper("INSERT INTO local (name, value) VALUES ('backup_at', 'kemarin')");
    CHECK_FALSE(last_backup(sample.reader()).has_value());
}
