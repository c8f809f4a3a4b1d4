#include "netralitas/ledger/check.hpp"

#include "checks.hpp"
#include "internals.hpp"

#include <functional>

namespace netralitas::ledger {
namespace {

/// All questions of a check are asked of one state of the file.
class Snapshot {
public:
    explicit Snapshot(Reader::Connection& connection) : connection_(&connection) {
        connection_->execute("BEGIN");
    }
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;
    ~Snapshot() { connection_->database.tryExec("ROLLBACK"); }

private:
    Reader::Connection* connection_;
};

/// What cannot be read is a finding, not the end of the check.
void guarded(Findings& findings, const std::function<void()>& part) {
    try {
        part();
    } catch (const Error& error) {
        if (error.problem().code != "ledger-damaged") {
            throw;
        }
        findings.add("check-unreadable");
    }
}

}  // namespace

CheckReport check(Ledger& ledger, Depth depth) {
    return check(Internals::reading(ledger), Internals::steps(ledger), depth);
}

CheckReport check(Reader::Connection& connection, std::span<const SchemaStep> steps, Depth depth) {
    const bool deep = depth == Depth::deep;
    const Snapshot snapshot(connection);
    CheckReport report;
    Findings findings;
    Findings notes;
    guarded(findings, [&] { check_file(connection, deep, findings); });
    guarded(findings, [&] { check_schema(connection, steps, findings); });
    guarded(findings, [&] { check_references(connection, findings); });
    guarded(findings,
            [&] { report.entries = check_chains(Reader(connection), steps, findings, notes); });
    if (deep) {
        guarded(findings, [&] { check_replay(connection, steps, findings); });
    }
    report.findings = findings.take();
    report.notes = notes.take();
    return report;
}

}  // namespace netralitas::ledger
