#include "small_cells.hpp"

#include "netralitas/message.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <string>

namespace netralitas::report {

using document::Cell;
using document::Row;

namespace {

constexpr std::size_t counted = 1;  ///< the column that decides

std::int64_t count_of(const Row& row) { return std::get<std::int64_t>(row.cells.at(counted)); }

void hide_small_parts(Row& row, std::int64_t smallest) {
    const auto parts = row.cells.begin() + counted + 1;
    const bool gives_away = std::any_of(parts, row.cells.end(), [&](const Cell& cell) {
        const auto* part = std::get_if<std::int64_t>(&cell);
        return part != nullptr && is_small(*part, smallest);
    });
    if (gives_away) std::fill(parts, row.cells.end(), Cell{});
}

struct Merged {
    std::set<std::size_t> rows;
    std::int64_t sum = 0;
};

/// The smallest rows, until what they hold together is not small.
Merged rows_to_merge(const std::vector<Row>& rows, std::int64_t smallest) {
    std::vector<std::size_t> order(rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t row) { return count_of(rows[row]); });
    Merged merged;
    for (const auto row : order) {
        const auto count = count_of(rows[row]);
        if (!is_small(count, smallest) && !is_small(merged.sum, smallest)) continue;
        merged.rows.insert(row);
        merged.sum += count;
    }
    return merged;
}

Row row_of(const Merged& merged, std::size_t columns, std::int64_t smallest) {
    Row row{std::vector<Cell>(columns)};
    row.cells.front() = document::Words{mark("others, together: {count:number}"),
                                        {{"count", std::to_string(merged.rows.size())}}};
    row.cells.at(counted) =
        is_small(merged.sum, smallest) ? Cell(document::FewerThan{smallest}) : Cell(merged.sum);
    return row;
}

}  // namespace

bool is_small(std::int64_t count, std::int64_t smallest) { return count > 0 && count < smallest; }

document::Table with_small_cells_merged(document::Table table, std::int64_t smallest) {
    const auto merged = rows_to_merge(table.rows, smallest);
    std::vector<Row> rows;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        if (merged.rows.contains(i)) continue;
        rows.push_back(std::move(table.rows[i]));
        hide_small_parts(rows.back(), smallest);
    }
    if (!merged.rows.empty()) rows.push_back(row_of(merged, table.columns.size(), smallest));
    if (rows.size() == 1 && !merged.rows.empty()) {
        rows.front().audience = document::Audience::machines;
    }
    table.rows = std::move(rows);
    return table;
}

document::Table with_small_cells_hidden(document::Table table, std::int64_t total,
                                        std::int64_t smallest) {
    for (Row& row : table.rows) {
        const auto count = count_of(row);
        hide_small_parts(row, smallest);
        if (!is_small(count, smallest) && !is_small(total - count, smallest)) continue;
        std::fill(row.cells.begin() + counted, row.cells.end(), Cell{});
    }
    return table;
}

}  // namespace netralitas::report
