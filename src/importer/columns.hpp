#pragma once

#include "netralitas/domain/catalogues.hpp"
#include "netralitas/importer/importer.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace netralitas::importer {

/// The header of a file as it was understood.
struct Header {
    std::vector<std::string> headings;  ///< as they stand in the file
    Columns columns;
    std::vector<std::string> ignored;  ///< headings of no known field
    std::vector<std::size_t> unnamed;  ///< columns with an empty heading
};

/// What the headings of a table may be called: what the map says, the names of its fields, and the
/// spellings of the catalogue; the first of these that knows a heading decides.
class KnownHeadings {
public:
    KnownHeadings(const RecordKind& kind, const domain::Catalogues& catalogues,
                  const std::vector<MappedHeading>& map);

    /// Empty when the heading is of no known field.
    std::string_view field_of(std::string_view heading) const;

    /// Two cells of the row are known: it is a header, whatever stands above it.
    bool are_in(const RawRow& row) const;

private:
    std::unordered_map<std::string, std::string_view> fields_;  ///< by heading in comparable form
};

/// Finds the field of each heading. Throws `header-missing` when
/// no heading is known, `columns-missing` when a needed field has none, `columns-doubled` when a
/// field has two.
Header read_header(const RawRow& row, const RecordKind& kind, const KnownHeadings& known,
                   const domain::Catalogues& catalogues);

/// What people call the column of a field: its first spelling in the catalogue.
std::string heading_of(const domain::Catalogues& catalogues, std::string_view table,
                       std::string_view field);

}  // namespace netralitas::importer
