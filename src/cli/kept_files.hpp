#pragma once

#include "netralitas/error.hpp"
#include "netralitas/ledger/kept_files.hpp"
#include "netralitas/ledger/ledger.hpp"
#include "netralitas/store/kept.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

/// The files of the evidence and of reports that were sent: beside the ledger, beside backups, and
/// whether they are what was kept.
namespace netralitas::cli {

class Context;

/// `netralitas.evidence/` beside `netralitas.db`.
ledger::KeptFiles kept_files(const ledger::Location& ledger);
ledger::KeptFiles kept_files(const Context& context);

/// `evidence/` in the folder of a backup, shared by all that lie there.
ledger::KeptFiles files_beside_backup(const std::filesystem::path& backup);

/// What is wrong with a file; empty when it is what was kept: `evidence-missing`,
/// `evidence-changed`, `report-file-missing`, `report-file-changed`, or why it cannot be read.
std::optional<Problem> problem_with(const ledger::KeptFiles& files, const store::KeptFile& file);

/// What reading every kept file has shown.
struct KeptReport {
    std::int64_t sound = 0;         ///< files that are what was kept
    std::vector<Problem> findings;  ///< as `problem_with`
    std::vector<Problem> notes;     ///< `evidence-reference-changed`, `evidence-unnamed`
};
KeptReport examine_kept(Context& context);

/// What came of copying the files of a ledger to where they are not yet.
struct Copied {
    std::int64_t copied = 0;
    std::vector<Problem> findings;  ///< as above: these were not copied
};
Copied copy_kept(const std::vector<store::KeptFile>& kept, const ledger::KeptFiles& from,
                 const ledger::KeptFiles& to);

/// `evidence-left-behind` when some of them are not here: after records came in without files.
void warn_of_files_left_behind(Context& context, const std::vector<store::KeptFile>& kept,
                               const ledger::KeptFiles& here);
void warn_of_files_left_behind(Context& context);

}  // namespace netralitas::cli
