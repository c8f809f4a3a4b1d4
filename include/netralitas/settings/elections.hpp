#pragma once

#include "netralitas/domain/catalogues.hpp"
#include "netralitas/domain/election.hpp"

#include <string>
#include <vector>

namespace netralitas::settings {

/// Reads the timetable of one election: `[election]` with code, name, kind, regulation, voting_day,
/// and a `[[stage]]` for each stage with code, name, phase, since, until, note, as in
/// `config/elections/`. Kind and phase are read in both languages; dates stand without quotes or as
/// a text `2024-01-29`. What is left out is empty. `name` is what people know the file by. Throws
/// `election-syntax`, `election-key-unknown` (with the nearest key), `election-missing` (a key),
/// `election-value`, `election-word` (no kind or phase), `row-duplicate` (a stage) and what
/// `domain::check` finds, all with file and line.
domain::Timetable read_election(const std::string& name, const std::string& text,
                                const domain::Catalogues& catalogues);

/// The elections built into the program, which `init` takes in.
std::vector<domain::Timetable> shipped_elections();

}  // namespace netralitas::settings
