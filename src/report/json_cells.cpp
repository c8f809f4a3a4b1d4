#include "json_cells.hpp"

#include "netralitas/domain/date.hpp"

#include <cmath>

namespace netralitas::report {

using document::Cell;

namespace {

/// Shares are written with one decimal.
document::Percent share_of(double per_cent) {
    constexpr std::int64_t per_mille = 1000;
    return {std::llround(per_cent * 10), per_mille};
}

Cell text_of(const std::string& text, const std::string& list) {
    if (!list.empty()) return document::Code{list, text};
    const auto date = domain::date_from_iso(text);
    return date ? Cell(*date) : Cell(text);
}

}  // namespace

bool is_table(const Json& value) {
    return value.is_array() && !value.empty() && value.front().is_object();
}

Cell cell_of(const Json& value, const std::string& list) {
    if (value.is_null()) return {};
    if (value.is_boolean()) return value.get<bool>();
    if (value.is_number_integer()) return value.get<std::int64_t>();
    if (value.is_number_float()) return share_of(value.get<double>());
    if (value.is_string()) return text_of(value.get<std::string>(), list);
    if (value.is_array()) return value.get<std::vector<std::string>>();
    return value.dump();
}

}  // namespace netralitas::report
