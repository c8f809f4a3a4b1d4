#include "applier.hpp"
#include "internals.hpp"
#include "line.hpp"
#include "netralitas/error.hpp"
#include "netralitas/ledger/history.hpp"
#include "netralitas/ledger/ledger.hpp"
#include "parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <unordered_set>
#include <utility>

namespace netralitas::ledger {
namespace {

namespace sql {

constexpr std::string_view parts_backwards =
    "SELECT lines FROM entry_part WHERE office = ?1 AND seq = ?2 ORDER BY part DESC";
constexpr std::string_view dangling =
    "SELECT \"table\", \"parent\", count(*) FROM pragma_foreign_key_check"
    " GROUP BY 1, 2 ORDER BY 1, 2 LIMIT 1";

}  // namespace sql

constexpr std::size_t rows_named = 5;
constexpr std::size_t entries_suggested = 3;

std::string argument(const Problem& problem, std::string_view name) {
    const auto found =
        std::find_if(problem.arguments.begin(), problem.arguments.end(),
                     [&](const Argument& argument) { return argument.name == name; });
    return found == problem.arguments.end() ? "" : found->value;
}

using RowKey = std::pair<std::string, std::int64_t>;

/// One record table while the entry is taken back.
struct Table {
    TableApplier applier;
    std::unordered_set<std::int64_t> seen;  ///< rows whose last line of the entry has been met
};

/// Takes one entry back inside a change: looks at every row first, then writes.
class Undo {
public:
    Undo(Change& change, const Entry& entry) : change_(&change), entry_(&entry) {}

    void run();

private:
    using OnLine = std::function<void(Table&, const Line&)>;

    void each_line_backwards(const OnLine& on_line);
    void take_part(std::string_view text, const OnLine& on_line);
    Table& table_of(const Line& line);
    void look(Table& table, const Line& line);
    void write(Table& table, const Line& line);
    void refuse_dangling() const;
    [[noreturn]] void refuse_conflicts() const;
    [[noreturn]] void refuse(const char* code, Arguments arguments = {}) const;

    Change* change_;
    const Entry* entry_;
    std::map<std::string, Table, std::less<>> tables_;
    std::vector<RowKey> conflicts_;
    std::int64_t conflict_count_ = 0;
};

void Undo::run() {
    auto& connection = Internals::writing(*change_);
    for (const auto& table : record_tables(change_->reader())) {
        tables_.emplace(table.name, Table{TableApplier(connection, table), {}});
    }
    each_line_backwards([this](Table& table, const Line& line) { look(table, line); });
    if (conflict_count_ > 0) {
        refuse_conflicts();
    }
    Internals::defer_references(*change_);
    each_line_backwards([this](Table& table, const Line& line) { write(table, line); });
    refuse_dangling();
}

void Undo::each_line_backwards(const OnLine& on_line) {
    auto parts = change_->rows(sql::parts_backwards, {entry_->office, entry_->seq});
    while (parts.next()) {
        take_part(unpack(parts.text(0)), on_line);
    }
}

void Undo::take_part(std::string_view text, const OnLine& on_line) {
    std::vector<std::string_view> lines;
    split_lines(text, [&](std::string_view json) {
        const auto kind = head_of(json).kind;
        if (kind == Line::Kind::step) {
            refuse("undo-impossible");
        }
        if (kind == Line::Kind::columns) {
            const auto columns = read_line(json);
            table_of(columns).applier.expect(columns.columns);
        } else {
            lines.push_back(json);
        }
    });
    std::for_each(lines.rbegin(), lines.rend(), [&](std::string_view json) {
        const auto line = read_line(json);
        on_line(table_of(line), line);
    });
}

Table& Undo::table_of(const Line& line) {
    const auto table = tables_.find(line.table);
    if (table == tables_.end()) {
        throw Error{"ledger-damaged"};
    }
    return table->second;
}

/// The first line met of a row is the last of the entry: it says how the entry left the row.
void Undo::look(Table& table, const Line& line) {
    const auto id = id_of(line);
    if (id / domain::ids_per_office != entry_->office) {
        refuse("undo-impossible");
    }
    if (!table.seen.insert(id).second) {
        return;
    }
    const bool gone = line.kind == Line::Kind::removed;
    if (gone ? !table.applier.holds_id(id) : table.applier.holds(line.after)) {
        return;
    }
    ++conflict_count_;
    if (conflicts_.size() < rows_named) {
        conflicts_.emplace_back(line.table, id);
    }
}

void Undo::write(Table& table, const Line& line) {
    try {
        if (!table.applier.backward(line)) {
            throw Error{"ledger-damaged"};
        }
        Internals::ship(*change_);
    } catch (const Error& error) {
        const auto& problem = error.problem();
        if (problem.code != "constraint" || argument(problem, "rule") != "unique") {
            throw;
        }
        refuse("undo-value-taken", {{"table", line.table},
                                    {"id", std::to_string(id_of(line))},
                                    {"column", argument(problem, "column")}});
    }
}

/// Rows recorded later may refer to rows the entry added.
void Undo::refuse_dangling() const {
    auto rows = change_->rows(sql::dangling);
    if (rows.next()) {
        refuse("undo-referred", {{"table", std::string(rows.text(0))},
                                 {"parent", std::string(rows.text(1))},
                                 {"count", std::to_string(rows.integer(2))}});
    }
}

void Undo::refuse_conflicts() const {
    std::map<RowKey, std::set<std::int64_t>> touched;
    std::set<std::int64_t, std::greater<>> later;
    for (const auto& touch : history(change_->reader(), conflicts_)) {
        if (touch.seq > entry_->seq) {
            touched[{touch.table, touch.id}].insert(touch.seq);
            later.insert(touch.seq);
        }
    }
    std::vector<std::string> rows;
    for (const auto& row : conflicts_) {
        const auto by = fmt::format(" ({})", fmt::join(touched[row], ", "));
        rows.push_back(
            fmt::format("{} {}{}", row.first, row.second, touched[row].empty() ? "" : by));
    }
    std::vector<std::string> suggestions;
    for (const auto seq : later) {
        if (suggestions.size() < entries_suggested) {
            suggestions.push_back(std::to_string(seq));
        }
    }
    throw Error{"undo-conflict",
                {{"entry", std::to_string(entry_->seq)},
                 {"count", std::to_string(conflict_count_)},
                 {"rows", fmt::format("{}", fmt::join(rows, ", "))},
                 {"later", fmt::format("{}", fmt::join(later, ", "))}},
                suggestions};
}

void Undo::refuse(const char* code, Arguments arguments) const {
    arguments.insert(arguments.begin(), {"entry", std::to_string(entry_->seq)});
    throw Error{code, std::move(arguments)};
}

}  // namespace

Outcome undo(Ledger& ledger, std::int64_t seq, Ending ending) {
    const auto found = entry(ledger.reader(), seq);
    if (!found) {
        throw Error{"entry-unknown", {{"entry", std::to_string(seq)}}};
    }
    return ledger.change(
        {"undo", fmt::format("undo {}", seq)}, [&](Change& change) { Undo(change, *found).run(); },
        ending);
}

}  // namespace netralitas::ledger
