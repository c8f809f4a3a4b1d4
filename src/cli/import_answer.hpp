#pragma once

#include "exchange.hpp"
#include "netralitas/text/wording.hpp"

/// What an import found, in sentences and as an answer.
namespace netralitas::cli {

/// What an import did to each table of a file: `posting: 2 added, 1 unchanged; Satgas role: 1
/// added`.
Said changes_by_table(const text::Wording& wording, const importer::Report& report);

/// What the rows of a file mean for the ledger. People see the counts, one row a table where the
/// file has several, and the fields that change; machines `entry` (null when nothing is written),
/// `new`, `changed`, `same`, `rejected`, `absent` (null without a snapshot), `names`,
/// `changed_fields`, `problems` and `warnings` by code, and the counts of each table as `rows`.
document::Document import_answer(const importer::Report& report, const ledger::Outcome& outcome);

}  // namespace netralitas::cli
