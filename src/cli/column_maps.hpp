#pragma once

#include "netralitas/importer/kinds.hpp"

#include <string>
#include <vector>

namespace netralitas::cli {

class Context;

/// The map of the settings with this name; none for an empty name. Throws `map-unknown`, and
/// `map-field-unknown` for a field that no table of the file has, placed in the settings.
std::vector<importer::MappedHeading> column_map(Context& context, const std::string& name,
                                                const importer::RecordKinds& kinds);

/// The answer to `--map help`: the fields of each table with the headings known for them, and the
/// maps of the settings.
void show_columns(Context& context, const importer::RecordKinds& kinds);

}  // namespace netralitas::cli
