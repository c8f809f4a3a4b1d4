#pragma once

#include "lines.hpp"
#include "record_tables.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_value;

namespace netralitas::ledger {

/// Sees every row that a connection changes in the record tables, and lets no transaction commit
/// whose lines are not in an entry. To be made straight after open, before anything is prepared.
class Capture {
public:
    explicit Capture(sqlite3* handle);
    Capture(const Capture&) = delete;
    Capture& operator=(const Capture&) = delete;
    ~Capture();

    /// Only rows of these tables make lines.
    void watch(std::vector<RecordTable> tables);
    const std::vector<RecordTable>& tables() const { return tables_; }

    /// A change begins: nothing captured, nothing sealed.
    void start();

    /// The lines are in an entry: the transaction may commit.
    void seal() { sealed_ = true; }

    /// The transaction is over.
    void stop() { active_ = false; }
    bool active() const { return active_; }

    Lines& lines() { return lines_; }

    /// Why the lines no longer say what stands in the tables (`text`, `real`, `key` …); null while
    /// they do. A change so broken never commits.
    const char* broken() const { return broken_; }
    void set_broken(const char* reason) { broken_ = reason; }
    const std::string& broken_table() const { return broken_table_; }

private:
    struct Row {
        int operation;
        std::int64_t key_before;
        std::int64_t key_after;
    };
    struct Callbacks;

    void see(std::string_view table, const Row& row);
    const char* why_refused(const RecordTable& table, const Row& row) const;
    const char* write(std::size_t index, int operation);
    const char* append_image(bool after, std::size_t columns);

    sqlite3* handle_;
    std::vector<RecordTable> tables_;
    Lines lines_;
    std::string images_;  ///< of the row in hand
    const char* broken_ = nullptr;
    std::string broken_table_;
    bool active_ = false;
    bool sealed_ = false;
};

}  // namespace netralitas::ledger
