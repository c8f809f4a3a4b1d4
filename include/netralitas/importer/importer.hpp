#pragma once

#include "netralitas/domain/catalogues.hpp"
#include "netralitas/error.hpp"
#include "netralitas/importer/rows.hpp"
#include "netralitas/ledger/ledger.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Files of an office → rows → checked records → one change of the ledger. A file format plugs in
/// as a `RowReader`, a record as a `RecordKind`; neither knows the other.
namespace netralitas::importer {

/// One column a record kind knows.
struct Field {
    std::string_view
        name;             ///< the record's own field name, see `config/columns.toml` for spellings
    bool needed = false;  ///< the file must have it
};

/// Where each field stands in the rows of a file, by the field's own name.
class Columns {
public:
    void add(std::string_view field, std::size_t column) {
        columns_.emplace_back(field, column);
        marks_ |= mark_of(field);
    }

    /// Counted from 0; empty when the file has no such column.
    std::optional<std::size_t> find(std::string_view field) const {
        if ((marks_ & mark_of(field)) == 0) return std::nullopt;
        for (const auto& [name, column] : columns_) {
            if (name == field) return column;
        }
        return std::nullopt;
    }
    bool contains(std::string_view field) const { return find(field).has_value(); }
    bool empty() const { return columns_.empty(); }

private:
    /// One of 64 bits: most fields a row is asked for have no column, and are known so by it.
    static std::uint64_t mark_of(std::string_view field) {
        const auto last = field.empty() ? '\0' : field.back();
        return std::uint64_t{1} << ((field.size() * 8 + static_cast<unsigned char>(last)) % 64);
    }

    std::vector<std::pair<std::string, std::size_t>> columns_;
    std::uint64_t marks_ = 0;
};

/// The fields in which a row makes a record another than it is.
using Changed = std::vector<std::string_view>;

/// The fields of one row by name; collects what is wrong with it.
class Row {
public:
    Row(const RawRow& raw, const Columns& columns) : raw_(&raw), columns_(&columns) {}

    bool has(std::string_view field) const;  ///< the file has this column
    std::string_view text(
        std::string_view field) const;  ///< outer spaces removed; empty when absent

    /// The text of a column of the file, outer spaces removed.
    std::string_view cell(std::size_t column) const;

    /// The place of the field is filled in by the importer, and what the file calls it (`column`).
    void refuse(std::string_view field, std::string code, Arguments arguments = {},
                std::vector<std::string> suggestions = {});
    void refuse(std::string_view field, const Problem& problem);
    void warn(std::string_view field, std::string code, Arguments arguments = {});
    /// A problem found deeper down; it belongs to the row as a whole.
    void refuse(const Problem& problem);

    Changed& changed() { return changed_; }
    const Changed& changed() const { return changed_; }

