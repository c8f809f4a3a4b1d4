#include "writer.hpp"

#include "chain.hpp"
#include "digest.hpp"
#include "failure.hpp"
#include "netralitas/error.hpp"
#include "summary.hpp"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <array>
#include <utility>

namespace netralitas::ledger {
namespace {

namespace sql {
constexpr std::string_view begin = "BEGIN IMMEDIATE";
constexpr std::string_view commit = "COMMIT";
constexpr const char* roll_back = "ROLLBACK";
constexpr const char* read_header = "PRAGMA user_version";
constexpr std::string_view add_part =
    "INSERT INTO entry_part (office, seq, part, lines) VALUES (?1, ?2, ?3, CAST(?4 AS BLOB))";
constexpr std::string_view add_entry =
    "INSERT INTO entry (office, seq, at, operator, command, summary, schema, last_id, commitment,"
    " previous, hash, seed) VALUES (?1, ?2, ?3, coalesce(?4, ''), ?5, coalesce(?6, ''), ?7, ?8, ?9,"
    " coalesce(?10, ''), ?11, CAST(?12 AS BLOB))";
}  // namespace sql

/// A change checks this much of the chain before the first one of a process writes.
constexpr std::int64_t entries_verified = 100;

std::string_view as_text(const Seed& seed) {
    return {reinterpret_cast<const char*>(seed.data()), seed.size()};
}

}  // namespace

/// Rolled back when it ends without commit.
class Writer::Transaction {
public:
    explicit Transaction(Writer& writer) : writer_(writer) {
        writer_.connection_->run(sql::begin);
        writer_.capture_.start();
    }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction() {
        if (!committed_) {
            roll_back();
        }
        writer_.capture_.stop();
        writer_.packer_.reset();
    }
    void commit() {
        writer_.connection_->run(sql::commit);
        committed_ = true;
    }

private:
    /// After an error of the disk SQLite restores the file only when it is read again.
    void roll_back() {
        auto* handle = writer_.connection_->handle();
        if (sqlite3_get_autocommit(handle) == 0) {
            sqlite3_exec(handle, sql::roll_back, nullptr, nullptr, nullptr);
        }
        sqlite3_exec(handle, sql::read_header, nullptr, nullptr, nullptr);
    }

    bool committed_ = false;
    Writer& writer_;
};

Writer::Writer(const Location& location, Surroundings surroundings, Chain chain)
    : connection_(open_for_writing(location.path, location.lock_timeout)),
      capture_(connection_->handle()),
      surroundings_(std::move(surroundings)),
      chain_(chain),
      path_(location.path.string()) {
    capture_.watch(record_tables(reader()));
}

Outcome Writer::change(const Command& command, const std::function<void(Change&)>& work,
                       Ending ending) {
    Transaction transaction(*this);
    begin();
    try {
        Change change(*this);
        work(change);
    } catch (const SQLite::Exception& failure) {
        rephrase(connection_->handle(), failure.getExtendedErrorCode());
    }
    return end(command, transaction, ending);
}

void Writer::begin() {
    savepoints_ = 0;
    parts_ = 0;
    seq_ = 0;
    head_.clear();
    last_id_ = 0;
    require_schema();
    if (chain_.schema == 0) {
        return;
    }
    if (!verified_) {
        require_recent(reader(), entries_verified);
        verified_ = true;
    }
    for (const auto& newest : entries(reader(), 1)) {
        seq_ = newest.seq;
        head_ = newest.hash;
        last_id_ = newest.last_id;
    }
}

/// Another program may have been here since the file was opened.
void Writer::require_schema() {
    const auto schema = static_cast<int>(connection_->number(sql::read_header));
    if (schema == chain_.schema) {
        return;
    }
    throw Error{chain_.schema == 0 ? "ledger-exists" : "ledger-newer",
                {{"path", path_},
                 {"schema", std::to_string(schema)},
                 {"known", std::to_string(chain_.schema)}}};
}

Outcome Writer::end(const Command& command, Transaction& transaction, Ending ending) {
    require_whole();
    require_references();
    Outcome outcome{std::nullopt, capture_.lines().counts(capture_.tables())};
    if (capture_.lines().empty() && !command.always) {
        return outcome;
    }
    const auto seq = seal(command, outcome.counts);
    if (ending == Ending::commit) {
        transaction.commit();
        outcome.entry = seq;
    }
    return outcome;
}

std::int64_t Writer::seal(const Command& command, const std::vector<TableCount>& counts) {
    ship_closed_parts();
    const auto commitment = packer().finish(capture_.lines().open_part());
    add_packed_parts();
    Entry entry;
    entry.office = chain_.office;
    entry.seq = seq_ + 1;
    entry.at = surroundings_.now();
    entry.operator_name = surroundings_.operator_name();
    entry.command = command.name;
    entry.summary = summary_of(counts, command.remark);
    entry.schema = chain_.schema;
    entry.last_id = last_id_;
    entry.commitment = commitment;
    entry.previous = head_;
    entry.hash = hash_of(entry);
    add_entry(entry);
    capture_.seal();
    return entry.seq;
}

/// Parts go into the file as soon as they are packed, so that they do not pile up in memory.
void Writer::add_packed_parts() {
    for (const auto& part : packer().take_packed()) {
        const std::array<Bind, 4> values{chain_.office, seq_ + 1, ++parts_, part};
        connection_->run(sql::add_part, values);
    }
}

void Writer::add_entry(const Entry& entry) {
    const auto at = domain::to_string(entry.at);
    const std::array<Bind, 12> values{entry.office,        entry.seq,     at,
                                      entry.operator_name, entry.command, entry.summary,
                                      entry.schema,        entry.last_id, entry.commitment,
                                      entry.previous,      entry.hash,    as_text(seed_)};
    connection_->run(sql::add_entry, values);
}

Packer& Writer::packer() {
    if (!packer_) {
        surroundings_.random(std::as_writable_bytes(std::span(seed_)));
        packer_.emplace(seed_);
    }
    return *packer_;
}

void Writer::ship_closed_parts() {
    if (savepoints_ > 0) {
        return;
    }
    while (auto part = capture_.lines().take_closed()) {
        packer().add(std::move(*part));
        add_packed_parts();
    }
}

void Writer::require_whole() const {
    if (capture_.broken() != nullptr) {
        throw Error{"value-refused",
                    {{"reason", capture_.broken()}, {"table", capture_.broken_table()}}};
    }
}

/// References that were deferred must hold when the change ends, in a rehearsal too.
void Writer::require_references() const {
    int open = 0;
    int unused = 0;
    sqlite3_db_status(connection_->handle(), SQLITE_DBSTATUS_DEFERRED_FKS, &open, &unused, 0);
    if (open != 0) {
        throw Error{"constraint", {{"rule", "reference"}, {"table", ""}, {"column", ""}}};
    }
}

}  // namespace netralitas::ledger
