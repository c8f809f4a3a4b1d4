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
/// case, activity or risk by its reference, a decree or report by its number, a polling place by
/// its code or whole name
/// (`pilkada-2024/LAPAS-PALU/TPS-901`), else a person. Throws what finding a person does, and
/// `polling-place-ambiguous`.
std::vector<RowName> rows_of_record(Context& context, const std::string& typed);

}  // namespace netralitas::cli
