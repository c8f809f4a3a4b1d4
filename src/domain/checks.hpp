#pragma once

#include "characters.hpp"
#include "netralitas/domain/date.hpp"
#include "netralitas/error.hpp"

#include <string_view>
#include <vector>

/// What the `check` of several records asks: each adds a problem, or nothing.
namespace netralitas::domain {

/// What the codes of a kind of record are made of, and how that is told.
struct CodeForm {
    std::string_view letters;
    const char* told;
};
inline constexpr CodeForm small_letters{"abcdefghijklmnopqrstuvwxyz0123456789-", "a-z 0-9 -"};
inline constexpr CodeForm capitals{"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-", "A-Z 0-9 -"};

/// `code-invalid` unless it is made of these and does not begin with a dash.
inline void check_code(std::vector<Problem>& problems, std::string_view code,
                       const CodeForm& form = small_letters) {
    const bool fits = code.find_first_not_of(form.letters) == std::string_view::npos;
    if (fits && !code.empty() && code.front() != '-') return;
    problems.push_back(
        {"code-invalid", {{"code", std::string(code)}, {"allowed", form.told}}, {}, {}});
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
