#include "chapters.hpp"
#include "netralitas/message.hpp"

#include <map>

namespace netralitas::report::semester_report {

using document::Audience;
using document::Cell;
using document::Column;
using document::Table;

namespace {

using UnitId = domain::Id<domain::Unit>;

/// The units as a tree, drawn from its tops down. The only top has its sum in the total.
class Tree {
public:
    Tree(const std::vector<UnitFigures>& units, std::vector<Cell> (*cells)(const Sum&))
        : cells_(cells) {
        std::map<UnitId, bool> known;
        for (const auto& row : units) known[row.unit.unit.id] = true;
        for (const auto& row : units) {
            const auto parent = row.unit.version.parent;
            const bool has_parent = parent && known.contains(*parent);
            below_[has_parent ? *parent : UnitId{}].push_back(&row);
        }
    }

    Sum draw_all(Table& table) const { return draw_below({}, 0, table); }

private:
    Sum draw_below(UnitId top, int depth, Table& table) const {
        Sum total;
        const auto found = below_.find(top);
        if (found == below_.end()) return total;
        for (const auto* row : found->second) total.add(draw(*row, depth, table));
        return total;
    }

    Sum draw(const UnitFigures& row, int depth, Table& table) const {
        const auto& code = row.unit.unit.code;
        const auto& name = row.unit.version.name;
        table.rows.push_back(row_of({name, code, name}, row.sum, depth));
        Sum sum = row.sum;
        if (!below_.contains(row.unit.unit.id)) return sum;
        sum.add(draw_below(row.unit.unit.id, depth + 1, table));
        const bool is_all = depth == 0 && below_.at(UnitId{}).size() == 1;
        if (is_all) return sum;
        const document::Words label{mark("Sum of {unit}"), {{"unit", name}}};
        table.rows.push_back(row_of({label, {}, {}}, sum, depth));
        table.rows.back().audience = Audience::people;
        return sum;
    }

    document::Row row_of(std::vector<Cell> first, const Sum& sum, int depth) const {
        auto rest = cells_(sum);
        first.insert(first.end(), std::make_move_iterator(rest.begin()),
                     std::make_move_iterator(rest.end()));
        return {std::move(first), depth};
    }

    std::vector<Cell> (*cells_)(const Sum&);
    std::map<UnitId, std::vector<const UnitFigures*>> below_;
};

}  // namespace

Table unit_table(const std::vector<UnitFigures>& units, std::vector<Column> columns,
                 std::vector<Cell> (*cells)(const Sum&)) {
    Table table;
    table.columns = {{"row", mark("Unit"), document::Align::left, Audience::people, true},
                     {"unit", mark("Unit"), document::Align::left, Audience::machines},
                     {"unit_name", mark("Name"), document::Align::left, Audience::machines}};
    table.columns.insert(table.columns.end(), columns.begin(), columns.end());
    const auto total = Tree(units, cells).draw_all(table);
    if (units.size() < 2) return table;
    std::vector<Cell> last{document::Words{mark("Total"), {}}, {}, {}};
    for (auto& cell : cells(total)) last.push_back(std::move(cell));
    table.rows.push_back({std::move(last), 0, Audience::people, true});
    return table;
}

}  // namespace netralitas::report::semester_report
