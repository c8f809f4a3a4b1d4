#include "due_items.hpp"
#include "netralitas/store/activities.hpp"
#include "netralitas/store/pledges.hpp"
#include "status_page.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace netralitas::cli {

using document::Percent;
using store::Due;
using text::tr;

namespace {

/// Empty while there is none.
std::optional<domain::Round> newest_round(Context& context) {
    const auto rounds = store::rounds::all(context.reader());
    if (rounds.empty() || rounds.front().date > context.today()) return std::nullopt;
    return store::rounds::newest(context.reader(), context.today());
}

struct Totals {
    std::int64_t staff = 0;
    std::int64_t pledged = 0;
    std::int64_t socialised = 0;
};

Totals totals_of(Context& context, const domain::Round& round) {
    store::StaffFilter everybody;
    everybody.as_of = context.today();
    const auto socialisations = store::activities::serving(
        domain::socialised_duty, context.catalogues().vocabulary("activity_kind"), context.today());
    Totals totals;
    for (const auto& row :
         store::coverage(context.reader(), round, everybody, socialisations).rows) {
        totals.staff += row.staff;
        totals.pledged += row.signed_count;
        totals.socialised += row.socialised;
    }
    return totals;
}

Arguments share_of(const Context& context, std::int64_t part, std::int64_t whole) {
    return {{"part", std::to_string(part)},
            {"staff", std::to_string(whole)},
            {"percent", context.wording().percent(part, whole)},
            {"missing", std::to_string(whole - part)}};
}

void add_pledge(Context& context, Page& page, const std::optional<domain::Round>& round,
                const Totals& totals) {
    if (!round) {
        page.line("pledge", mark("Pledge"), tr("no round yet"), {});
        page.key("round", {});
        return;
    }
    auto arguments = share_of(context, totals.pledged, totals.staff);
    arguments.push_back({"round", round->code});
    page.line(
        "pledge", mark("Pledge"),
        tr("{round}: {part:number} of {staff:number} ({percent} %), {missing:number} missing"),
        arguments);
    page.key("round", round->code);
    page.key("signed", totals.pledged);
    page.key("missing", totals.staff - totals.pledged);
    page.key("percent", Percent{totals.pledged, totals.staff});
}

void add_socialisation(Context& context, Page& page, const Totals& totals) {
    const auto& [staff, pledged, socialised] = totals;
    page.line("socialisation", mark("Socialised"),
              staff == 0
                  ? tr("no staff yet")
                  : tr("{part:number} of {staff:number} ({percent} %), {missing:number} not yet"),
              share_of(context, socialised, staff));
    page.key("socialised", socialised);
    page.key("not_socialised", staff - socialised);
    page.key("socialised_percent", Percent{socialised, staff});
}

void add_open_cases(Context& context, Page& page) {
    store::CaseFilter filter;
    filter.as_of = context.today();
    const auto cases =
        store::incidents::figures(context.reader(), filter, store::incidents::JobLevels::left_out);
    const auto& workflow = *context.catalogues().workflow;
    const std::int64_t open =
        std::ranges::count_if(cases, [&](const auto& row) { return workflow.is_open(row.state); });
    page.line("cases_words", mark("Open cases"), "{open:number}", {{"open", std::to_string(open)}});
    page.key("open_cases", open);
}

/// `3 (deadline of a case 2, vulnerable point 1)`, in the order of the vocabulary.
void add_overdue(Context& context, Page& page, const std::vector<Due>& due) {
    std::map<std::string, std::int64_t> by_kind;
    std::set<std::string> cases;
    std::int64_t overdue = 0;
    for (const auto& one : due) {
        if (one.due.day >= context.today()) continue;
        ++overdue;
        ++by_kind[one.kind];
        if (one.kind == store::due_kind::case_deadline) cases.insert(one.reference);
    }
    std::string kinds;
    for (const auto& term : context.catalogues().vocabulary("due_kind").terms) {
        if (!by_kind.contains(term.code)) continue;
        kinds += (kinds.empty() ? "" : ", ") + context.wording().label("due_kind", term.code) +
                 " " + context.wording().number(by_kind[term.code]);
    }
    page.line("overdue_words", mark("Overdue"),
              overdue == 0 ? "{count:number}" : "{count:number} ({kinds})",
              {{"count", std::to_string(overdue)}, {"kinds", kinds}});
    page.key("overdue", overdue);
    page.key("overdue_cases", static_cast<std::int64_t>(cases.size()));
}

/// `2 · pemilu-2024: masa-tenang begins on 11 February 2024 (2)`.
void add_high_risks(Context& context, Page& page, const std::vector<Due>& due) {
    const std::int64_t open = std::ranges::count_if(
        store::risks::open(context.reader(), context.today(), {}), store::is_high);
    std::map<std::pair<domain::Date, std::string>, std::int64_t> stages;
    for (const auto& one : due) {
        if (one.kind != store::due_kind::stage) continue;
        stages[{one.due.day, one.reference}] += one.risks;
    }
    auto words = context.wording().number(open);
    std::vector<std::string> soon;
    for (const auto& [stage, risks] : stages) {
        words += " · " + context.wording().fill(tr("{stage} begins on {day:date} ({count:number})"),
                                                {{"stage", stage.second},
                                                 {"day", domain::to_string(stage.first)},
                                                 {"count", std::to_string(risks)}});
        soon.push_back(stage.second);
    }
    page.line("high_risks_words", mark("High risks"), words, {});
    page.key("open_high_risks", open);
    page.key("stages_soon", soon);
}

}  // namespace

void add_coverage(Context& context, Page& page) {
    const auto round = newest_round(context);
    domain::Round of_today;
    of_today.cut_off = context.today();
    const auto totals = totals_of(context, round.value_or(of_today));
    add_pledge(context, page, round, totals);
    add_socialisation(context, page, totals);
}

void add_duties(Context& context, Page& page) {
    add_open_cases(context, page);
    const auto due = due_items(context, {context.today(), {}}, std::nullopt);
    add_overdue(context, page, due);
    add_high_risks(context, page, due);
}

}  // namespace netralitas::cli
