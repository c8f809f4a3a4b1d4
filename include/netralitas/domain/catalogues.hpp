#pragma once

#include "netralitas/domain/calendar.hpp"
#include "netralitas/domain/deadline.hpp"
#include "netralitas/domain/deferred.hpp"
#include "netralitas/domain/letter.hpp"
#include "netralitas/domain/period.hpp"
#include "netralitas/domain/violation.hpp"
#include "netralitas/domain/vocabulary.hpp"
#include "netralitas/domain/workflow.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace netralitas::domain {

/// The spellings of a column's heading that are understood on import: field → spellings. The
/// field's own name always counts.
using Headings = std::map<std::string, std::vector<std::string>, std::less<>>;

/// What an office may replace. Each is read when a command first asks for it, so that none waits
/// for what it does not use; reading throws what `settings::catalogues` says.
struct Catalogues {
    std::map<std::string, Deferred<Vocabulary>, std::less<>> vocabularies;  ///< by field name
    Deferred<std::map<std::string, Headings, std::less<>>> columns;         ///< noun → headings
    Deferred<Violations> violations;
    Deferred<Sanctions> sanctions;
    Deferred<Workflow> workflow;
    Deferred<Deadlines> deadlines;
    Deferred<Letter> letter;
    Calendar calendar;
    HalfYears half_years{};  ///< from the settings

    /// The list of that name; throws `std::out_of_range` for a name the program does not know.
    const Vocabulary& vocabulary(std::string_view name) const;
};

}  // namespace netralitas::domain
