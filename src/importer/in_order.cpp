#include "in_order.hpp"

#include <algorithm>
#include <utility>

namespace netralitas::importer {

const store::MemberWalk::Stop* InOrder::take(const Row& row) {
    const auto* stop = walk_.now();
    while (stop != nullptr && reading_->is_named(stop->member.id)) {
        walk_.pass(stop->member.id);
        stop = walk_.now();
    }
    const bool matches =
        stop != nullptr && stop->one_posting && match_.matches(row, {stop->member, stop->posting});
    if (!matches) {
        walk_.rest();
        return nullptr;
    }
    note(stop->member.id.value, row.line());
    walk_.pass(stop->member.id);
    return stop;
}

void InOrder::looked_up(domain::Id<domain::Member> id) {
    constexpr std::int64_t nearby = 8;
    const auto step = id.value - std::exchange(latest_, id.value);
    if (step > 0 && step <= nearby) walk_.pass(id);
}

std::size_t InOrder::line_of(domain::Id<domain::Member> id) const {
    const auto run = std::partition_point(runs_.begin(), runs_.end(),
                                          [id](const Run& one) { return one.last() < id.value; });
    if (run == runs_.end() || id.value < run->first) return 0;
    const auto distance = id.value - run->first;
    if (distance % run->step != 0) return 0;
    return run->first_line + static_cast<std::size_t>(distance / run->step);
}

void InOrder::note(std::int64_t id, std::size_t line) {
    if (runs_.empty() || !runs_.back().goes_on(id, line)) {
        runs_.push_back({id, 1, 1, line});
        return;
    }
    auto& run = runs_.back();
    run.step = id - run.last();
    ++run.count;
}

/// The second of a run decides on its steps.
bool InOrder::Run::goes_on(std::int64_t id, std::size_t line) const {
    const bool next_line = line == first_line + static_cast<std::size_t>(count);
    return next_line && (count == 1 || id == last() + step);
}

}  // namespace netralitas::importer
