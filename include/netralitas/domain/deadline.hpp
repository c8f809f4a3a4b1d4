#pragma once

#include "netralitas/domain/calendar.hpp"
#include "netralitas/domain/vocabulary.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace netralitas::domain {

/// One deadline of the catalogue `deadlines`.
struct Deadline {
    std::string code;  ///< vocabulary `deadline`
    std::string from;  ///< what starts it: a state of the workflow, or an event of the catalogue
    std::string body;  ///< only when the case was forwarded there; empty: wherever
    int days = 0;
    bool working = true;         ///< working days; else calendar days
    bool leave_is_work = false;  ///< how its working days are counted (`Counting`)
    std::string basis;
    Span valid;            ///< the days on which it can start
    bool verified = true;  ///< confirmed by a legal officer
};

/// The catalogue `deadlines`.
struct Deadlines {
    Vocabulary labels;
    std::vector<Deadline> deadlines;
    Vocabulary event_labels;  ///< what starts deadlines without being a state of a case

    /// Those of `deadlines` that start when a case comes into a state, or an event happens, on that
    /// day.
    std::vector<const Deadline*> started_by(std::string_view step, std::string_view body,
                                            Date day) const;
};

/// The last day of a deadline that starts on `from`, which does not count itself. Calendar days are
/// never moved to a working day: no rule that does so was found.
DueDay due_of(const Deadline& deadline, Date from, Date known_on, const Calendar& calendar);

}  // namespace netralitas::domain
