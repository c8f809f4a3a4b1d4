#include "failure.hpp"

#include "netralitas/error.hpp"

#include <sqlite3.h>

#include <new>
#include <stdexcept>
#include <string>
#include <string_view>

namespace netralitas::ledger {
namespace {

namespace sql {
constexpr const char* index_column =
    "SELECT m.tbl_name, i.name FROM sqlite_master m, pragma_index_xinfo(m.name) i "
    "WHERE m.type = 'index' AND m.name = ?1 AND i.cid >= 0 AND i.key = 1 ORDER BY i.seqno LIMIT 1";
}

std::string path_of(sqlite3* handle) {
    const char* path = sqlite3_db_filename(handle, "main");
    return path == nullptr ? "" : path;
}

[[noreturn]] void throw_constraint(std::string rule, std::string table, std::string column) {
    throw Error{
        "constraint",
        {{"rule", std::move(rule)}, {"table", std::move(table)}, {"column", std::move(column)}}};
}

std::string text_at(sqlite3_stmt* statement, int column) {
    const auto* text = sqlite3_column_text(statement, column);
    return text == nullptr ? "" : reinterpret_cast<const char*>(text);
}

/// An index over an expression is named by SQLite only by its own name.
[[noreturn]] void throw_index(sqlite3* handle, std::string_view index) {
    sqlite3_stmt* statement = nullptr;
    std::string table;
    std::string column;
    if (sqlite3_prepare_v2(handle, sql::index_column, -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_text(statement, 1, index.data(), static_cast<int>(index.size()),
                          SQLITE_TRANSIENT);
        if (sqlite3_step(statement) == SQLITE_ROW) {
            table = text_at(statement, 0);
            column = text_at(statement, 1);
        }
    }
    sqlite3_finalize(statement);
    throw_constraint("unique", table, column);
}

/// `member.name, member.id` → member, name; `since <= until` → nothing, since <= until.
[[noreturn]] void throw_column(std::string rule, std::string_view named) {
    named = named.substr(0, named.find(','));
    const auto dot = named.find('.');
    if (dot == named.npos) {
        throw_constraint(std::move(rule), "", std::string(named));
    }
    throw_constraint(std::move(rule), std::string(named.substr(0, dot)),
                     std::string(named.substr(dot + 1)));
}

[[noreturn]] void throw_constraint(sqlite3* handle, int code, const std::string& message) {
    const auto after = [&message](std::string_view mark) {
        const auto at = message.find(mark);
        return at == message.npos ? std::string_view{}
                                  : std::string_view(message).substr(at + mark.size());
    };
    const auto named = after("constraint failed: ");
    constexpr std::string_view index_mark = "index '";
    switch (code) {
        case SQLITE_CONSTRAINT_UNIQUE:
        case SQLITE_CONSTRAINT_PRIMARYKEY:
        case SQLITE_CONSTRAINT_ROWID:
            if (named.substr(0, index_mark.size()) == index_mark) {
                const auto index = named.substr(index_mark.size());
                throw_index(handle, index.substr(0, index.find('\'')));
            }
            throw_column("unique", named);
        case SQLITE_CONSTRAINT_NOTNULL:
            throw_column("missing", named);
        case SQLITE_CONSTRAINT_CHECK:
            throw_column("check", named);
        case SQLITE_CONSTRAINT_DATATYPE:
            throw_column("type", after(" column "));
        case SQLITE_CONSTRAINT_FOREIGNKEY:
            throw_constraint("reference", "", "");
        default:
            throw std::logic_error("SQLite: " + message);
    }
}

const char* code_for(int code) {
    if (code == SQLITE_READONLY_ROLLBACK) {
        return "ledger-unfinished";
    }
    if (code == SQLITE_IOERR_WRITE) {
        return "ledger-full";
    }
    switch (code & 0xFF) {
        case SQLITE_FULL:
            return "ledger-full";
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return "ledger-locked";
        case SQLITE_NOTADB:
            return "ledger-foreign";
        case SQLITE_CORRUPT:
        case SQLITE_IOERR:
            return "ledger-damaged";
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_CANTOPEN:
            return "ledger-read-only";
        default:
            return nullptr;
    }
}

}  // namespace

void rephrase(sqlite3* handle, int code) {
    const std::string message = sqlite3_errmsg(handle);
    const Arguments where{{"path", path_of(handle)}};
    if (const auto* known = code_for(code)) {
        throw Error{known, where};
    }
    switch (code & 0xFF) {
        case SQLITE_CONSTRAINT:
            throw_constraint(handle, code, message);
        case SQLITE_TOOBIG:
            throw Error{"value-refused", {{"reason", "size"}, {"table", ""}}};
        case SQLITE_NOMEM:
            throw std::bad_alloc();
        default:
            throw std::logic_error("SQLite: " + message);
    }
}

void require_ok(sqlite3* handle, int code) {
    if (code != SQLITE_OK && code != SQLITE_ROW && code != SQLITE_DONE) {
        rephrase(handle, code);
    }
}

}  // namespace netralitas::ledger
