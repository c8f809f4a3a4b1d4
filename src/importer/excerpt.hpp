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

/// The text with every number that may be a NIK hidden but for its last three digits: 13 digits and
/// more, with single spaces, dots or dashes among them or not. Numbers of 18 digits are NIPs and
/// stay. The length does not change.
std::string numbers_masked(std::string text);

}  // namespace netralitas::importer
