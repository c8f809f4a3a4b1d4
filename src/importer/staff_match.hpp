#pragma once

#include "netralitas/domain/member.hpp"
#include "netralitas/importer/importer.hpp"
#include "staff_row.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace netralitas::importer {

/// Whether a row says exactly what is recorded, told without reading its values apart: a list that
/// comes again says so of nearly every row. A cell in a form of its own (`29 Januari 2024`) counts
/// as different: the row is then read like any other.
class StaffMatch {
public:
    /// Who is recorded, and where.
    struct Recorded {
        const domain::Member& member;
        const domain::Posting& posting;
    };
    using Check = bool (*)(StaffReading& reading, std::string_view typed, const Recorded& recorded);

    StaffMatch(const Columns& columns, StaffReading& reading);

    /// A row that names nobody by number matches nobody.
    bool matches(const Row& row, const Recorded& recorded) const;

private:
    struct ColumnCheck {
        std::size_t column;
        Check check;
        bool needed;  ///< an empty cell says nothing in the others
        bool names;   ///< it says who is meant
    };

    StaffReading* reading_;
    std::vector<ColumnCheck> checks_;
    bool has_unit_;
};

}  // namespace netralitas::importer
