#pragma once

#include "rows.hpp"

#include <string>
#include <vector>

namespace netralitas::cli {

/// What was typed for one row: nothing is read yet. A flag has one value, which means nothing.
struct Typed {
    const OptionRow* row = nullptr;
    std::vector<std::string> values;
};

/// Sorts the words of a command into its rows. Throws `option-unknown`, `option-value-missing`,
/// `option-value-unwanted`, `option-repeated`, `option-required`, `argument-missing`,
/// `argument-unexpected`.
std::vector<Typed> sort_words(const OptionRows& rows, const std::vector<std::string>& words);

}  // namespace netralitas::cli
