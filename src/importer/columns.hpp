#pragma once

#include "netralitas/domain/catalogues.hpp"
#include "netralitas/importer/importer.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace netralitas::importer {

/// The header of a file as it was understood.
struct Header {
    std::vector<std::string> headings;  ///< as they stand in the file
    Columns columns;
    std::vector<std::string> ignored;  ///< headings of no known field
};

/// Finds the field of each heading by the spellings of the catalogue. Throws `header-missing` when
/// no heading is known, `columns-missing` when a needed field has none, `columns-doubled` when a
/// field has two.
Header read_header(const RawRow& row, const RecordKind& kind, const domain::Catalogues& catalogues);

/// What people call the column of a field: its first spelling in the catalogue.
std::string heading_of(const domain::Catalogues& catalogues, std::string_view table,
                       std::string_view field);

}  // namespace netralitas::importer
