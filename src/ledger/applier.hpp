#pragma once

#include "connection.hpp"
#include "line.hpp"
#include "record_tables.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace netralitas::ledger {

/// Writes captured rows into one record table, or takes them out again. Every write names all old
/// values, so it hits the row it means or none; columns younger than the line count as NULL.
class TableApplier {
public:
    TableApplier(Reader::Connection& connection, const RecordTable& table);

    /// The columns of the lines that follow. Throws `ledger-damaged` when the table lacks one.
    void expect(const std::vector<std::string>& columns);

    /// True when exactly one row was as the line says.
    bool forward(const Line& line);
    bool backward(const Line& line);

    /// Whether the table holds this row, in all columns.
    bool holds(const std::vector<CellValue>& cells);
    bool holds_id(std::int64_t id);

private:
    using Cells = std::vector<CellValue>;

    bool add(const Cells& cells);
    bool change(const Cells& before, const Cells& after);
    bool remove(const Cells& cells);
    bool writes_one(const Statement& statement) const;
    bool answers(const Statement& statement) const;
    void bind(const Statement& statement, std::size_t first, const Cells& cells) const;

    sqlite3* handle_;
    std::vector<std::string> columns_;
    std::vector<std::optional<std::size_t>> places_;  ///< by column: where it stands in the line
    std::size_t expected_ = 0;                        ///< cells in a line
    Statement add_;
    Statement change_;
    Statement remove_;
    Statement holds_;
    Statement holds_id_;
};

}  // namespace netralitas::ledger
