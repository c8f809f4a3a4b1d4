#pragma once

#include "netralitas/domain/catalogues.hpp"
#include "netralitas/text/wording.hpp"
#include "parser.hpp"

#include <string>
#include <vector>

namespace netralitas::cli {

/// What is needed to read the forms people type.
struct ValueForms {
    domain::Date today;
    const domain::Catalogues& catalogues;
    const text::Wording& wording;
};

/// Reads every value into the place its row names. Throws `date-unreadable`, `number-unreadable`,
/// `value-unknown`, each placed at its option.
void read_values(const std::vector<Typed>& typed, const ValueForms& forms);

/// The same for rows of flags and plain texts, which need no forms.
void read_plain_values(const std::vector<Typed>& typed);

/// What a list accepts, for help and errors: its labels, or the codes of a long list.
std::vector<std::string> accepted_words(const domain::Vocabulary& vocabulary,
                                        const text::Wording& wording);

}  // namespace netralitas::cli
