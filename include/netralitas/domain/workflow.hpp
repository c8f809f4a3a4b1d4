#pragma once

#include "netralitas/domain/date.hpp"
#include "netralitas/domain/vocabulary.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace netralitas::domain {

/// A state a case can be in, and where it can go from there.
struct CaseState {
    std::string code;  ///< `received`
    std::vector<std::string> next;
    bool open = false;      ///< somebody still has to do something
    bool decides = false;   ///< a sanction may be given here
    bool forwards = false;  ///< the body it goes to must be named
};

/// Where a case can be forwarded to.
struct Body {
    std::string code;
    Span valid;  ///< while it works
};

/// The catalogue `workflow`.
struct Workflow {
    Vocabulary state_labels;
    std::vector<CaseState> states;  ///< the first one is where a case begins
    Vocabulary body_labels;
    std::vector<Body> bodies;

    const CaseState* find(std::string_view state) const;
    bool is_open(std::string_view state) const;
    const std::string& start() const { return states.front().code; }
    /// Codes of the bodies that work on the day.
    std::vector<std::string> bodies_on(Date day) const;
};

}  // namespace netralitas::domain
