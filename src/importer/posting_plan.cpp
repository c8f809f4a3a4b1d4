#include "posting_plan.hpp"

#include "netralitas/store/members.hpp"

#include <algorithm>

namespace netralitas::importer {
namespace {

using domain::Posting;

/// The posting that begins on the day, else the one that begins last; null when there is none.
const Posting* meant(const std::vector<Posting>& postings, std::optional<domain::Date> since) {
    const auto begins_then = [since](const Posting& posting) {
        return since && posting.span.since == since;
    };
    const auto on_the_day = std::find_if(postings.begin(), postings.end(), begins_then);
    if (on_the_day != postings.end()) return &*on_the_day;
    const auto begins_before = [](const Posting& a, const Posting& b) {
        return a.span.since < b.span.since;
    };
    const auto last = std::max_element(postings.begin(), postings.end(), begins_before);
    return last == postings.end() ? nullptr : &*last;
}

void take_values(Changed& changed, Posting& posting, const Posting& given) {
    take_given(changed, "unit", posting.unit, given.unit);
    take_given(changed, "employment", posting.employment, given.employment);
    take_given(changed, "rank", posting.rank, given.rank);
    take_given(changed, "position", posting.position, given.position);
    take_given(changed, "job_level", posting.job_level, given.job_level);
}

/// The first day is another one where it is corrected, not where a new posting begins.
void take_dates(Changed& changed, Posting& posting, const StaffRow& given, Step step) {
    Changed begun;
    take_given(step == Step::change ? begun : changed, "since", posting.span.since, given.since);
    take_given(changed, "until", posting.span.until, given.posting.span.until);
    take_given(changed, "end_reason", posting.end_reason, given.posting.end_reason);
}

PostingPlan new_posting(Row& row, const StaffRow& given, std::optional<domain::Date> since) {
    if (given.posting.unit.value == 0) row.refuse("unit", "unit-missing");
    PostingPlan plan{Step::none, true, given.posting, since, {}};
    plan.next.span.since = since;
    return plan;
}

PostingPlan compared(Row& row, const StaffRow& given, const Posting& now,
                     const MemberDefaults& defaults) {
    PostingPlan plan{Step::none, false, now, given.since, {}};
    take_values(row.changed(), plan.next, given.posting);
    const bool differs = plan.next != now;
    if (differs && !plan.since) plan.since = defaults.since;
    plan.step = step_of(differs, now.span.since, plan.since);
    if (plan.step == Step::older) refuse_older(row, *now.span.since);
    const bool ended = now.span.until && *now.span.until < defaults.today;
    if (differs && ended && !plan.since) {
        row.refuse("", "posting-ended", {{"until", domain::to_string(*now.span.until)}});
    }
    take_dates(row.changed(), plan.next, given, plan.step);
    if (plan.next.span.until != now.span.until) plan.end = plan.next.span.until;
    if (plan.step == Step::none && plan.next != now) plan.step = Step::correct;
    return plan;
}

}  // namespace

PostingPlan plan_posting(Row& row, const StaffRow& given, const std::vector<Posting>& postings,
                         const MemberDefaults& defaults) {
    const auto since = given.since ? given.since : defaults.since;
    const auto* now = meant(postings, given.since);
    if (now == nullptr) return new_posting(row, given, since);
    const bool has_ended = now->span.until && given.since && *given.since > *now->span.until;
    return has_ended ? new_posting(row, given, since) : compared(row, given, *now, defaults);
}

void carry_out(ledger::Change& change, const PostingPlan& plan, domain::Id<domain::Member> member) {
    auto next = plan.next;
    next.member = member;
    if (plan.begins) store::members::add_posting(change, next);
    if (plan.step == Step::correct) store::members::update_posting(change, next);
    if (plan.step != Step::change) return;
    store::members::change_since(change, next, *plan.since);
    if (plan.end) store::members::end(change, member, *plan.end, next.end_reason);
}

}  // namespace netralitas::importer
