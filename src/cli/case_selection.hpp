#pragma once

#include "netralitas/domain/period.hpp"
#include "netralitas/store/incidents.hpp"
#include "selection.hpp"

#include <optional>
#include <string>

namespace netralitas::cli {

/// The flags by which a command narrows the cases it speaks of.
struct CaseSelection : UnitSelection {
    std::optional<domain::Date> after;
    std::optional<domain::Date> before;
    std::string period;
};
void add_case_selection(Options& options, CaseSelection& selection);

/// `--period` beside `--after` or `--before` narrows both.
store::CaseFilter case_filter(Context& context, const CaseSelection& selection);

/// Throws `period-unreadable`.
domain::Period period_meant(Context& context, const std::string& typed);

/// Throws the same, and `period-not-half-year`.
domain::Period half_year_meant(Context& context, const std::string& typed);

}  // namespace netralitas::cli
