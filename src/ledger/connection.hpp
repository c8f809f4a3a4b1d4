#pragma once

#include "netralitas/ledger/rows.hpp"

#include <SQLiteCpp/Database.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace netralitas::ledger {

struct FinalizeStatement {
    void operator()(sqlite3_stmt* statement) const noexcept;
};
using Statement = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

/// Statements kept prepared by their text. The one handed out is given back when its loan ends;
/// the same text asked for twice at a time is prepared twice.
class StatementCache {
    struct Hash {
        using is_transparent = void;
        /// Statements of one length rarely end alike; hashing all of it takes longer than to find
        /// it.
        std::size_t operator()(std::string_view text) const noexcept {
            const auto end = text.substr(text.size() - std::min<std::size_t>(text.size(), 16));
            return std::hash<std::string_view>{}(end) + text.size();
        }
    };
    using Kept = std::unordered_map<std::string, Statement, Hash, std::equal_to<>>;

public:
    class Loan {
    public:
        Loan(Kept::value_type& place, Statement statement)
            : place_(&place), statement_(std::move(statement)) {}
        Loan(Loan&&) noexcept = default;
        Loan& operator=(Loan&&) = delete;
        ~Loan();
        sqlite3_stmt* get() const { return statement_.get(); }

    private:
        Kept::value_type* place_;
        Statement statement_;
    };

    Loan take(sqlite3* handle, std::string_view sql);

private:
    Kept kept_;
};

/// One open connection, with all that every connection of ours is set to. SQLite's refusals leave
/// it as `Error` (failure.hpp).
struct Reader::Connection {
    SQLite::Database database;
    StatementCache statements;

    Connection(const std::filesystem::path& path, int flags, std::chrono::milliseconds timeout);

    sqlite3* handle() const { return database.getHandle(); }

    /// Runs one statement to its end and says how many rows it touched.
    std::int64_t run(std::string_view sql, std::span<const Bind> values = {});

    /// Between the two every answer shows the same state of the file. Either may be called twice.
    void begin_reading() const;
    void end_reading() const;

    /// Runs statements that need no values and give no answer.
    void execute(const char* statements_text) const;

    /// The first number of the answer; 0 when there is none.
    std::int64_t number(std::string_view sql, std::span<const Bind> values = {});
};

using ConnectionPointer = std::unique_ptr<Reader::Connection>;

/// Never writes, not even when asked to.
ConnectionPointer open_for_reading(const std::filesystem::path& path,
                                   std::chrono::milliseconds timeout);

/// Keeps up to 128 MiB of changed pages in memory, so that readers are locked out only by the
/// commit of a large change.
ConnectionPointer open_for_writing(const std::filesystem::path& path,
                                   std::chrono::milliseconds timeout);

/// An empty database of its own, gone when it is closed; what does not fit the cache lies in an
/// unnamed temporary file.
ConnectionPointer open_scratch();

/// Copies the whole database into an empty one, as it stands at one moment; who wants to commit
/// there meanwhile waits.
void copy_pages(Reader::Connection& from, Reader::Connection& to);

/// Binds the values to ?1, ?2 … in order. `borrowed`: the texts outlive the run of the statement.
enum class Texts { borrowed, copied };
void bind_all(sqlite3_stmt* statement, std::span<const Bind> values, Texts texts);

}  // namespace netralitas::ledger
