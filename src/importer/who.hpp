#pragma once

#include "netralitas/domain/id.hpp"
#include "netralitas/importer/importer.hpp"

#include <array>
#include <optional>
#include <string_view>

namespace netralitas::domain {
struct Member;
}

namespace netralitas::importer {

/// Columns by which a row names somebody of the ledger: only numbers tell people apart.
inline constexpr std::array<std::string_view, 4> naming_fields{"nip", "nik", "nip_or_nik",
                                                               "number"};

/// Whether the row says who is meant.
bool names_somebody(const Row& row);

/// Whom the numbers of the row mean. Empty when the row names nobody or is refused
/// (`member-unknown`, and what `read_numbers` refuses).
std::optional<domain::Id<domain::Member>> member_named(const ledger::Reader& reader, Row& row);

/// The same where somebody must be named: refuses `number-missing`.
std::optional<domain::Id<domain::Member>> member_meant(const ledger::Reader& reader, Row& row);

/// Throws `columns-missing` when no column names people.
void refuse_nameless(const domain::Catalogues& catalogues, std::string_view table,
                     const Columns& columns);

}  // namespace netralitas::importer
