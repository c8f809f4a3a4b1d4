#pragma once

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
    std::string duty{};              ///< of the decree that it serves; most lists have none
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

/// The form coded words and headings are compared in: case folded, letters and digits only.
std::string comparable(std::string_view text);

}  // namespace netralitas::domain
