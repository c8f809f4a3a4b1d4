#include "report/semester/chapters.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace netralitas;
using namespace netralitas::report::semester_report;
using document::Cell;

namespace {

using UnitId = domain::Id<domain::Unit>;

UnitFigures unit(std::int64_t id, const std::string& code, std::int64_t parent,
                 std::int64_t staff) {
    UnitFigures figures;
    figures.unit.unit = {UnitId{id}, code, ""};
    figures.unit.version.name = code;
    if (parent > 0) figures.unit.version.parent = UnitId{parent};
    figures.sum.staff = staff;
    return figures;
}

struct Line {
    std::string name;
    int depth;
    std::int64_t staff;
    bool is_for_machines;

    bool operator==(const Line&) const = default;
};

std::vector<Line> lines_of(const std::vector<UnitFigures>& units) {
    std::vector<Line> lines;
    const auto table = unit_table(units, {{"staff", "Staff"}},
                                  [](const Sum& sum) { return std::vector<Cell>{sum.staff}; });
    for (const auto& row : table.rows) {
        const auto* name = std::get_if<std::string>(&row.cells.front());
        const auto* words = std::get_if<document::Words>(&row.cells.front());
        lines.push_back({name != nullptr            ? *name
                         : words->arguments.empty() ? "total"
                                                    : "sum " + words->arguments.front().value,
                         row.depth, std::get<std::int64_t>(row.cells.back()),
                         row.audience != document::Audience::people});
    }
    return lines;
}

}  // namespace

TEST_CASE("units stand below their parents, and a unit with others below it has their sum") {
    const auto lines = lines_of({unit(1, "KANWIL", 0, 1), unit(2, "LAPAS", 1, 10),
                                 unit(3, "RUTAN", 2, 100), unit(4, "BAPAS", 1, 1000)});
    const std::vector<Line> expected{{"KANWIL", 0, 1, true},   {"LAPAS", 1, 10, true},
                                     {"RUTAN", 2, 100, true},  {"sum LAPAS", 1, 110, false},
                                     {"BAPAS", 1, 1000, true}, {"total", 0, 1111, false}};
    CHECK(lines == expected);
}

TEST_CASE("several tops have sums of their own; one unit alone has none") {
    const auto lines = lines_of({unit(1, "A", 0, 1), unit(2, "B", 1, 2), unit(3, "C", 0, 4)});
    const std::vector<Line> expected{{"A", 0, 1, true},
                                     {"B", 1, 2, true},
                                     {"sum A", 0, 3, false},
                                     {"C", 0, 4, true},
                                     {"total", 0, 7, false}};
    CHECK(lines == expected);
    CHECK(lines_of({unit(1, "A", 0, 1)}) == std::vector<Line>{{"A", 0, 1, true}});
    CHECK(lines_of({unit(2, "B", 1, 2)}) == std::vector<Line>{{"B", 0, 2, true}});
}
