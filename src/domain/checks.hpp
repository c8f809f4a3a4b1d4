#pragma once

#include "characters.hpp"
#include "netralitas/domain/date.hpp"
#include "netralitas/error.hpp"

#include <string_view>
#include <vector>

/// What the `check` of several records asks: each adds a problem, or nothing.
namespace netralitas::domain {

/// `code-invalid` unless it is letters in lower case, digits and dashes.
inline void check_code(std::vector<Problem>& problems, std::string_view code) {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789-";
    const bool fits = code.find_first_not_of(letters) == std::string_view::npos;
    if (fits && !code.empty() && code.front() != '-') return;
    problems.push_back(
        {"code-invalid", {{"code", std::string(code)}, {"allowed", "a-z 0-9 -"}}, {}, {}});
}

/// `name-missing` for a name of nothing but spaces.
inline void check_name(std::vector<Problem>& problems, std::string_view name) {
    if (trimmed(name).empty()) problems.push_back({"name-missing", {}, {}, {}});
}

/// `end-before-start`.
inline void check_span(std::vector<Problem>& problems, const Span& span) {
    if (!span.since || !span.until || *span.since <= *span.until) return;
    problems.push_back({"end-before-start",
                        {{"since", to_string(*span.since)}, {"until", to_string(*span.until)}},
                        {},
                        {}});
}

}  // namespace netralitas::domain
