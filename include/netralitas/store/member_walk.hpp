#pragma once

#include "netralitas/domain/member.hpp"
#include "netralitas/ledger/ledger.hpp"

#include <optional>

namespace netralitas::store {

/// Goes through the members of this office in the order in which they were added, as far as there
/// were when it began. Nothing is being read of the ledger after `rest`.
class MemberWalk {
public:
    struct Stop {
        domain::Member member;
        domain::Posting posting;  ///< one of theirs
        bool one_posting = true;  ///< they have no other
    };

    explicit MemberWalk(const ledger::Reader& reader);

    /// Whose turn it is, with a posting; null when nobody is left. Valid until the next call.
    const Stop* now();

    /// The turn of whoever follows this one.
    void pass(domain::Id<domain::Member> id) {
        if (after_ < id.value) after_ = id.value;
    }

    /// Ends reading until `now` is asked again.
    void rest() { rows_.reset(); }

private:
    bool advance();
    void read_stop();

    ledger::Reader reader_;
    std::int64_t after_ = 0;
    std::int64_t last_ = 0;
    std::optional<ledger::Rows> rows_;  ///< stands at the first posting of whoever follows `stop_`
    bool more_ = false;
    Stop stop_;
};

}  // namespace netralitas::store
