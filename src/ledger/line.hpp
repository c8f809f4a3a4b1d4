#pragma once

#include "netralitas/ledger/history.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace netralitas::ledger {

/// One captured line, decoded. The columns line `["#",table,[columns]]` stands before the first
/// line of its table in every part, so that each part can be read alone.
struct Line {
    enum class Kind { columns, added, changed, removed, step };
    Kind kind = Kind::columns;
    std::string table;
    std::vector<std::string> columns;  ///< only for `columns`
    std::vector<CellValue> before;     ///< `changed`, `removed`
    std::vector<CellValue> after;      ///< `changed`, `added`
    int step = 0;                      ///< only for `step`
    std::string digest;                ///< only for `step`
};

/// Throws `ledger-damaged` when the text is no such line.
Line read_line(std::string_view json);

/// The id of a captured row: its first cell. Throws `ledger-damaged` when that is no number, or
/// when a change gives the row another id.
std::int64_t id_of(const Line& line);

/// What a line is about, read from its first bytes.
struct LineHead {
    Line::Kind kind = Line::Kind::columns;
    std::string_view table;  ///< empty for `step`
    std::int64_t id = 0;     ///< of the row; 0 for `columns` and `step`
};

/// Much faster than `read_line`, for finding the few lines that matter among millions. Throws
/// `ledger-damaged` when the text begins like no line.
LineHead head_of(std::string_view json);

}  // namespace netralitas::ledger
