#pragma once

#include "exchange.hpp"
#include "netralitas/text/wording.hpp"

namespace netralitas::cli {

/// What an import did to each table of a file: `posting: 2 added, 1 unchanged; Satgas role: 1
/// added`.
Said changes_by_table(const text::Wording& wording, const importer::Report& report);

/// The counts of a rehearsal, one row a table where the file has several.
document::Table counts_table(const importer::Report& report);

}  // namespace netralitas::cli
