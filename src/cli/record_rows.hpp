#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace netralitas::cli {

class Context;

/// Table and id of a row.
using RowName = std::pair<std::string, std::int64_t>;

/// The rows that make up one record and what hangs on it: a round, election or unit by its code, a
/// case or risk by its reference, a decree by its number, else a person. Throws what finding a
/// person does.
std::vector<RowName> rows_of_record(Context& context, const std::string& typed);

}  // namespace netralitas::cli
