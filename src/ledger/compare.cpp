#include "compare.hpp"

#include "failure.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace netralitas::ledger {
namespace {

// An identity number has 16 or 18 digits, a damaged one a few less; a date has 8.
constexpr std::ptrdiff_t most_digits_shown = 8;
constexpr std::ptrdiff_t last_shown = 3;

/// All rows of a table, one at a time, in order of their ids.
class Walk {
public:
    Walk(Reader::Connection& connection, const std::string& query)
        : handle_(connection.handle()), loan_(connection.statements.take(handle_, query)) {
        next();
    }

    void next() {
        const auto code = sqlite3_step(row());
        require_ok(handle_, code);
        ended_ = code == SQLITE_DONE;
    }
    bool ended() const { return ended_; }
    sqlite3_stmt* row() const { return loan_.get(); }
    std::int64_t id() const { return sqlite3_column_int64(row(), 0); }

private:
    sqlite3* handle_;
    StatementCache::Loan loan_;
    bool ended_ = false;
};

std::string_view bytes_at(sqlite3_stmt* row, int column) {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(row, column));
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(row, column))};
}

bool same_cell(sqlite3_stmt* left, sqlite3_stmt* right, int column) {
    const auto type = sqlite3_column_type(left, column);
    if (type != sqlite3_column_type(right, column)) {
        return false;
    }
    switch (type) {
        case SQLITE_NULL:
            return true;
        case SQLITE_INTEGER:
            return sqlite3_column_int64(left, column) == sqlite3_column_int64(right, column);
        default:
            return bytes_at(left, column) == bytes_at(right, column);
    }
}

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

std::string masked(std::string text) {
    auto digits = std::count_if(text.begin(), text.end(), is_digit);
    if (digits <= most_digits_shown) {
        return text;
    }
    for (auto& byte : text) {
        if (is_digit(byte) && digits-- > last_shown) {
            byte = '*';
        }
    }
    return text;
}

std::string shown(sqlite3_stmt* row, int column) {
    const auto type = sqlite3_column_type(row, column);
    if (type == SQLITE_NULL) {
        return "null";
    }
    if (type == SQLITE_BLOB) {
        return "blob";
    }
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(row, column));
    return masked(text);
}

void compare_row(const Walk& recorded, const Walk& found, const RecordTable& table,
                 Findings& findings) {
    const auto columns = static_cast<int>(table.columns.size());
    for (int column = 1; column < columns; ++column) {
        if (!same_cell(recorded.row(), found.row(), column)) {
            findings.add("check-cell", {{"table", table.name},
                                        {"id", std::to_string(found.id())},
                                        {"column", table.columns[static_cast<std::size_t>(column)]},
                                        {"recorded", shown(recorded.row(), column)},
                                        {"found", shown(found.row(), column)}});
        }
    }
}

}  // namespace

void compare_table(Reader::Connection& recorded, Reader::Connection& found,
                   const RecordTable& table, Findings& findings) {
    const auto query =
        fmt::format(R"(SELECT "{}" FROM "{}" ORDER BY "{}")", fmt::join(table.columns, R"(", ")"),
                    table.name, table.columns.front());
    Walk left(recorded, query);
    Walk right(found, query);
    const auto add = [&](const char* code, const Walk& walk) {
        findings.add(code, {{"table", table.name}, {"id", std::to_string(walk.id())}});
    };
    while (!left.ended() || !right.ended()) {
        if (right.ended() || (!left.ended() && left.id() < right.id())) {
            add("check-row-lost", left);
            left.next();
        } else if (left.ended() || right.id() < left.id()) {
            add("check-row-unrecorded", right);
            right.next();
        } else {
            compare_row(left, right, table, findings);
            left.next();
            right.next();
        }
    }
}

}  // namespace netralitas::ledger
