#pragma once

#include "netralitas/store/due_cases.hpp"
#include "netralitas/store/risks.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netralitas::store {

/// Codes of the vocabulary `due_kind`: why something is due.
namespace due_kind {
inline constexpr std::string_view case_deadline = "case-deadline";
inline constexpr std::string_view risk = "risk";
inline constexpr std::string_view stage = "stage";
inline constexpr std::string_view semester_report = "semester-report";
inline constexpr std::string_view unit_report = "unit-report";
}  // namespace due_kind

/// Something that is to be done by a day.
struct Due {
    std::string kind;       ///< vocabulary `due_kind`
    std::string reference;  ///< of the case or risk; `pemilu-2024: kampanye`; the period `2024-H1`
    std::string unit_code;  ///< empty: not of one unit
    domain::DueDay due;
    const domain::Deadline* deadline = nullptr;  ///< of the catalogues; null: the day is recorded
    std::string description{};                   ///< of a risk
    std::int64_t risks = 0;                      ///< high ones, open at the unit, of the stage
};

/// What is asked.
struct DueQuestion {
    domain::Date as_of;
    std::vector<domain::Id<domain::Unit>> units{};  ///< empty: all
    std::optional<domain::Date> before{};           ///< due on this day or earlier
    /// Who keeps the ledger, and sends the report of every half-year.
    std::optional<domain::Id<domain::Unit>> office{};
    domain::Date ledger_since{};  ///< half-years that ended before it and any Satgas owe no report
    std::int64_t stage_days = 0;  ///< a stage is told when it begins within so many days
};

/// Everything that is overdue or coming, the first due first: deadlines of open cases, open risks
/// that have a day, stages that begin soon, for each unit where high risks of them are open, the
/// report on the last half-year, on the running one and on all since the ledger began, each until
/// it is kept as sent (`reports`), and units that for the last one have neither a case, a nil
/// report nor a half-year report of their own that is kept. Days off count as known on `as_of`.
/// Throws as `due_cases`.
std::vector<Due> due(const ledger::Reader& reader, const DueQuestion& question,
                     const domain::Catalogues& catalogues);

}  // namespace netralitas::store
