#include "applier.hpp"

#include "failure.hpp"
#include "netralitas/error.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>

namespace netralitas::ledger {
namespace {

std::string insert_of(const RecordTable& table) {
    std::string holes;
    for (std::size_t i = 1; i <= table.columns.size(); ++i) {
        holes += fmt::format("{}?{}", i == 1 ? "" : ", ", i);
    }
    return fmt::format(R"(INSERT INTO "{}" ("{}") VALUES ({}))", table.name,
                       fmt::join(table.columns, R"(", ")"), holes);
}

std::string all_equal(const RecordTable& table, std::size_t first) {
    auto text = fmt::format(R"("{}" = ?{})", table.columns.front(), first);
    for (std::size_t i = 1; i < table.columns.size(); ++i) {
        text += fmt::format(R"( AND "{}" IS ?{})", table.columns[i], first + i);
    }
    return text;
}

std::string update_of(const RecordTable& table) {
    const auto width = table.columns.size();
    std::string sets;
    for (std::size_t i = 1; i < width; ++i) {
        sets += fmt::format(R"({}"{}" = ?{})", i == 1 ? "" : ", ", table.columns[i], i + 1);
    }
    return fmt::format(R"(UPDATE "{}" SET {} WHERE {})", table.name, sets,
                       all_equal(table, width + 1));
}

std::string delete_of(const RecordTable& table) {
    return fmt::format(R"(DELETE FROM "{}" WHERE {})", table.name, all_equal(table, 1));
}

std::string row_of(const RecordTable& table) {
    return fmt::format(R"(SELECT 1 FROM "{}" WHERE {})", table.name, all_equal(table, 1));
}

std::string id_in(const RecordTable& table) {
    return fmt::format(R"(SELECT 1 FROM "{}" WHERE "{}" = ?1)", table.name, table.columns.front());
}

Statement prepare(sqlite3* handle, const std::string& text) {
    sqlite3_stmt* statement = nullptr;
    require_ok(handle, sqlite3_prepare_v3(handle, text.data(), static_cast<int>(text.size()),
                                          SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
    return Statement(statement);
}

int bind_cell(sqlite3_stmt* statement, int index, const CellValue& cell) {
    if (const auto* number = std::get_if<std::int64_t>(&cell)) {
        return sqlite3_bind_int64(statement, index, *number);
    }
    if (const auto* text = std::get_if<std::string>(&cell)) {
        return sqlite3_bind_text64(statement, index, text->data(), text->size(), SQLITE_STATIC,
                                   SQLITE_UTF8);
    }
    return sqlite3_bind_null(statement, index);
}

}  // namespace

TableApplier::TableApplier(Reader::Connection& connection, const RecordTable& table)
    : handle_(connection.handle()),
      columns_(table.columns),
      add_(prepare(handle_, insert_of(table))),
      change_(prepare(handle_, update_of(table))),
      remove_(prepare(handle_, delete_of(table))),
      holds_(prepare(handle_, row_of(table))),
      holds_id_(prepare(handle_, id_in(table))) {}

void TableApplier::expect(const std::vector<std::string>& columns) {
    places_.assign(columns_.size(), std::nullopt);
    expected_ = columns.size();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto found = std::find(columns_.begin(), columns_.end(), columns[i]);
        if (found == columns_.end()) {
            throw Error{"ledger-damaged"};
        }
        places_[static_cast<std::size_t>(found - columns_.begin())] = i;
    }
}

bool TableApplier::forward(const Line& line) {
    switch (line.kind) {
        case Line::Kind::added:
            return add(line.after);
        case Line::Kind::changed:
            return change(line.before, line.after);
        default:
            return remove(line.before);
    }
}

bool TableApplier::backward(const Line& line) {
    switch (line.kind) {
        case Line::Kind::added:
            return remove(line.after);
        case Line::Kind::changed:
            return change(line.after, line.before);
        default:
            return add(line.before);
    }
}

bool TableApplier::holds(const Cells& cells) {
    bind(holds_, 1, cells);
    return answers(holds_);
}

bool TableApplier::holds_id(std::int64_t id) {
    require_ok(handle_, sqlite3_bind_int64(holds_id_.get(), 1, id));
    return answers(holds_id_);
}

bool TableApplier::add(const Cells& cells) {
    bind(add_, 1, cells);
    return writes_one(add_);
}

bool TableApplier::change(const Cells& before, const Cells& after) {
    bind(change_, 1, after);
    bind(change_, columns_.size() + 1, before);
    return writes_one(change_);
}

bool TableApplier::remove(const Cells& cells) {
    bind(remove_, 1, cells);
    return writes_one(remove_);
}

void TableApplier::bind(const Statement& statement, std::size_t first, const Cells& cells) const {
    if (cells.size() != expected_) {
        throw Error{"ledger-damaged"};
    }
    const CellValue nothing;
    for (std::size_t i = 0; i < places_.size(); ++i) {
        const auto& cell = places_[i] ? cells[*places_[i]] : nothing;
        require_ok(handle_, bind_cell(statement.get(), static_cast<int>(first + i), cell));
    }
}

bool TableApplier::writes_one(const Statement& statement) const {
    const auto code = sqlite3_step(statement.get());
    sqlite3_reset(statement.get());
    require_ok(handle_, code);
    return sqlite3_changes64(handle_) == 1;
}

bool TableApplier::answers(const Statement& statement) const {
    const auto code = sqlite3_step(statement.get());
    sqlite3_reset(statement.get());
    require_ok(handle_, code);
    return code == SQLITE_ROW;
}

}  // namespace netralitas::ledger
