#pragma once

#include "netralitas/error.hpp"
#include "options.hpp"

#include <string_view>
#include <vector>

namespace netralitas::cli {

using OptionRows = std::vector<OptionRow>;

/// `--x` and `-x`, but not `-`, `-7d` (a date) or plain words.
bool looks_like_option(std::string_view word);

/// The row an option word means: `--output`, `--output=x`, `-o`, `-ox`. Null when there is none.
const OptionRow* row_of(const OptionRows& rows, std::string_view word);

/// `option-unknown`, with the options that are near.
Error unknown_option(const OptionRows& rows, std::string_view word);

/// A problem placed at an option or argument.
Error refused(const OptionRow& row, std::string code, Arguments arguments = {},
              std::vector<std::string> suggestions = {});

}  // namespace netralitas::cli
