#pragma once

#include "cells.hpp"
#include "netralitas/domain/member.hpp"
#include "netralitas/importer/importer.hpp"
#include "netralitas/store/units.hpp"
#include "numbers.hpp"
#include "remembered.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace netralitas::importer {

/// What one row of a staff list says; what it leaves empty it does not say.
struct StaffRow {
    domain::Member member;
    domain::Posting posting;  ///< its first day is `since`
    std::optional<domain::Date> since;
};

/// Reads the rows of a staff list. Refuses what cannot be read, `employment-missing`,
/// `name-missing`, and a row whose numbers stood in an earlier one (`row-duplicate`).
class StaffReading {
public:
    /// `unit`: whose staff it is when the file has no column for it; may be none.
    StaffReading(const domain::Catalogues& catalogues, domain::Date today,
                 const ledger::Reader& reader, std::string_view unit);

    StaffRow read(Row& row);

    /// The posting alone, of a row that says who is meant in columns of its own.
    StaffRow read_placement(Row& row);

    /// What a cell stands for, without a word about what cannot be read: empty.
    const std::optional<std::string>& code_meant(std::string_view vocabulary,
                                                 std::string_view typed) {
        return cells_.code_meant(vocabulary, typed);
    }
    const std::optional<std::string>& rank_meant(std::string_view typed) {
        return ranks_.of(typed);
    }
    domain::Id<domain::Unit> unit_meant(std::string_view typed) { return units_.of(typed).id; }
    domain::Id<domain::Unit> default_unit() const { return default_unit_; }

    /// Refuses a row that means the same person of the ledger as an earlier one.
    void check_named(Row& row, domain::Id<domain::Member> id) { named_.check(row, id.value); }

    /// Whether an earlier row was checked for this person.
    bool is_named(domain::Id<domain::Member> id) const { return named_.has(id.value); }

private:
    struct UnitFound {
        domain::Id<domain::Unit> id;
        Problem problem;  ///< without a code when the unit is found
    };
    UnitFound find_unit(std::string_view typed) const;

    void read_person(Row& row, StaffRow& given);
    void read_posting(Row& row, StaffRow& given);
    void read_span(Row& row, StaffRow& given);
    std::string rank(Row& row);
    domain::Id<domain::Unit> unit(Row& row);

    Cells cells_;
    store::UnitDirectory directory_;
    domain::Id<domain::Unit> default_unit_;
    NamedBefore named_;
    Remembered<UnitFound> units_;
    Remembered<std::optional<std::string>> ranks_;
};

}  // namespace netralitas::importer
