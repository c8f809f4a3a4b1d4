#include "netralitas/ledger/rows.hpp"

#include "connection.hpp"
#include "failure.hpp"

#include <sqlite3.h>

#include <new>
#include <stdexcept>
#include <utility>

namespace netralitas::ledger {
namespace {

/// The lowest `count` decimal digits of the number, written from `first` on.
void write_digits(char* first, int count, unsigned number) {
    for (int i = count - 1; i >= 0; --i) {
        first[i] = static_cast<char>('0' + number % 10);
        number /= 10;
    }
}

}  // namespace

Bind::Bind(domain::Date date) : kind_(Kind::date) {
    const std::chrono::year_month_day day{date};
    write_digits(&date_[0], 4, static_cast<unsigned>(static_cast<int>(day.year())));
    date_[4] = '-';
    write_digits(&date_[5], 2, static_cast<unsigned>(day.month()));
    date_[7] = '-';
    write_digits(&date_[8], 2, static_cast<unsigned>(day.day()));
}

struct Rows::Cursor {
    StatementCache::Loan statement;
};

Rows::Rows(std::unique_ptr<Cursor> cursor) : cursor_(std::move(cursor)) {}
Rows::Rows(Rows&&) noexcept = default;
Rows& Rows::operator=(Rows&&) noexcept = default;
Rows::~Rows() = default;

bool Rows::next() {
    if (!cursor_) {
        return false;
    }
    auto* statement = cursor_->statement.get();
    const auto code = sqlite3_step(statement);
    require_ok(sqlite3_db_handle(statement), code);
    if (code == SQLITE_DONE) {
        cursor_.reset();
        return false;
    }
    return true;
}

bool Rows::is_null(int column) const {
    return sqlite3_column_type(cursor_->statement.get(), column) == SQLITE_NULL;
}

std::int64_t Rows::integer(int column) const {
    return sqlite3_column_int64(cursor_->statement.get(), column);
}

std::string_view Rows::text(int column) const {
    auto* statement = cursor_->statement.get();
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
    if (text == nullptr && sqlite3_errcode(sqlite3_db_handle(statement)) == SQLITE_NOMEM) {
        throw std::bad_alloc();
    }
    if (text == nullptr) {
        return {};
    }
    return {text, static_cast<std::size_t>(sqlite3_column_bytes(statement, column))};
}

std::optional<domain::Date> Rows::date(int column) const {
    return domain::date_from_iso(text(column));
}

std::optional<std::int64_t> Rows::maybe_integer(int column) const {
    return is_null(column) ? std::nullopt : std::optional(integer(column));
}

Rows Reader::rows(std::string_view sql, Binds values) const {
    auto cursor = std::make_unique<Rows::Cursor>(
        Rows::Cursor{connection_->statements.take(connection_->handle(), sql)});
    if (sqlite3_stmt_readonly(cursor->statement.get()) == 0) {
        throw std::logic_error("a question that would write");
    }
    bind_all(cursor->statement.get(), {values.begin(), values.size()}, Texts::copied);
    return Rows(std::move(cursor));
}

}  // namespace netralitas::ledger
