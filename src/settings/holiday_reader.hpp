#pragma once

#include "netralitas/domain/calendar.hpp"
#include "toml_source.hpp"

#include <vector>

namespace netralitas::settings {

/// The days off of a year (`holidays/2024`). Throws as the readers of lists do, `catalogue-word`
/// for a kind that is none, `holiday-year` for a day of another year, `holiday-duplicate` for a day
/// that two rows free at the same time.
std::vector<domain::Holiday> read_holidays(const Source& source, int year);

}  // namespace netralitas::settings
