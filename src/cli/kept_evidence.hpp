#pragma once

#include "netralitas/error.hpp"
#include "netralitas/ledger/kept_files.hpp"
#include "netralitas/ledger/ledger.hpp"
#include "netralitas/store/evidence.hpp"

#include <cstdint>
#include <filesystem>
#include <vector>

/// The files of the evidence: beside the ledger, beside backups, and whether they are what was
/// taken in.
namespace netralitas::cli {

class Context;

/// `netralitas.evidence/` beside `netralitas.db`.
ledger::KeptFiles kept_files(const ledger::Location& ledger);
ledger::KeptFiles kept_files(const Context& context);

/// `evidence/` in the folder of a backup, shared by all that lie there.
ledger::KeptFiles files_beside_backup(const std::filesystem::path& backup);

/// What reading every file of the evidence has shown.
struct EvidenceReport {
    std::int64_t sound = 0;         ///< kept files that are what was taken in
    std::vector<Problem> findings;  ///< `evidence-missing`, `evidence-changed`
    std::vector<Problem> notes;     ///< `evidence-reference-changed`, `evidence-unnamed`
};
EvidenceReport examine_evidence(Context& context);

/// What came of copying the files that rows of a ledger name to where they are not yet.
struct EvidenceCopied {
    std::int64_t copied = 0;
    std::vector<Problem> findings;  ///< as above: these were not copied
};
EvidenceCopied copy_evidence(const std::vector<store::EvidenceRow>& rows,
                             const ledger::KeptFiles& from, const ledger::KeptFiles& to);

/// How many files they name.
std::int64_t kept_evidence_count(const std::vector<store::EvidenceRow>& rows);

/// `evidence-left-behind` when some of them are not here: after records came in without files.
void warn_of_files_left_behind(Context& context, const std::vector<store::EvidenceRow>& rows,
                               const ledger::KeptFiles& here);
void warn_of_files_left_behind(Context& context);

}  // namespace netralitas::cli
