#include "failure.hpp"
#include "netralitas/error.hpp"
#include "writer.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <string>
#include <vector>

namespace netralitas::ledger {
namespace {

namespace sql {
/// The column an index is about is its first one that is no expression.
constexpr std::string_view indexes =
    "SELECT m.name, m.sql, (SELECT i.name FROM pragma_index_xinfo(m.name) i"
    " WHERE i.cid >= 0 AND i.key = 1 ORDER BY i.seqno LIMIT 1)"
    " FROM sqlite_master m WHERE m.type = 'index' AND m.sql IS NOT NULL AND m.tbl_name = ?1"
    " ORDER BY m.name";
}  // namespace sql

struct Index {
    std::string name;
    std::string table;
    std::string column;
    std::string sql;
};

std::vector<Index> indexes_of(const Reader& reader, std::span<const std::string_view> tables) {
    std::vector<Index> indexes;
    for (const auto table : tables) {
        auto rows = reader.rows(sql::indexes, {table});
        while (rows.next()) {
            indexes.push_back({std::string(rows.text(0)), std::string(table),
                               std::string(rows.text(2)), std::string(rows.text(1))});
        }
    }
    return indexes;
}

/// SQLite names only the index, which does not stand yet: the column is said from here.
void make(Reader::Connection& connection, const Index& index) {
    const auto code =
        sqlite3_exec(connection.handle(), index.sql.c_str(), nullptr, nullptr, nullptr);
    if (code == SQLITE_CONSTRAINT_UNIQUE) {
        throw Error{"constraint",
                    {{"rule", "unique"}, {"table", index.table}, {"column", index.column}}};
    }
    require_ok(connection.handle(), code);
}

/// The guards keep other programs out; for our own rows, which the hook sees, they cost a sixth of
/// the time.
class TriggersOff {
public:
    explicit TriggersOff(sqlite3* handle) : handle_(handle) { set(0); }
    TriggersOff(const TriggersOff&) = delete;
    TriggersOff& operator=(const TriggersOff&) = delete;
    ~TriggersOff() { set(1); }

private:
    void set(int on) { sqlite3_db_config(handle_, SQLITE_DBCONFIG_ENABLE_TRIGGER, on, nullptr); }
    sqlite3* handle_;
};

/// SQLite sorts in runs as large as the cache it may use, and much faster in runs that fit the
/// processor's own. Changed pages stay in memory all the same (`cache_spill`).
class SmallRuns {
public:
    explicit SmallRuns(Reader::Connection& connection)
        : connection_(&connection),
          back_(fmt::format("PRAGMA cache_size = {}", connection.number("PRAGMA cache_size"))) {
        run("PRAGMA cache_size = -4096");
    }
    SmallRuns(const SmallRuns&) = delete;
    SmallRuns& operator=(const SmallRuns&) = delete;
    ~SmallRuns() { run(back_.c_str()); }

private:
    void run(const char* statement) {
        sqlite3_exec(connection_->handle(), statement, nullptr, nullptr, nullptr);
    }

    Reader::Connection* connection_;
    std::string back_;
};

}  // namespace

void Writer::load_in_bulk(std::span<const std::string_view> tables,
                          const std::function<void()>& load) {
    const auto indexes = indexes_of(reader(), tables);
    const TriggersOff triggers_off(connection_->handle());
    try {
        for (const auto& index : indexes) {
            connection_->execute(fmt::format("DROP INDEX \"{}\"", index.name).c_str());
        }
        load();
        const SmallRuns small_runs(*connection_);
        for (const auto& index : indexes) {
            make(*connection_, index);
        }
    } catch (...) {
        // Indexes are missing: whoever catches this must not commit.
        capture_.set_broken("indexes");
        throw;
    }
}

}  // namespace netralitas::ledger
