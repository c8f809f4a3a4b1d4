#pragma once

#include "netralitas/store/member_walk.hpp"
#include "staff_match.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace netralitas::importer {

/// Rows that follow each other as their people do in the ledger: who is recorded as the row says is
/// known without being looked for. A list that comes every week mostly stands in that order.
class InOrder {
public:
    InOrder(const ledger::Reader& reader, const Columns& columns, StaffReading& reading)
        : walk_(reader), match_(columns, reading), reading_(&reading) {}

    /// Whose turn it is, when the row says of them what is recorded and nothing else; then it is
    /// the turn of whoever follows. Null: the row has to be looked up; nothing is being read then.
    const store::MemberWalk::Stop* take(const Row& row);

    /// A row was looked up, and this is who it means. When two rows in turn mean people that follow
    /// each other further on, the list goes on there.
    void looked_up(domain::Id<domain::Member> id);

    /// On which line a row was taken for this person; 0: on none.
    std::size_t line_of(domain::Id<domain::Member> id) const;

private:
    /// People with ids at even steps, taken for rows in turn.
    struct Run {
        std::int64_t first;
        std::int64_t step;
        std::int64_t count;
        std::size_t first_line;

        std::int64_t last() const { return first + (count - 1) * step; }
        bool goes_on(std::int64_t id, std::size_t line) const;
    };
    void note(std::int64_t id, std::size_t line);

    store::MemberWalk walk_;
    StaffMatch match_;
    StaffReading* reading_;
    std::vector<Run> runs_;    ///< in order
    std::int64_t latest_ = 0;  ///< looked up last
};

}  // namespace netralitas::importer
