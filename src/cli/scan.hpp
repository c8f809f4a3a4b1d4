#pragma once

#include "nouns.hpp"
#include "rows.hpp"

#include <span>
#include <string>
#include <vector>

namespace netralitas::cli {

/// Which command the words mean, found before any option of it is known.
struct Scanned {
    const Noun* noun = nullptr;      ///< null: no command was typed
    const Verb* verb = nullptr;      ///< null: only the noun was typed
    std::vector<std::string> words;  ///< what is left for the command: options and arguments
};

/// Finds noun and verb. Global options may stand before, between and after them. Throws
/// `unknown-noun` and `unknown-verb` with commands that may be meant, and `option-unknown` for an
/// option before the noun that is not global.
Scanned scan(const std::vector<std::string>& words, std::span<const Noun> nouns,
             const OptionRows& globals);

/// `pledge sign`; only the noun when the verb has no name.
std::string command_name(const Noun& noun, const Verb& verb);

/// `verb-missing`: the noun needs one, and these there are.
Error missing_verb(const Noun& noun);

}  // namespace netralitas::cli
