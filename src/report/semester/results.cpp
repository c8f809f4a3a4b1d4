#include "chapters.hpp"
#include "netralitas/message.hpp"

#include <algorithm>

namespace netralitas::report::semester_report {

using document::Align;
using document::Audience;
using document::Cell;
using document::Percent;

namespace {

/// A unit that neither handled a case nor found anything has nothing to report, whether it said so
/// or not; what it said is counted by itself.
Cell nil_cell(const Sum& sum) {
    if (sum.nil > 0) return sum.nil;
    return {};
}

std::vector<Cell> work_of(const Sum& sum) {
    return {sum.activities, sum.open_risks, sum.high_risks, nil_cell(sum)};
}

std::vector<Cell> work_with_findings(const Sum& sum) {
    auto cells = work_of(sum);
    cells.insert(cells.begin() + 1, sum.findings);
    return cells;
}

/// What was found at one unit is mostly one person's deed: outsiders read its sum by duty.
document::Table work_table(const Facts& facts) {
    std::vector<document::Column> columns{{"activities", mark("Activities"), Align::right},
                                          {"open_risks", mark("Open risks"), Align::right},
                                          {"high_risks", mark("High"), Align::right},
                                          {"nil", mark("NIHIL"), Align::right}};
    const bool tells_findings = facts.scope.is_internal;
    if (tells_findings) {
        columns.insert(columns.begin() + 1, {"findings", mark("Findings"), Align::right});
    }
    auto table =
        unit_table(facts.units, std::move(columns), tells_findings ? work_with_findings : work_of);
    table.title = {mark("Work by unit"), {}};
    table.chart = document::Bars{"activities"};
    return table;
}

struct Half {
    domain::Period period;
    Sum sum;
};

/// Oldest first. Half-years before the ledger knew anybody are left out.
std::vector<Half> halves_of(const Facts& facts) {
    std::vector<Half> halves;
    for (const auto& period : facts.scope.earlier) {
        const auto sum = sum_of(facts.reader, facts.scope, period, facts.catalogues);
        if (sum.staff == 0) break;
        halves.insert(halves.begin(), {period, sum});
    }
    halves.push_back({facts.scope.period, facts.total});
    return halves;
}

document::Table trend_table(const Facts& facts, const std::vector<Half>& halves) {
    document::Table table;
    table.title = {mark("Half-years side by side"), {}};
    table.chart = document::Bars{"percent"};
    table.columns = {{"period", mark("Half-year")},
                     {"staff", mark("Staff"), Align::right},
                     {"percent", mark("Pledged %"), Align::right},
                     {"socialised_percent", mark("Reached %"), Align::right},
                     {"activities", mark("Activities"), Align::right},
                     {"high_risks", mark("High risks"), Align::right},
                     {"cases", mark("Cases"), Align::right}};
    for (const auto& [period, sum] : halves) {
        table.rows.push_back({{period.code, sum.staff, Percent{sum.pledged, sum.pledge_staff},
                               Percent{sum.reached, sum.staff}, sum.activities, sum.high_risks,
                               told(facts, sum.cases)}});
    }
    return table;
}

void say_comparison(Pages& pages, const std::vector<Half>& halves) {
    if (halves.size() < 2) {
        return pages.say({mark("There is no earlier half-year on record to compare with."), {}});
    }
    const auto& [now, then] = std::pair{halves.back(), halves[halves.size() - 2]};
    pages.say(
        {mark("Beside {period}: staff {staff:difference}, pledged {pledged:difference}, reached "
              "{reached:difference}, activities {activities:difference}, high risks still open "
              "{risks:difference}."),
         {{"period", then.period.code},
          {"staff", digits(now.sum.staff - then.sum.staff)},
          {"pledged", digits(now.sum.pledged - then.sum.pledged)},
          {"reached", digits(now.sum.reached - then.sum.reached)},
          {"activities", digits(now.sum.activities - then.sum.activities)},
          {"risks", digits(now.sum.high_risks - then.sum.high_risks)}}});
}

}  // namespace

void add_results(Pages& pages, const Facts& facts) {
    pages.chapter(mark("Results"));
    pages.part(mark("Work of the units"));
    pages.table("work", work_table(facts));
    add_polling(pages, facts);
    pages.part(mark("Beside earlier half-years"));
    const auto halves = halves_of(facts);
    say_comparison(pages, halves);
    pages.table("trend", trend_table(facts, halves));
}

}  // namespace netralitas::report::semester_report
