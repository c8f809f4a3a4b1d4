#pragma once

#include "netralitas/domain/date.hpp"
#include "netralitas/ledger/rows.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The file of one office and the one door through which it is changed. What a record means is not
/// known here. The format on disk is described in `docs/ledger-format.md`.
namespace netralitas::ledger {

/// Which file, and how it may be shared.
struct Location {
    std::filesystem::path path;
    std::chrono::milliseconds lock_timeout{30'000};
    std::string group{};  ///< the file may be readable by this group (mode 0660); empty: 0600 only
};

/// What the ledger takes from the world outside; tests swap all three.
struct Surroundings {
    std::function<domain::Instant()> now;
    /// The account of the real uid, and the sudo caller: `root (rini)`.
    std::function<std::string()> operator_name;
    std::function<void(std::span<std::byte>)> random;
};

/// One numbered step of the schema: frozen once released.
struct SchemaStep {
    int number;             ///< 1, 2, 3 …
    std::string_view name;  ///< `0001_journal`
    std::string_view sql;
};

/// The steps this program knows, in order.
std::span<const SchemaStep> schema_steps();

/// Rows added, changed and removed in one table by one entry.
struct TableCount {
    std::string table;
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t removed = 0;

    bool operator==(const TableCount&) const = default;
};

/// What came of a change. No entry is made when nothing changed, or in a rehearsal.
struct Outcome {
    std::optional<std::int64_t> entry;
    std::vector<TableCount> counts;  ///< in the order the tables were first touched

    bool changed() const { return !counts.empty(); }
};

/// Noun and verb as kept in the entry, without personal data; the remark ends the summary (`undo
/// 12`).
struct Command {
    std::string name;
    std::string remark{};
    bool always = false;  ///< makes an entry even when nothing changed, as `export` does
};

enum class Ending { commit, rehearse };  ///< rehearse: everything is tried, then rolled back

class Writer;

/// A change under way. All writes of a record table go through here, so that what SQLite takes back
/// (a failed statement, a rolled back savepoint) is taken out of the entry too.
class Change {
public:
    explicit Change(Writer& writer) : writer_(&writer) {}

    /// The next row id of this office; never used before, never used again.
    std::int64_t next_id();

    /// Runs one INSERT, UPDATE or DELETE and says how many rows it touched. A broken rule of the
    /// schema throws `constraint` with the table and column; the lines of the statement are
    /// forgotten.
    std::int64_t run(std::string_view sql, std::span<const Bind> values);
    std::int64_t run(std::string_view sql, Binds values = {}) {
        return run(sql, std::span(values.begin(), values.size()));
    }

    /// Adds rows of the columns that `insert` names (`INSERT INTO unit (id, code)`): the values of
    /// the first, then of the next. Sixty-four at once take two thirds of the time of one by one.
    /// Throws as `run`; then none is added.
    void add_rows(std::string_view insert, std::span<const Bind> values);

    /// Reads what stands now, this change included.
    Rows rows(std::string_view sql, Binds values = {}) const { return reader().rows(sql, values); }
    Reader reader() const;

    /// Runs `step` inside a savepoint; when it throws, what it did is undone, also in the entry.
    void attempt(const std::function<void()>& step);

    /// Drops the indexes of the tables, runs `load`, and makes the same indexes again: many rows
    /// into empty tables are faster so. A doubled value throws `constraint` from here.
    void load_in_bulk(std::span<const std::string_view> tables, const std::function<void()>& load);

private:
    friend struct Internals;
    Writer* writer_;
};

/// An open ledger. Questions go through `reader`, which can never write; changes through `change`.
class Ledger {
public:
    /// Makes the file with mode 0600 and writes entry 1, which names the schema steps and holds
    /// what `work` records. Throws `ledger-exists`, `folder-missing`, `file-denied`, and what
    /// `work` throws: then there is no file.
    static Ledger create(const Location& location, const Surroundings& surroundings, int office,
                         const std::function<void(Change&)>& work = {});

    /// Checks file mode, header, version and newest link. Throws `no-ledger`,
    /// `ledger-world-readable`, `ledger-group-readable`, `ledger-foreign`, `ledger-newer`,
    /// `ledger-damaged`, `ledger-locked`, `file-denied`.
    static Ledger open(const Location& location, const Surroundings& surroundings,
                       std::span<const SchemaStep> steps = schema_steps());

    Ledger(Ledger&&) noexcept;
    Ledger& operator=(Ledger&&) noexcept;
    ~Ledger();

    /// One transaction and, as its last statement, one entry. Any exception rolls everything back.
    /// The first change of a process checks the last 100 links. Throws `ledger-locked` after the
    /// timeout, also when `Rows` of `reader` are still being read: they keep every writer waiting.
    Outcome change(const Command& command, const std::function<void(Change&)>& work,
                   Ending ending = Ending::commit);

    Reader reader() const;

    /// From one to the other all questions are answered from one state of the file, whatever others
    /// change meanwhile; they wait with their commit until it ends. A change of our own ends it
    /// too.
    void begin_reading();
    void end_reading();

    int office() const;  ///< the 6-digit number fixed at `create`
    const Location& location() const;

    struct State;

private:
    explicit Ledger(std::unique_ptr<State> state);
    friend struct Internals;
    std::unique_ptr<State> state_;
};

}  // namespace netralitas::ledger
