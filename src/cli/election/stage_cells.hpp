#pragma once

#include "netralitas/document/document.hpp"
#include "netralitas/domain/election.hpp"

#include <vector>

namespace netralitas::cli::election {

/// How a stage is listed.
std::vector<document::Column> stage_columns();
std::vector<document::Cell> stage_cells(const domain::Stage& stage);

/// Leaves the last column, the notes, to machines when nobody wrote one.
void hide_empty_notes(document::Table& stages);

}  // namespace netralitas::cli::election
