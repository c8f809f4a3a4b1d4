#pragma once

#include "../options.hpp"
#include "netralitas/store/reports.hpp"

#include <string>

namespace netralitas::cli::report_noun {

/// The words by which a command says which report it means.
struct ReportMeant {
    std::string kind;
    std::string period;
    std::string unit;
    std::string number;  ///< of the letter; empty: the newest
};

/// Kind, period and unit.
void add_report(Options& options, ReportMeant& meant);
/// And the letter, of a report that was sent.
void add_sent_report(Options& options, ReportMeant& meant);

/// The office's own unit unless one is typed. Throws `unit-missing`, `unit-unknown`,
/// `period-unreadable`, `period-not-half-year`.
domain::Report report_asked(Context& context, const ReportMeant& meant);

/// Throws the same, and `report-unknown`.
store::ReportRow sent_report(Context& context, const ReportMeant& meant);

/// What the sentences about a report hold.
Arguments named(const store::ReportRow& row);

}  // namespace netralitas::cli::report_noun
