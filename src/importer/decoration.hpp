#pragma once

#include "columns.hpp"
#include "netralitas/importer/importer.hpp"

#include <optional>
#include <string>
#include <vector>

namespace netralitas::importer {

/// Tells rows that belong to the look of a table from its records.
class Decorations {
public:
    explicit Decorations(const domain::Catalogues& catalogues);

    /// What the row is there for; empty when it is a record. `is_first`: it follows the header.
    std::optional<Decoration> of(const RawRow& row, const Header& header, bool is_first) const;

private:
    bool is_total(const RawRow& row) const;

    std::vector<std::string> total_words_;  ///< in comparable form
};

}  // namespace netralitas::importer
