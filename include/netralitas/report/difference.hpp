#pragma once

#include "netralitas/document/document.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace netralitas::report {

/// One thing that a report would say otherwise now.
struct Difference {
    enum class Kind { changed, came, went };  ///< a value; a whole row
    Kind kind = Kind::changed;
    std::string table;                  ///< key of the table or tally; empty for a figure
    document::Words title{};            ///< of the table; may be empty
    std::vector<document::Cell> row{};  ///< what names the row; empty for a figure
    std::string field{};                ///< key; empty for a row that came or went
    document::Cell label{};             ///< what people call the field; may be missing
    document::Cell then{};
    document::Cell now{};
};

/// Compares a report that was sent with the same one made now, both as they are written in JSON;
/// `document` is the newer one, for its headings and coded lists. Rows are the same when the
/// columns that name them are: the reference or number of a record, else the fewest leading ones
/// that hold text and tell all rows of a table apart. A table that is not there is an empty one; a
/// figure or column that only one of the two has is no difference, since keys are added over time.
std::vector<Difference> differences(std::string_view then, std::string_view now,
                                    const document::Document& document);

}  // namespace netralitas::report