    bool refused() const { return !problems_.empty(); }
    const std::vector<std::pair<std::string, Problem>>& problems() const { return problems_; }
    const std::vector<std::pair<std::string, Problem>>& warnings() const { return warnings_; }
    bool has_points() const { return raw_->has_points; }
    std::size_t line() const { return raw_->line; }
    std::size_t record() const { return raw_->record; }  ///< tells rows of several sheets apart

private:
    const RawRow* raw_;
    const Columns* columns_;
    std::vector<std::pair<std::string, Problem>> problems_;
    std::vector<std::pair<std::string, Problem>> warnings_;
    Changed changed_;
};

/// `waiting`: refused for now, because a row further down may mend it (a unit whose parent comes
/// later). The row is offered again after the last one, as long as that helps.
enum class Verdict { added, changed, same, refused, waiting };

/// How many records were added of a kind, by code.
/// Something that a snapshot says happened to people: `joined`, `moved`, `employment` (changed),
/// `renamed`, `gone`.
struct Event {
    std::string code;
    std::int64_t count = 0;
    std::vector<std::string> first;  ///< names of a few
};

using AddedByCode = std::vector<std::pair<std::string, std::int64_t>>;

/// What a row of one noun means. `take` reads, checks and writes one row; what it refuses is in the
/// row.
class RecordKind {
public:
    virtual ~RecordKind() = default;
    /// The name of its table in a file and of its headings in `config/columns.toml`: `member`,
    /// `posting`.
    virtual std::string_view table() const = 0;
    virtual std::span<const Field> fields() const = 0;
    /// Before the first row. Throws `columns-missing` when the columns found cannot make a record
    /// (neither NIP nor NIK …).
    virtual void begin(ledger::Change& change, const Columns& columns) = 0;
    virtual Verdict take(ledger::Change& change, Row& row) = 0;
    /// Tables of the ledger that are empty before a first import: they may be loaded with their
    /// indexes put aside. Asked after `begin`; may be none.
    virtual std::span<const std::string_view> bulk_tables() const { return {}; }
    /// From now on the indexes of those tables are put aside, to the end of the rows.
    virtual void begin_bulk() {}
    /// After the last row, indexes in place.
    virtual void finish(ledger::Change&) {}
    /// Staff by employment, in the order of the vocabulary; empty for nouns without such a kind.
    virtual AddedByCode added_by_code() const { return {}; }
    /// What a snapshot tells, in the order above; empty for every other import.
    virtual std::vector<Event> events() const { return {}; }
    /// Records added that hold since before the ledger began, because no date was given.
    virtual std::int64_t added_undated() const { return 0; }
};

/// Problems of one kind: the first five in full, then only counted.
struct ProblemGroup {
    std::vector<Problem> first;
    std::int64_t count = 0;
};

/// What an import found and did.
/// Rows and columns that belong to the look of a table, not to its records.
enum class Decoration {
    title,           ///< above the header
    header_again,    ///< the header once more
    column_numbers,  ///< `(1) (2) (3)` below the header
    total,           ///< a sum
    unnamed_column   ///< values below an empty heading
};

struct Skipped {
    std::int64_t count = 0;
    std::size_t first_line = 0;
};

/// In how many records of a table a field became another.
struct FieldCount {
    std::string_view table;
    std::string_view field;
    std::string heading;  ///< what the file calls it
    std::int64_t count = 0;

    bool operator==(const FieldCount&) const = default;
};

struct Counts {
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t same = 0;
    std::int64_t rejected = 0;
    std::vector<FieldCount> changed_fields{};  ///< of the changed, in the order of the fields

    std::int64_t rows() const { return added + changed + same + rejected; }
    bool operator==(const Counts&) const = default;
};

/// `added` and the other counts are those of all tables together.
struct Report : Counts {
    Dialect dialect;
    std::size_t header_line = 0;
    std::vector<std::string> ignored_columns;
    std::map<Decoration, Skipped> skipped;
    std::vector<std::pair<std::string, Counts>> tables;  ///< those the file has, in the order of
                                                         ///< the job
    std::map<std::string, ProblemGroup> problems;        ///< by code
    std::vector<std::string> problem_order;              ///< codes in the order they first came up
    std::map<std::string, ProblemGroup> warnings;
    AddedByCode added_by_code;       ///< staff by employment: `pns` 96, `pppk` 9
    std::int64_t added_undated = 0;  ///< added without a first day: `since` is empty
    std::vector<Event> events;       ///< of a snapshot
};

/// Called for each rejected row, for `--rejects`.
struct Rejected {
    const RawRow& raw;
    const Problem& problem;  ///< the first one of the row
};
using RejectSink = std::function<void(const std::vector<std::string>& header, const Rejected&)>;

/// What an office calls a column. It comes before every other spelling.
struct MappedHeading {
    std::string heading;
    std::string field;  ///< of whichever table has it; empty: the column is not read
};

/// One file and what its rows are.
struct Job {
    RowReader& reader;
    std::vector<RecordKind*> kinds;  ///< the tables the file may have; the first is the noun's own
    const domain::Catalogues& catalogues;
    std::string file_name;  ///< what problems are placed in
    std::vector<MappedHeading> map{};
    RejectSink rejected{};  ///< may be empty
    /// Told now and then how many rows were read; what it throws ends the import. May be empty.
    std::function<void(std::int64_t rows)> progress{};
};

/// Reads all rows, checks all, writes the good ones in `change`. The caller rolls back when
/// `rejected` is not 0. Rows whose cells are all empty
/// are skipped; a row with fewer or more fields than the header is refused (`row-ragged`). Throws
/// `import-empty`, `columns-missing`, `columns-doubled`, `header-missing` and what the reader
/// throws.
/// Reads the file to its end. Throws `import-empty`, `table-unknown`, `header-missing`,
/// `columns-missing`, `columns-doubled`, and what the reader throws.
Report run(ledger::Change& change, const Job& job);

}  // namespace netralitas::importer
