#include "render/samples.hpp"
#include "support/problem_of.hpp"

#include <doctest/doctest.h>

namespace {

using namespace netralitas::testing;
using netralitas::Problem;
using netralitas::document::Audience;
using netralitas::document::Cell;
using netralitas::document::Percent;
using netralitas::document::Table;
using netralitas::render::Format;
using netralitas::render::select;
using netralitas::render::sort;

/// The names of the rows after sorting by `value`.
std::string order_by(const std::string& key, const std::vector<Cell>& values) {
    Table table{{{"name", ""}, {"value", ""}}, {}};
    char name = 'a';
    for (const Cell& value : values) table.rows.push_back({{std::string{name++}, value}});
    sort(table, key);
    std::string order;
    for (const auto& row : table.rows) order += std::get<std::string>(row.cells[0]);
    return order;
}

}  // namespace

TEST_CASE("only the named fields are shown, in their order, to people and machines alike") {
    const Table all = std::get<Table>(coverage().blocks[1]);
    const Table chosen = select(all, {"staff", "unit"});
    CHECK(drawn(chosen, style_of(Format::csv)) == "staff,unit\n28427,RUTAN-BLORA\n9,RUTAN-BLORA\n");
    CHECK(drawn(chosen, style_of(Format::table)) ==
          "Pegawai  unit\n"
          " 28.427  RUTAN-BLORA\n"
          "      9  RUTAN-BLORA\n"
          " 28.427  -\n");
}

TEST_CASE("an unknown field is refused with the near ones") {
    const Problem problem = problem_of([] { select(missing_people(), {"name", "emplyment"}); });
    CHECK(problem.code == "field-unknown");
    CHECK(argument(problem, "field") == "emplyment");
    CHECK(problem.suggestions == std::vector<std::string>{"employment"});
    CHECK(problem_of([] {
              Table table = missing_people();
              sort(table, "-emplyment");
          }).suggestions == std::vector<std::string>{"employment"});
}

TEST_CASE("rows are ordered by value, what is missing last") {
    CHECK(order_by("value", {std::int64_t{10}, std::int64_t{9}, Cell{}, std::int64_t{-1}}) ==
          "dbac");
    CHECK(order_by("-value", {std::int64_t{10}, std::int64_t{9}, Cell{}, std::int64_t{-1}}) ==
          "abdc");
    CHECK(order_by("value", {"budi", "Àgus", "Citra", ""}) == "bacd");
    CHECK(order_by("value", {day(2024, 2, 1), day(2023, 12, 31)}) == "ba");
    CHECK(order_by("value", {Percent{1, 2}, Percent{1, 3}, Percent{2, 3}}) == "bac");
    CHECK(order_by("value", {true, false}) == "ba");
}

TEST_CASE("rows that are equal keep their order, also backwards") {
    CHECK(order_by("value", {"x", "y", "X", "x"}) == "acdb");
    CHECK(order_by("-value", {"x", "y", "X", "x"}) == "bacd");
}

TEST_CASE("rows below a row stay below it") {
    Table table{{{"name", ""}},
                {{{"b"}, 0}, {{"z"}, 1}, {{"y"}, 1}, {{"yy"}, 2}, {{"a"}, 0}, {{"x"}, 1}}};
    sort(table, "name");
    std::string order;
    for (const auto& row : table.rows) order += std::get<std::string>(row.cells[0]) + " ";
    CHECK(order == "a x b y yy z ");
}

TEST_CASE("formats are known by name") {
    using netralitas::render::format_from;
    CHECK(format_from("csv") == Format::csv);
    CHECK(format_from("CSV") == std::nullopt);
    CHECK(format_from("xml") == std::nullopt);
    for (const auto& name : netralitas::render::format_names())
        CHECK(format_from(name).has_value());
}

TEST_CASE("a cell of an empty text or an absent day is missing") {
    CHECK(std::holds_alternative<std::monostate>(netralitas::document::text_cell("")));
    CHECK(std::get<std::string>(netralitas::document::text_cell("x")) == "x");
    CHECK(std::holds_alternative<std::monostate>(netralitas::document::date_cell(std::nullopt)));
    CHECK(std::get<netralitas::domain::Date>(netralitas::document::date_cell(day(2024, 1, 29))) ==
          day(2024, 1, 29));
}
