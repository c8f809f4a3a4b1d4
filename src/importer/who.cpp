#include "who.hpp"

#include "columns.hpp"
#include "netralitas/domain/identity.hpp"
#include "netralitas/store/members.hpp"
#include "numbers.hpp"

#include <algorithm>

namespace netralitas::importer {
namespace {

using MemberId = domain::Id<domain::Member>;

std::optional<MemberId> found(const ledger::Reader& reader, const PersonNumbers& numbers) {
    if (!numbers.nip.empty()) return store::members::by_nip(reader, numbers.nip);
    if (!numbers.nik.empty()) return store::members::by_nik(reader, numbers.nik);
    return store::members::by_number(reader, numbers.number);
}

/// The first column that is filled in; empty when none is.
std::string_view naming_field(const Row& row) {
    const auto* const field = std::find_if(naming_fields.begin(), naming_fields.end(),
                                           [&](auto name) { return !row.text(name).empty(); });
    return field == naming_fields.end() ? std::string_view() : *field;
}

}  // namespace

bool names_somebody(const Row& row) { return !naming_field(row).empty(); }

std::optional<MemberId> member_named(const ledger::Reader& reader, Row& row) {
    const auto numbers = read_numbers(row, "");
    const auto field = naming_field(row);
    if (row.refused() || field.empty()) return std::nullopt;
    const auto member = found(reader, numbers);
    if (!member) {
        const auto typed = domain::numbers_masked(std::string(row.text(field)));
        row.refuse(field, "member-unknown", {{"name", typed}});
    }
    return member;
}

std::optional<MemberId> member_meant(const ledger::Reader& reader, Row& row) {
    const auto member = member_named(reader, row);
    if (!member && !row.refused()) {
        const auto* const column = std::find_if(naming_fields.begin(), naming_fields.end(),
                                                [&row](auto field) { return row.has(field); });
        row.refuse(column == naming_fields.end() ? "" : *column, "number-missing");
    }
    return member;
}

void refuse_nameless(const domain::Catalogues& catalogues, std::string_view table,
                     const Columns& columns) {
    const bool names = std::any_of(naming_fields.begin(), naming_fields.end(),
                                   [&](auto field) { return columns.contains(field); });
    if (names) return;
    throw Error("columns-missing", {{"missing", heading_of(catalogues, table, "nip_or_nik")}});
}

}  // namespace netralitas::importer
