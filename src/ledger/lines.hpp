#pragma once

#include "netralitas/ledger/ledger.hpp"
#include "record_tables.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netralitas::ledger {

/// The lines of the change under way, in parts of about 1 MB, and how many rows they touch.
class Lines {
public:
    enum class Kind { added, changed, removed };

    /// Forgets everything.
    void start(std::size_t tables);

    /// Makes room for tables that a schema step adds, before any row is touched.
    void extend(std::size_t tables) { tallies_.resize(tables); }

    /// `["+","member",[…]]`; `images` is what stands after the table. The columns line goes before
    /// it where the part does not have it yet.
    void add(Kind kind, std::size_t index, const RecordTable& table, std::string_view images);

    /// A line that belongs to no table.
    void add(std::string_view line);

    bool empty() const { return part_ == 1 && open_.empty(); }

    /// Where the lines stand, to go back to it.
    struct Tally {
        std::int64_t added = 0;
        std::int64_t changed = 0;
        std::int64_t removed = 0;
        std::size_t touched_as = 0;     ///< 1 = the first table touched; 0 = untouched
        std::size_t named_in_part = 0;  ///< the newest part that holds the columns line
    };
    struct Mark {
        std::size_t part = 0;
        std::size_t bytes = 0;
        std::size_t touched = 0;
        std::vector<Tally> tallies;
    };
    void note(Mark& mark) const;
    void cut_back(const Mark& mark);

    /// The oldest closed part, which leaves; marks set before it are then void.
    std::optional<std::string> take_closed();
    const std::string& open_part() const { return open_; }

    /// In the order the tables were first touched.
    std::vector<TableCount> counts(const std::vector<RecordTable>& tables) const;

private:
    void name_columns(const RecordTable& table);
    void close_full_part();
    void count(Tally& tally, Kind kind);

    std::deque<std::string> closed_;
    std::string open_;
    std::size_t part_ = 1;  ///< number of the open part
    std::size_t touched_ = 0;
    std::vector<Tally> tallies_;
};

}  // namespace netralitas::ledger
