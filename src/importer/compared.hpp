#pragma once

#include "cells.hpp"
#include "netralitas/importer/importer.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What the tables share whose rows are compared one by one with what is recorded.
namespace netralitas::importer {

/// Which rows of a file have meant which record.
class MeantBefore {
public:
    /// Refuses a row that means the same as an earlier one (`row-duplicate`, with that line). A row
    /// that is offered again is not its own double.
    void check(Row& row, std::string_view field, const std::string& key);
    /// The row means this one too, whether another did or not.
    void learn(const Row& row, const std::string& key);
    bool knows(const std::string& key) const { return places_.contains(key); }

private:
    struct Place {
        std::size_t record;
        std::size_t line;
    };
    std::map<std::string, Place, std::less<>> places_;
};

/// A key of several parts.
template <class... Part>
std::string key_of(const Part&... parts) {
    std::string key;
    (key.append(parts).append("\n"), ...);
    return key;
}

/// Refuses an empty cell that the record cannot do without (`value-missing`).
void refuse_empty(Row& row, bool empty, std::string_view field);

/// Refuses what the domain finds; the codes of its problems begin with the field they are about:
/// `class-unknown`.
void refuse_all(Row& row, const std::vector<Problem>& problems);

/// The record that holds from that day on; empty when none begins then.
template <class Record>
std::optional<Record> beginning_on(const std::vector<Record>& records,
                                   std::optional<domain::Date> since) {
    const auto found = std::find_if(records.begin(), records.end(), [since](const Record& record) {
        return record.span.since == since;
    });
    return found == records.end() ? std::nullopt : std::optional(*found);
}

/// A record of the ledger beside what a row says it should be.
template <class Record>
struct Compared {
    std::optional<Record> recorded;  ///< empty: the row means a new one
    Record next;
};
template <class Record>
Compared(std::optional<Record>, Record) -> Compared<Record>;

/// The column a refusal is about; empty for the row as a whole.
using FieldOf = std::string_view (*)(std::string_view code);
inline std::string_view whole_row(std::string_view) { return {}; }

/// How a record is written: `add(change, record)`, `update(change, record)`.
template <class Add, class Update>
struct Writing {
    Add add;
    Update update;
    FieldOf field_of = whole_row;
};
template <class Add, class Update>
Writing(Add, Update) -> Writing<Add, Update>;
template <class Add, class Update>
Writing(Add, Update, FieldOf) -> Writing<Add, Update>;

/// Whether a row further down may lift what the row was refused for: by ending what stands in the
/// way.
bool may_be_lifted(const Row& row);

/// Writes the record unless it is recorded so. What the store refuses is refused in the row.
template <class Record, class Add, class Update>
Verdict settle(ledger::Change& change, Row& row, const Compared<Record>& record,
               const Writing<Add, Update>& writing) {
    const auto& [recorded, next] = record;
    if (row.refused()) return Verdict::refused;
    if (recorded == next) return Verdict::same;
    const bool is_new = !recorded;
    const bool done = write(change, row, writing.field_of, [&, &next = next] {
        is_new ? static_cast<void>(writing.add(change, next))
               : static_cast<void>(writing.update(change, next));
    });
    if (!done) return may_be_lifted(row) ? Verdict::waiting : Verdict::refused;
    return is_new ? Verdict::added : Verdict::changed;
}

}  // namespace netralitas::importer
