#pragma once

#include "netralitas/domain/report.hpp"
#include "netralitas/ledger/ledger.hpp"

#include <optional>
#include <string>
#include <vector>

namespace netralitas::store {

/// A report that was sent, its unit and its forms, in order of their names.
struct ReportRow {
    domain::Report report;
    std::string unit_code;  ///< empty when the unit is none of this ledger
    std::vector<domain::ReportFile> files;
};

/// Which reports are meant; what is empty does not narrow.
struct ReportFilter {
    std::string kind{};
    std::vector<domain::Id<domain::Unit>> units{};
    std::string period{};
    std::string number{};  ///< of the letter
};

namespace reports {

/// By period, unit, and the day of the letter. Empty for a ledger of a schema that had none.
std::vector<ReportRow> all(const ledger::Reader& reader, const ReportFilter& filter = {});

/// The newest letter that fits.
std::optional<ReportRow> find(const ledger::Reader& reader, const ReportFilter& filter);

/// Throws what `domain::check` finds, `letter-number-taken` {number} when the report for the period
/// is there under that number.
domain::Id<domain::Report> add(ledger::Change& change, domain::Report report, domain::Date today);

/// It was recorded wrongly, or more is known: written anew. Throws as `add`.
void update(ledger::Change& change, const domain::Report& report, domain::Date today);

/// Throws what `domain::check` finds.
void add_file(ledger::Change& change, domain::Id<domain::Report> report, domain::ReportFile file);
void update_file(ledger::Change& change, domain::Id<domain::Report> report,
                 const domain::ReportFile& file);

}  // namespace reports
}  // namespace netralitas::store
