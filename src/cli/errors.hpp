#pragma once

#include "netralitas/error.hpp"
#include "netralitas/text/wording.hpp"

#include <span>
#include <string>
#include <string_view>

namespace netralitas::cli {

/// One row of the table of errors and warnings.
struct ErrorRow {
    std::string_view code;
    int exit_code;        ///< 0 for a warning
    const char* message;  ///< message id with named holes; `{suggestions}` never stands here
    const char* hint;     ///< message id, may be empty; `{suggestions}` is the list, joined by `, `
};

/// Every code the program can show, in alphabetical order.
std::span<const ErrorRow> error_rows();

/// The row of a code; the row of `internal` when there is none.
const ErrorRow& error_row(std::string_view code);

/// The sentence alone, without label, place and hint: for a column of reasons.
std::string sentence(const Problem& problem, const text::Wording& wording);

/// What to do next, without the label; empty when the code has no hint or its holes cannot be
/// filled (no suggestions).
std::string hint_of(const Problem& problem, const text::Wording& wording);

/// The lines a problem is shown as: `error[CODE]: place: sentence`, excerpt with mark, `hint:`. The
/// label is `error` or `warning`. A hint whose holes cannot be filled (no suggestions) is left out.
std::string shown(const Problem& problem, std::string_view label, const text::Wording& wording);

/// The same as one JSON object: type, code, exit_code, message, file, line, column, hint.
std::string shown_as_json(const Problem& problem, std::string_view label,
                          const text::Wording& wording);

/// The lines of `shown` with the label and the mark in colour.
std::string painted(const std::string& shown);

}  // namespace netralitas::cli
