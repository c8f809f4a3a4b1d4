#include "row_names.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace netralitas::report {

namespace {

bool holds_text(const Json& rows, const std::string& column) {
    return std::ranges::all_of(rows, [&](const Json& row) {
        const auto cell = row.find(column);
        return cell != row.end() && (cell->is_string() || cell->is_null());
    });
}

std::string name_of(const Json& row, const std::vector<std::string>& columns) {
    auto name = Json::array();
    for (const auto& column : columns) name.push_back(row.value(column, Json()));
    return name.dump();
}

bool tell_apart(const Json& rows, const std::vector<std::string>& columns) {
    std::set<std::string> names;
    for (const auto& row : rows) names.insert(name_of(row, columns));
    return names.size() == rows.size();
}

/// Those that hold text, what names a record before all others.
std::vector<std::string> candidates(const Json& then, const Json& now) {
    std::vector<std::string> columns;
    const auto& some = then.empty() ? now : then;
    if (some.empty()) return columns;
    for (const auto& [column, cell] : some.front().items()) {
        if (holds_text(then, column) && holds_text(now, column)) columns.push_back(column);
    }
    std::stable_partition(columns.begin(), columns.end(), [](const std::string& column) {
        return column == "reference" || column == "number";
    });
    return columns;
}

}  // namespace

RowNames::RowNames(const Json& then, const Json& now) {
    for (const auto& column : candidates(then, now)) {
        columns_.push_back(column);
        if (tell_apart(then, columns_) && tell_apart(now, columns_)) break;
    }
    drop_needless(then, now);
}

/// What stands between the first and the last column often only repeats the first: a name its code.
void RowNames::drop_needless(const Json& then, const Json& now) {
    for (std::size_t at = 1; at + 1 < columns_.size();) {
        auto without = columns_;
        without.erase(without.begin() + static_cast<std::ptrdiff_t>(at));
        if (tell_apart(then, without) && tell_apart(now, without)) {
            columns_ = std::move(without);
        } else {
            ++at;
        }
    }
}

std::vector<RowNames::Named> RowNames::by_name(const Json& rows) const {
    std::map<std::string, int> times;
    std::vector<Named> named;
    for (const auto& row : rows) {
        const auto name = name_of(row, columns_);
        named.emplace_back(name + std::to_string(++times[name]), &row);
    }
    return named;
}

}  // namespace netralitas::report
