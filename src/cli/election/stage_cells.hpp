#pragma once

#include "netralitas/document/document.hpp"
#include "netralitas/domain/election.hpp"

#include <string>
#include <vector>

namespace netralitas::cli {
class Context;
}

namespace netralitas::cli::election {

/// How a stage is listed.
std::vector<document::Column> stage_columns();
std::vector<document::Cell> stage_cells(const domain::Stage& stage);

/// `Pemilu 2024: Masa kampanye`, one a stage that holds on the day.
std::vector<std::string> stages_named_on(Context& context, domain::Date day);

/// Leaves the last column, the notes, to machines when nobody wrote one.
void hide_empty_notes(document::Table& stages);

}  // namespace netralitas::cli::election
