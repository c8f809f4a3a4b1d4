#include "report/semester/small_cells.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

using namespace netralitas;
using document::Cell;
using document::FewerThan;
using document::Table;

namespace {

constexpr std::int64_t smallest = 5;

struct Row {
    std::string key;
    std::int64_t cases;
    std::int64_t open;
};

Table table_of(const std::vector<Row>& rows) {
    Table table{{{"unit", "Unit"}, {"cases", "Cases"}, {"open", "Open"}, {"ended", "Ended"}}, {}};
    for (const auto& row : rows) {
        table.rows.push_back({{row.key, row.cases, row.open, row.cases - row.open}});
    }
    return table;
}

std::int64_t count_in(const document::Row& row) { return std::get<std::int64_t>(row.cells[1]); }

std::string key_of(const document::Row& row) { return std::get<std::string>(row.cells[0]); }

bool is_hidden(const Cell& cell) { return std::holds_alternative<FewerThan>(cell); }

bool is_count(const Cell& cell) { return std::holds_alternative<std::int64_t>(cell); }

}  // namespace

TEST_CASE("small counts are merged with the next larger ones until they are not small") {
    const auto table = report::with_small_cells_merged(
        table_of({{"A", 9, 0}, {"B", 2, 1}, {"C", 6, 6}, {"D", 0, 0}}), smallest);
    REQUIRE(table.rows.size() == 3);
    CHECK(key_of(table.rows[0]) == "A");
    CHECK(count_in(table.rows[0]) == 9);
    CHECK(std::get<std::int64_t>(table.rows[0].cells[3]) == 9);
    CHECK(key_of(table.rows[1]) == "D");
    CHECK(count_in(table.rows[2]) == 8);
    CHECK(std::get<document::Words>(table.rows[2].cells.front()).arguments.front().value == "2");
    CHECK_FALSE(is_count(table.rows[2].cells[2]));
}

TEST_CASE("when all of them together are small, not even their sum is told") {
    const auto table =
        report::with_small_cells_merged(table_of({{"A", 1, 1}, {"B", 2, 0}}), smallest);
    REQUIRE(table.rows.size() == 1);
    CHECK(is_hidden(table.rows.front().cells[1]));
}

TEST_CASE("what breaks a count down is left out where a part of it is small") {
    const auto table =
        report::with_small_cells_merged(table_of({{"A", 9, 2}, {"B", 12, 6}}), smallest);
    REQUIRE(table.rows.size() == 2);
    CHECK(count_in(table.rows[0]) == 9);
    CHECK_FALSE(is_count(table.rows[0].cells[2]));
    CHECK_FALSE(is_count(table.rows[0].cells[3]));
    CHECK(is_count(table.rows[1].cells[2]));
}

TEST_CASE("a table without small counts stays as it is, and so does an empty one") {
    const auto table = table_of({{"A", 9, 0}, {"B", 5, 5}, {"C", 0, 0}});
    const auto shown = report::with_small_cells_merged(table, smallest);
    REQUIRE(shown.rows.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(key_of(shown.rows[i]) == key_of(table.rows[i]));
        CHECK(count_in(shown.rows[i]) == count_in(table.rows[i]));
        CHECK(is_count(shown.rows[i].cells[2]));
    }
    CHECK(report::with_small_cells_merged(table_of({}), smallest).rows.empty());
}

TEST_CASE(
    "no count below the smallest is shown, and none can be had by subtraction from the total") {
    std::mt19937 random{20240129};
    for (int round = 0; round < 500; ++round) {
        std::vector<Row> rows;
        std::int64_t total = 0;
        for (unsigned i = 0; i < 1 + random() % 7; ++i) {
            const auto cases = static_cast<std::int64_t>(random() % 12);
            rows.push_back({std::to_string(i), cases,
                            cases > 0 ? static_cast<std::int64_t>(random()) % (cases + 1) : 0});
            total += cases;
        }
        const auto table = report::with_small_cells_merged(table_of(rows), smallest);
        std::int64_t shown = 0;
        for (const auto& row : table.rows) {
            for (std::size_t column = 1; column < row.cells.size(); ++column) {
                if (!is_count(row.cells[column])) continue;
                const auto count = std::get<std::int64_t>(row.cells[column]);
                CHECK((count == 0 || count >= smallest));
            }
            if (is_count(row.cells[1])) shown += count_in(row);
        }
        const auto hidden = total - shown;
        CHECK((hidden == 0 || (hidden == total && total < smallest)));
    }
}

TEST_CASE("rows that overlap are hidden when they or what is not in them is small") {
    const auto table = report::with_small_cells_hidden(
        table_of({{"campaign", 6, 0}, {"planning", 8, 0}, {"quiet", 2, 0}, {"none", 0, 0}}), 8,
        smallest);
    REQUIRE(table.rows.size() == 4);
    CHECK_FALSE(is_count(table.rows[0].cells[1]));
    CHECK(count_in(table.rows[1]) == 8);
    CHECK_FALSE(is_count(table.rows[2].cells[1]));
    CHECK(count_in(table.rows[3]) == 0);
}

TEST_CASE("a count is small below the smallest, unless it is nobody's") {
    CHECK_FALSE(report::is_small(0, smallest));
    CHECK(report::is_small(1, smallest));
    CHECK(report::is_small(4, smallest));
    CHECK_FALSE(report::is_small(5, smallest));
    CHECK_FALSE(report::is_small(4, 0));
}
