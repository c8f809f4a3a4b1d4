#pragma once

#include "netralitas/store/incidents.hpp"

#include <string>
#include <vector>

namespace netralitas::store {

/// A deadline that runs for a case.
struct DueCase {
    std::string reference;
    std::string unit_code;
    std::string state;                 ///< the step that started it
    domain::Date since;                ///< of that step
    const domain::Deadline* deadline;  ///< of the catalogues
    domain::DueDay due;
    bool is_overdue = false;  ///< its last day is over
};

/// The deadlines that run for those of the cases that still wait for somebody, the first due first.
/// Days off count as known today. Throws what reading `deadlines`, `workflow` and `holidays/YEAR`
/// throws.
std::vector<DueCase> due_cases(const std::vector<CaseStep>& cases,
                               const domain::Catalogues& catalogues, domain::Date today);

}  // namespace netralitas::store
