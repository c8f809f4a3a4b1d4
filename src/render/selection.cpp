#include "netralitas/domain/name.hpp"
#include "netralitas/domain/suggest.hpp"
#include "netralitas/render/render.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace netralitas::render {

namespace {

using document::Cell;
using document::Column;
using document::Row;
using document::Table;

std::size_t position_of(const Table& table, std::string_view key) {
    const auto found = std::ranges::find(table.columns, key, &Column::key);
    if (found != table.columns.end())
        return static_cast<std::size_t>(found - table.columns.begin());
    std::vector<std::string> keys;
    for (const Column& column : table.columns) keys.push_back(column.key);
    throw Error{"field-unknown", {{"field", std::string{key}}}, domain::nearest(key, keys)};
}

/// A cell as it is compared: missing ones last, numbers by value, texts folded.
struct SortKey {
    bool missing = false;
    double number = 0;
    std::string text;

    bool operator==(const SortKey&) const = default;
    bool operator<(const SortKey& other) const {
        return std::tie(missing, number, text) < std::tie(other.missing, other.number, other.text);
    }
};

struct ToSortKey {
    SortKey operator()(std::monostate) const { return {true, 0, {}}; }
    SortKey operator()(document::FewerThan) const { return {false, 0, {}}; }
    SortKey operator()(std::int64_t number) const {
        return {false, static_cast<double>(number), {}};
    }
    SortKey operator()(document::Serial serial) const { return (*this)(serial.number); }
    SortKey operator()(bool yes) const { return {false, yes ? 1.0 : 0.0, {}}; }
    SortKey operator()(const document::Percent& percent) const {
        if (percent.whole == 0) return {};
        return {false, static_cast<double>(percent.part) / static_cast<double>(percent.whole), {}};
    }
    SortKey operator()(domain::Date date) const {
        return {false, static_cast<double>(date.time_since_epoch().count()), {}};
    }
    SortKey operator()(domain::Instant at) const {
        return {false, static_cast<double>(at.time_since_epoch().count()), {}};
    }
    SortKey operator()(const std::string& text) const {
        return {text.empty(), 0, domain::fold(text)};
    }
    SortKey operator()(const document::Code& code) const { return (*this)(code.code); }
    SortKey operator()(const std::vector<std::string>& texts) const {
        return texts.empty() ? SortKey{true, 0, {}} : (*this)(texts.front());
    }
    SortKey operator()(const document::Words& words) const {
        return (*this)(std::string{words.message});
    }
};

/// A row's key and where it stood, which keeps equal ones in their order.
struct Rank {
    SortKey key;
    std::size_t position;
};

/// The ranks of the rows above it in the tree, outermost first, and its own: rows below a row stay
/// below it.
using Path = std::vector<Rank>;

std::vector<Path> paths_of(const Table& table, std::size_t column) {
    std::vector<Path> paths;
    Path above;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const Row& row = table.rows[i];
        above.resize(std::min(above.size(), static_cast<std::size_t>(row.depth)));
        above.push_back({std::visit(ToSortKey{}, row.cells.at(column)), i});
        paths.push_back(above);
    }
    return paths;
}

struct Before {
    bool backwards;

    bool operator()(const Path& one, const Path& other) const {
        return std::ranges::lexicographical_compare(one, other, *this);
    }
    bool operator()(const Rank& one, const Rank& other) const {
        if (one.key.missing != other.key.missing) return other.key.missing;
        if (one.key == other.key) return one.position < other.position;
        return backwards ? other.key < one.key : one.key < other.key;
    }
};

}  // namespace

Table select(const Table& table, const std::vector<std::string>& keys) {
    Table chosen{{}, {}, table.title, table.chart};
    std::vector<std::size_t> positions;
    for (const std::string& key : keys) {
        positions.push_back(position_of(table, key));
        chosen.columns.push_back(table.columns[positions.back()]);
        chosen.columns.back().audience = document::Audience::both;
    }
    chosen.rows.reserve(table.rows.size());
    for (const Row& row : table.rows) {
        Row narrowed{{}, row.depth, row.audience, row.is_total};
        narrowed.cells.reserve(positions.size());
        for (const std::size_t position : positions)
            narrowed.cells.push_back(row.cells.at(position));
        chosen.rows.push_back(std::move(narrowed));
    }
    return chosen;
}

void sort(Table& table, std::string_view key) {
    const bool backwards = key.starts_with('-');
    const std::size_t column = position_of(table, key.substr(backwards ? 1 : 0));
    auto paths = paths_of(table, column);
    std::ranges::sort(paths, Before{backwards});
    std::vector<Row> sorted;
    sorted.reserve(paths.size());
    for (const Path& path : paths) sorted.push_back(std::move(table.rows[path.back().position]));
    table.rows = std::move(sorted);
}

}  // namespace netralitas::render
