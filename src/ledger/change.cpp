#include "digest.hpp"
#include "guards.hpp"
#include "netralitas/error.hpp"
#include "writer.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace netralitas::ledger {
namespace {

namespace sql {
constexpr const char* savepoint = "SAVEPOINT attempt";
constexpr const char* take_back = "ROLLBACK TO attempt";
constexpr const char* release = "RELEASE attempt";
}  // namespace sql

/// The hook sees rows, not tables: what makes, alters or drops one is for schema steps alone.
void require_row_change(std::string_view sql) {
    const auto verb = sql.substr(0, sql.find(' '));
    if (verb != "INSERT" && verb != "UPDATE" && verb != "DELETE") {
        throw std::logic_error("a change runs INSERT, UPDATE and DELETE only");
    }
}

/// `INSERT INTO unit (id, code) VALUES (?,?),(?,?)`
std::string with_holes(std::string_view insert, std::size_t values) {
    const auto columns =
        static_cast<std::size_t>(std::count(insert.begin(), insert.end(), ',')) + 1;
    std::string row = ",(?";
    for (std::size_t i = 1; i < columns; ++i) row += ",?";
    row += ')';
    std::string sql(insert);
    sql += " VALUES ";
    sql += std::string_view(row).substr(1);
    for (std::size_t i = columns; i < values; i += columns) sql += row;
    return sql;
}

}  // namespace

std::int64_t Change::next_id() { return writer_->next_id(); }

std::int64_t Change::run(std::string_view sql, std::span<const Bind> values) {
    return writer_->run(sql, values);
}

void Change::add_rows(std::string_view insert, std::span<const Bind> values) {
    writer_->run(with_holes(insert, values.size()), values);
}

Reader Change::reader() const { return Reader(writer_->connection()); }

void Change::attempt(const std::function<void()>& step) { writer_->attempt(step); }

void Change::load_in_bulk(std::span<const std::string_view> tables,
                          const std::function<void()>& load) {
    writer_->load_in_bulk(tables, load);
}

std::int64_t Writer::next_id() {
    if (last_id_ + 1 >= domain::ids_per_office) {
        throw Error{"ids-exhausted"};
    }
    return chain_.office * domain::ids_per_office + ++last_id_;
}

std::int64_t Writer::run(std::string_view sql, std::span<const Bind> values) {
    require_row_change(sql);
    require_whole();
    capture_.lines().note(before_statement_);
    std::int64_t rows = 0;
    try {
        rows = connection_->run(sql, values);
    } catch (...) {
        capture_.lines().cut_back(before_statement_);
        throw;
    }
    require_whole();
    ship_closed_parts();
    return rows;
}

void Writer::attempt(const std::function<void()>& step) {
    require_whole();
    Lines::Mark before;
    capture_.lines().note(before);
    connection_->execute(sql::savepoint);
    ++savepoints_;
    try {
        step();
    } catch (...) {
        --savepoints_;
        take_back(before);
        throw;
    }
    --savepoints_;
    connection_->execute(sql::release);
    ship_closed_parts();
}

/// Where SQLite has rolled the whole transaction back, nothing is left to take back and the change
/// stays broken.
void Writer::take_back(const Lines::Mark& mark) {
    if (sqlite3_get_autocommit(connection_->handle()) != 0) {
        return;
    }
    connection_->execute(sql::take_back);
    connection_->execute(sql::release);
    capture_.lines().cut_back(mark);
    capture_.set_broken(nullptr);
}

void Writer::apply(const SchemaStep& step) {
    connection_->execute(std::string(step.sql).c_str());
    capture_.watch(record_tables(reader()));
    make_guards(*connection_, capture_.tables());
    connection_->execute(fmt::format("PRAGMA user_version = {}", step.number).c_str());
    capture_.lines().add(fmt::format(R"(["s",{},"{}"])", step.number, to_hex(digest_of(step.sql))));
    chain_.schema = step.number;
}

}  // namespace netralitas::ledger
