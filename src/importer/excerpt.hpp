#pragma once

#include "netralitas/error.hpp"
#include "netralitas/importer/importer.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace netralitas::importer {

/// Where a field of a record stands, for people: its physical line and that line itself, shortened
/// to what a terminal of 80 columns shows, identity numbers masked, the field marked. Without a
/// field, or without marks in the row, the first line of the record. The file's name is left empty.
Place place_of(const RawRow& row, std::optional<std::size_t> field);

/// The same for one byte of the record's text; its field is not known.
Place place_of_byte(const RawRow& row, std::size_t at);

}  // namespace netralitas::importer
