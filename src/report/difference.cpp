#include "netralitas/report/difference.hpp"

#include "json_cells.hpp"
#include "row_names.hpp"

#include <algorithm>

namespace netralitas::report {

using document::Cell;
using document::Document;
using document::Table;

namespace {

const Table* table_of(const Document& document, const std::string& key) {
    const Table* first = nullptr;
    for (const auto& block : document.blocks) {
        const auto* table = std::get_if<Table>(&block);
        if (table == nullptr) continue;
        if (table->key == key) return table;
        if (first == nullptr) first = table;
    }
    return key == "rows" ? first : nullptr;
}

const document::Tally* tally_of(const Document& document, const std::string& key) {
    for (const auto& block : document.blocks) {
        const auto* tally = std::get_if<document::Tally>(&block);
        if (tally != nullptr && tally->key == key) return tally;
    }
    return nullptr;
}

/// What a document knows of a column.
struct Known {
    const char* heading = "";
    std::string list{};  ///< vocabulary
};

Known known_of(const Table* table, const std::string& key) {
    if (table == nullptr) return {};
    const auto at = std::ranges::find(table->columns, key, &document::Column::key);
    if (at == table->columns.end()) return {};
    const auto position = static_cast<std::size_t>(at - table->columns.begin());
    for (const auto& row : table->rows) {
        const auto* code = std::get_if<document::Code>(&row.cells.at(position));
        if (code != nullptr) return {at->heading, code->list};
    }
    return {at->heading};
}

Cell heading_cell(const char* heading) {
    return *heading == '\0' ? Cell() : Cell(document::Words{heading, {}});
}

const char* heading_of(const Document& document, const std::string& key) {
    const auto figure = std::ranges::find(document.figures, key, &document::Figure::key);
    return figure == document.figures.end() ? "" : figure->heading;
}

/// An empty code is written `none`.
Cell label_of(const document::Tally& tally, const std::string& code) {
    if (code == "none") return heading_cell(tally.without_code);
    return tally.list.empty() ? Cell() : Cell(document::Code{tally.list, code});
}

/// A table or tally in which nothing stands is left out of a report.
Json empty_like(const Json& value) { return value.is_object() ? Json::object() : Json::array(); }

/// Collects what differs.
class Comparison {
public:
    explicit Comparison(const Document& document) : document_(&document) {}

    void compare(const Json& then, const Json& now);
    std::vector<Difference> take() { return std::move(found_); }

private:
    void compare_figure(const std::string& key, const Json& then, const Json& now);
    void compare_tally(const std::string& key, const Json& then, const Json& now);
    void compare_tables(const std::string& key, const Json& then, const Json& now);
    void compare_rows(const Difference& place, const Json& then, const Json& now);
    void add_row(const std::string& table, Difference::Kind kind, const Json& row);
    Difference place_of(const std::string& key, const Json& row,
                        const std::vector<std::string>& columns) const;

    const Document* document_;
    std::vector<Difference> found_;
};

void Comparison::compare(const Json& then, const Json& now) {
    Json keys = then;
    keys.update(now);
    for (const auto& [key, some] : keys.items()) {
        const auto before = then.value(key, empty_like(some));
        const auto after = now.value(key, empty_like(some));
        if (is_table(before) || is_table(after)) {
            compare_tables(key, before, after);
        } else if (some.is_object()) {
            compare_tally(key, before, after);
        } else if (then.contains(key) && now.contains(key)) {
            compare_figure(key, before, after);
        }
    }
}

void Comparison::compare_figure(const std::string& key, const Json& then, const Json& now) {
    if (then == now) return;
    Difference difference{Difference::Kind::changed, ""};
    difference.field = key;
    difference.label = heading_cell(heading_of(*document_, key));
    difference.then = cell_of(then);
    difference.now = cell_of(now);
    found_.push_back(std::move(difference));
}

/// A code that does not occur is counted none.
void Comparison::compare_tally(const std::string& key, const Json& then, const Json& now) {
    const auto* tally = tally_of(*document_, key);
    Json codes = then;
    for (const auto& [code, count] : now.items()) codes[code] = count;
    for (const auto& [code, count] : codes.items()) {
        const auto before = then.value(code, std::int64_t{0});
        const auto after = now.value(code, std::int64_t{0});
        if (before == after) continue;
        Difference difference{Difference::Kind::changed, key};
        difference.field = code;
        if (tally != nullptr) {
            difference.title = {tally->message, {}};
            difference.label = label_of(*tally, code);
        }
        difference.then = before;
        difference.now = after;
        found_.push_back(std::move(difference));
    }
}

/// A row that has no counterpart is called by more of its texts, since nothing else of it is told.
void Comparison::add_row(const std::string& table, Difference::Kind kind, const Json& row) {
    constexpr std::size_t most_texts = 3;
    auto difference = place_of(table, row, {});
    difference.kind = kind;
    for (const auto& [column, cell] : row.items()) {
        if (!cell.is_string() || difference.row.size() == most_texts) continue;
        difference.row.push_back(cell_of(cell, known_of(table_of(*document_, table), column).list));
    }
    found_.push_back(std::move(difference));
}

Difference Comparison::place_of(const std::string& key, const Json& row,
                                const std::vector<std::string>& columns) const {
    Difference place{Difference::Kind::changed, key};
    const auto* table = table_of(*document_, key);
    if (table != nullptr) place.title = table->title;
    for (const auto& column : columns) {
        place.row.push_back(cell_of(row.value(column, Json()), known_of(table, column).list));
    }
    return place;
}

void Comparison::compare_rows(const Difference& place, const Json& then, const Json& now) {
    const auto* table = table_of(*document_, place.table);
    for (const auto& [key, before] : then.items()) {
        const auto after = now.find(key);
        if (after == now.end() || before == *after) continue;
        auto difference = place;
        const auto known = known_of(table, key);
        difference.field = key;
        difference.label = heading_cell(known.heading);
        difference.then = cell_of(before, known.list);
        difference.now = cell_of(*after, known.list);
        found_.push_back(std::move(difference));
    }
}

void Comparison::compare_tables(const std::string& key, const Json& then, const Json& now) {
    const RowNames names(then, now);
    const auto before = names.by_name(then);
    const auto after = names.by_name(now);
    for (const auto& [name, row] : before) {
        const auto same = std::ranges::find(after, name, &RowNames::Named::first);
        if (same == after.end()) {
            add_row(key, Difference::Kind::went, *row);
        } else {
            compare_rows(place_of(key, *row, names.columns()), *row, *same->second);
        }
    }
    for (const auto& [name, row] : after) {
        if (std::ranges::find(before, name, &RowNames::Named::first) == before.end())
            add_row(key, Difference::Kind::came, *row);
    }
}

}  // namespace

std::vector<Difference> differences(std::string_view then, std::string_view now,
                                    const Document& document) {
    Comparison comparison(document);
    comparison.compare(Json::parse(then), Json::parse(now));
    return comparison.take();
}

}  // namespace netralitas::report
