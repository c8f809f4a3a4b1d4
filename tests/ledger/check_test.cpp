#include "netralitas/ledger/check.hpp"

#include "sample.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace netralitas;
using namespace netralitas::ledger;
using sample::told;

namespace {

struct Doctored {
    std::string what;
    std::string edit;
    Depth depth;
    std::string finding;
};

std::string cell(std::int64_t id, const std::string& rest) {
    return "check-cell table=member id=" + std::to_string(id) + " " + rest;
}

std::string at_entry(const std::string& code, int entry) {
    return code + " office=407123 entry=" + std::to_string(entry) + "\n";
}

std::string id_text(std::int64_t id) { return std::to_string(id); }

std::vector<Doctored> doctored() {
    using sample::eko;
    using sample::siti;
    const auto of_siti = " WHERE id = " + id_text(siti);
    return {
        {"a name edited by hand", "UPDATE member SET name = 'Siti Rahayo'" + of_siti, Depth::deep,
         cell(siti, "column=name recorded=Siti Rahayu found=Siti Rahayo\n")},
        {"an identity number edited by hand is told masked",
         "UPDATE member SET nik = '3316010708910008' WHERE id = " + id_text(eko), Depth::deep,
         cell(eko, "column=nik recorded=*************009 found=*************008\n")},
        {"a value emptied by hand", "UPDATE member SET nip = NULL" + of_siti, Depth::deep,
         cell(siti, "column=nip recorded=***************003 found=null\n")},
        {"a row lost", "DELETE FROM pledge", Depth::deep,
         "check-row-lost table=pledge id=" + id_text(sample::pledge) + "\n"},
        {"a row smuggled in",
         "INSERT INTO unit (id, code) VALUES (" + id_text(sample::row(99)) + ", 'LAPAS')",
         Depth::deep, "check-row-unrecorded table=unit id=" + id_text(sample::row(99)) + "\n"},
        {"a member removed by hand whose posting stays", "DELETE FROM member" + of_siti,
         Depth::chain,
         "check-key table=posting id=" + id_text(sample::posting) + " target=member\n"},
        {"a posting moved to a unit that is not there", "UPDATE posting SET unit = 5", Depth::chain,
         "check-reference table=posting column=unit id=" + id_text(sample::posting) +
             " target=unit to=5\n"},
        {"the time of an entry", "UPDATE entry SET at = '2023-01-01T00:00:00Z' WHERE seq = 3",
         Depth::chain, at_entry("check-hash", 3)},
        {"a time that is none", "UPDATE entry SET at = 'kemarin' WHERE seq = 3", Depth::chain,
         at_entry("check-hash", 3)},
        {"the operator of an entry", "UPDATE entry SET operator = 'eko' WHERE seq = 3",
         Depth::chain, at_entry("check-hash", 3)},
        {"the command of an entry", "UPDATE entry SET command = 'unit add' WHERE seq = 3",
         Depth::chain, at_entry("check-hash", 3)},
        {"the summary of an entry", "UPDATE entry SET summary = 'member +2' WHERE seq = 3",
         Depth::chain, at_entry("check-summary", 3)},
        {"a control character in a field",
         "UPDATE entry SET command = 'unit' || char(10) || 'add' WHERE seq = 3", Depth::chain,
         at_entry("check-hash", 3)},
        {"the newest id of an entry", "UPDATE entry SET last_id = 0 WHERE seq = 4", Depth::chain,
         at_entry("check-last-id", 4)},
        {"the schema of an entry", "UPDATE entry SET schema = 1 WHERE seq = 4", Depth::chain,
         at_entry("check-hash", 4)},
        {"the commitment of an entry", "UPDATE entry SET commitment = '' WHERE seq = 4",
         Depth::chain, at_entry("check-commitment", 4)},
        {"the seed of an entry", "UPDATE entry SET seed = zeroblob(16) WHERE seq = 4", Depth::chain,
         at_entry("check-commitment", 4)},
        {"a seed cut short", "UPDATE entry SET seed = zeroblob(8) WHERE seq = 4", Depth::chain,
         at_entry("check-lines", 4)},
        {"an entry out of the middle",
         "DELETE FROM entry WHERE seq = 4; DELETE FROM entry_part WHERE seq = 4", Depth::chain,
         at_entry("check-gap", 4)},
        {"an entry whose lines stay", "DELETE FROM entry WHERE seq = 4", Depth::chain,
         at_entry("check-orphan", 4)},
        {"the first entry", "DELETE FROM entry WHERE seq = 1", Depth::chain,
         at_entry("check-gap", 1)},
        {"another previous hash", "UPDATE entry SET previous = hash WHERE seq = 4", Depth::chain,
         at_entry("check-previous", 4)},
        {"the lines of an entry", "DELETE FROM entry_part WHERE seq = 3", Depth::chain,
         at_entry("check-commitment", 3)},
        {"the lines of two entries exchanged",
         "UPDATE entry_part SET part = 9 WHERE seq = 6; UPDATE entry_part SET seq = 6 WHERE seq = "
         "3",
         Depth::chain, at_entry("check-commitment", 3)},
        {"lines that do not unpack", "UPDATE entry_part SET lines = x'00' WHERE seq = 3",
         Depth::chain, at_entry("check-lines", 3)},
        {"a part that is not the next one", "UPDATE entry_part SET part = 2 WHERE seq = 3",
         Depth::chain, at_entry("check-lines", 3)},
        {"a table of another program", "CREATE TABLE notes (text TEXT)", Depth::chain,
         "check-schema kind=table name=notes\n"},
        {"an index dropped", "DROP INDEX member_nip", Depth::chain,
         "check-schema kind=index name=member_nip\n"},
        {"a column added", "ALTER TABLE member ADD COLUMN note TEXT", Depth::chain,
         "check-schema kind=table name=member\n"},
    };
}

}  // namespace

TEST_CASE("an untouched ledger has no findings") {
    sample::Sample sample;
    sample::fill(sample);
    const auto report = check(sample.ledger(), Depth::deep);
    CHECK(told(report.findings) == "");
    CHECK(told(report.notes) == "");
    CHECK(report.entries == 7);
}

TEST_CASE("what is done behind the ledger's back is found and named") {
    sample::Sample original;
    sample::fill(original);
    for (const auto& doctor : doctored()) {
        CAPTURE(doctor.what);
        sample::Sample sample(original.path());
        sample.tamper(doctor.edit);
        const auto findings = told(check(sample.ledger(), doctor.depth).findings);
        CAPTURE(findings);
        CHECK(findings.find(doctor.finding) != findings.npos);
    }
}

TEST_CASE("the quick check does not see an edited cell, the deep one does") {
    sample::Sample sample;
    sample::fill(sample);
    sample.tamper("UPDATE member SET name = 'Siti Rahayo' WHERE number = 1");
    CHECK(told(check(sample.ledger(), Depth::chain).findings) == "");
    CHECK(check(sample.ledger(), Depth::deep).findings.size() == 1);
}
