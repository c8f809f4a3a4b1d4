#pragma once

#include "netralitas/importer/importer.hpp"
#include "netralitas/store/units.hpp"

#include <memory>
#include <optional>
#include <string_view>

namespace netralitas::importer {

/// The units as far as a file has been read: what one table adds, the next one knows.
struct SharedUnits {
    std::optional<store::UnitDirectory> directory;

    void open(const ledger::Reader& reader) {
        if (!directory) directory.emplace(reader);
    }
};
using UnitsOfFile = std::shared_ptr<SharedUnits>;

/// The unit a cell names; empty when the cell is, or when it is refused (`unit-unknown` …).
std::optional<domain::Id<domain::Unit>> unit_named(const store::UnitDirectory& directory, Row& row,
                                                   std::string_view field);

/// Whether all that is wrong with the row is a unit nobody knows yet: it may come further down.
bool awaits_unit(const Row& row);

}  // namespace netralitas::importer
