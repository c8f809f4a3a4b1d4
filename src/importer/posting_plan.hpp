#pragma once

#include "cells.hpp"
#include "netralitas/domain/member.hpp"
#include "netralitas/importer/kinds.hpp"
#include "staff_row.hpp"

#include <optional>
#include <vector>

namespace netralitas::importer {

/// What a row means for the postings of somebody the ledger knows.
struct PostingPlan {
    Step step = Step::none;
    bool begins = false;   ///< a posting of its own: the first, or after the last one has ended
    domain::Posting next;  ///< what is to be written
    std::optional<domain::Date> since;  ///< it is different from this day on
    std::optional<domain::Date> end;    ///< and that ends on this day
};

/// The posting a row speaks of is the one that begins on the row's day, else the last one. A row
/// without a day corrects it; with a later one it is different from then on. The day of `--since`
/// counts only where something differs. Refuses `row-older`, `posting-ended` (a row without a day
/// cannot tell whether somebody came back) and `unit-missing`.
PostingPlan plan_posting(Row& row, const StaffRow& given,
                         const std::vector<domain::Posting>& postings,
                         const MemberDefaults& defaults);

/// Writes what is planned for the postings of `member`.
void carry_out(ledger::Change& change, const PostingPlan& plan, domain::Id<domain::Member> member);

}  // namespace netralitas::importer
