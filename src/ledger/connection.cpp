#include "connection.hpp"

#include "failure.hpp"
#include "memory_files.hpp"
#include "netralitas/error.hpp"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <stdexcept>

namespace netralitas::ledger {
namespace {

namespace sql {
constexpr const char* every_connection =
    "PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON; PRAGMA recursive_triggers = ON;"
    "PRAGMA mmap_size = 0";
constexpr const char* reading = "PRAGMA query_only = ON";
constexpr const char* writing =
    "PRAGMA page_size = 8192; PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA "
    "secure_delete = ON;"
    "PRAGMA cache_size = -131072; PRAGMA cache_spill = -131072";
constexpr const char* scratch =
    "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536";
}  // namespace sql

constexpr int longest_value = 16 << 20;
constexpr int longest_statement = 100'000;
constexpr int deepest_expression = 100;
constexpr int most_attached = 1;  // none would also stop VACUUM

void set_switches(sqlite3* handle) {
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, longest_value);
    sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, longest_statement);
    sqlite3_limit(handle, SQLITE_LIMIT_EXPR_DEPTH, deepest_expression);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, most_attached);
}

/// What cannot be opened at all has no connection to ask.
SQLite::Database open_database(const std::filesystem::path& path, int flags) {
    // Counting its memory costs SQLite a lock for every piece it takes.
    [[maybe_unused]] static const int uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    // It takes room for twenty pages at once, which costs a short answer more than the pages do.
    [[maybe_unused]] static const int one_by_one =
        sqlite3_config(SQLITE_CONFIG_PAGECACHE, nullptr, 0, 0);
    try {
        const bool is_scratch = path.empty();
        return {path.string(), flags, 0, is_scratch ? std::string() : memory_files()};
    } catch (const SQLite::Exception&) {
        throw Error{"file-denied", {{"path", path.string()}}};
    }
}

int bind_text(sqlite3_stmt* statement, int index, std::string_view text, Texts texts) {
    return sqlite3_bind_text64(statement, index, text.data(), text.size(),
                               texts == Texts::copied ? SQLITE_TRANSIENT : SQLITE_STATIC,
                               SQLITE_UTF8);
}

int bind_one(sqlite3_stmt* statement, int index, const Bind& value, Texts texts) {
    if (value.kind() == Bind::Kind::integer) {
        return sqlite3_bind_int64(statement, index, value.integer());
    }
    return bind_text(statement, index, value.text(), texts);
}

}  // namespace

void FinalizeStatement::operator()(sqlite3_stmt* statement) const noexcept {
    sqlite3_finalize(statement);
}

StatementCache::Loan::~Loan() {
    if (!statement_) {
        return;
    }
    sqlite3_reset(statement_.get());
    if (!place_->second) {
        place_->second = std::move(statement_);
    }
}

StatementCache::Loan StatementCache::take(sqlite3* handle, std::string_view sql) {
    auto place = kept_.find(sql);
    if (place == kept_.end()) {
        place = kept_.emplace(sql, nullptr).first;
    }
    if (place->second) {
        return {*place, std::move(place->second)};
    }
    sqlite3_stmt* statement = nullptr;
    const auto code = sqlite3_prepare_v3(handle, sql.data(), static_cast<int>(sql.size()),
                                         SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    require_ok(handle, code);
    return {*place, Statement(statement)};
}

void bind_all(sqlite3_stmt* statement, std::span<const Bind> values, Texts texts) {
    if (static_cast<std::size_t>(sqlite3_bind_parameter_count(statement)) != values.size()) {
        throw std::logic_error("a statement got another number of values than it has holes");
    }
    sqlite3_clear_bindings(statement);  // all are null then
    int index = 0;
    for (const auto& value : values) {
        ++index;
        if (value.kind() == Bind::Kind::null) continue;
        require_ok(sqlite3_db_handle(statement), bind_one(statement, index, value, texts));
    }
}

Reader::Connection::Connection(const std::filesystem::path& path, int flags,
                               std::chrono::milliseconds timeout)
    : database(open_database(path, flags | SQLITE_OPEN_NOMUTEX)) {
    set_switches(handle());
    database.setBusyTimeout(static_cast<int>(timeout.count()));
    execute(sql::every_connection);
}

std::int64_t Reader::Connection::run(std::string_view sql, std::span<const Bind> values) {
    const auto loan = statements.take(handle(), sql);
    bind_all(loan.get(), values, Texts::borrowed);
    auto code = sqlite3_step(loan.get());
    while (code == SQLITE_ROW) {
        code = sqlite3_step(loan.get());
    }
    require_ok(handle(), code);
    return sqlite3_changes64(handle());
}

void Reader::Connection::begin_reading() const {
    if (sqlite3_get_autocommit(handle()) != 0) execute("BEGIN");
}

void Reader::Connection::end_reading() const {
    if (sqlite3_get_autocommit(handle()) == 0) execute("COMMIT");
}

void Reader::Connection::execute(const char* statements_text) const {
    require_ok(handle(), sqlite3_exec(handle(), statements_text, nullptr, nullptr, nullptr));
}

std::int64_t Reader::Connection::number(std::string_view sql, std::span<const Bind> values) {
    const auto loan = statements.take(handle(), sql);
    bind_all(loan.get(), values, Texts::borrowed);
    const auto code = sqlite3_step(loan.get());
    require_ok(handle(), code);
    return code == SQLITE_ROW ? sqlite3_column_int64(loan.get(), 0) : 0;
}

ConnectionPointer open_for_reading(const std::filesystem::path& path,
                                   std::chrono::milliseconds timeout) {
    auto connection = std::make_unique<Reader::Connection>(path, SQLITE_OPEN_READONLY, timeout);
    connection->execute(sql::reading);
    return connection;
}

ConnectionPointer open_for_writing(const std::filesystem::path& path,
                                   std::chrono::milliseconds timeout) {
    auto connection = std::make_unique<Reader::Connection>(path, SQLITE_OPEN_READWRITE, timeout);
    connection->execute(sql::writing);
    return connection;
}

void copy_pages(Reader::Connection& from, Reader::Connection& to) {
    auto* backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    const auto code = backup == nullptr ? SQLITE_OK : sqlite3_backup_step(backup, -1);
    sqlite3_backup_finish(backup);
    require_ok(to.handle(), sqlite3_extended_errcode(to.handle()));
    require_ok(from.handle(), code);  // a lock that was not given is an error of neither
}

ConnectionPointer open_scratch() {
    auto connection = std::make_unique<Reader::Connection>(
        "", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, std::chrono::milliseconds{0});
    connection->execute(sql::scratch);
    return connection;
}

}  // namespace netralitas::ledger
