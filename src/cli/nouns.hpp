#pragma once

#include "options.hpp"

#include <span>
#include <string_view>

namespace netralitas::cli {

/// `pledge sign`, `pledge round add`, or for a noun that is a command itself (`check`) the empty
/// name.
struct Verb {
    std::string_view name;
    const char* summary;  ///< message id
    Describe describe;
    const char* examples = "";  ///< message id, may be empty: command lines, one a line
};

enum class Group { records, answers, ledger };

/// One row of the table of everything that can be typed.
struct Noun {
    std::string_view name;
    Group group;
    const char* summary;  ///< message id
    /// Asked for when the noun is: the verbs of the others are no cost to a start.
    std::span<const Verb> (*verbs)();
    std::span<const std::string_view> tables;  ///< record tables it exports; may be none
};

/// THE TABLE: help, dispatch, tests and completion read it.
std::span<const Noun> nouns();

}  // namespace netralitas::cli
