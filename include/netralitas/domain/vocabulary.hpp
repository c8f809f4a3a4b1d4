#pragma once

#include "netralitas/domain/deferred.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netralitas::domain {

/// One value of a coded list: what is stored, what people read, what they may type.
struct Term {
    std::string code;                ///< `on-leave`
    std::string indonesian;          ///< `cuti`
    std::string english;             ///< `on leave`
    std::vector<std::string> words;  ///< further spellings accepted on input
};

/// A coded list, in the order of the catalogue.
struct Vocabulary {
    std::string name;  ///< `reason_unsigned`: the field it is for
    std::vector<Term> terms;

    /// The code meant by a code, a label in either language or a further spelling; case, spaces and
    /// punctuation do not matter. Empty when none fits.
    std::optional<std::string> code_of(std::string_view typed) const;
    const Term* find(std::string_view code) const;
    std::vector<std::string> codes() const;
};

/// The spellings of a column's heading that are understood on import: field → spellings. The
/// field's own name always counts.
using Headings = std::map<std::string, std::vector<std::string>, std::less<>>;

/// What an office may replace. Each is read when a command first asks for it, so that none waits
/// for what it does not use; reading throws what `settings::catalogues` says.
struct Catalogues {
    std::map<std::string, Deferred<Vocabulary>, std::less<>> vocabularies;  ///< by field name
    Deferred<std::map<std::string, Headings, std::less<>>> columns;         ///< noun → headings

    /// The list of that name; throws `std::out_of_range` for a name the program does not know.
    const Vocabulary& vocabulary(std::string_view name) const;
};

/// The form coded words and headings are compared in: case folded, letters and digits only.
std::string comparable(std::string_view text);

}  // namespace netralitas::domain
