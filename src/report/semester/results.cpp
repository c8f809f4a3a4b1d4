#include "chapters.hpp"
#include "netralitas/message.hpp"
#include "netralitas/report/polling.hpp"
#include "netralitas/store/elections.hpp"
#include "netralitas/store/polling.hpp"

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

document::Table work_table(const Facts& facts) {
    auto table =
        unit_table(facts.units,
                   {{"activities", mark("Activities"), Align::right},
                    {"findings", mark("Findings"), Align::right},
                    {"open_risks", mark("Open risks"), Align::right},
                    {"high_risks", mark("High"), Align::right},
                    {"nil", mark("NIHIL"), Align::right}},
                   [](const Sum& sum) {
                       return std::vector<Cell>{sum.activities, sum.findings, sum.open_risks,
                                                sum.high_risks, nil_cell(sum)};
                   });
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
                               case_count(facts, sum.cases)}});
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

/// Elections of which a stage fell in the half-year and at which units of the report have places.
std::vector<domain::Election> elections_with_places(const Facts& facts) {
    std::vector<domain::Election> elections;
    for (auto& election : store::elections::all(facts.reader)) {
        const bool votes = election.voting_day && facts.scope.period.contains(*election.voting_day);
        const store::PlaceFilter filter{election.code, facts.scope.units};
        if (!votes || store::polling_places::all(facts.reader, filter).empty()) continue;
        elections.push_back(std::move(election));
    }
    return elections;
}

}  // namespace

void add_results(Pages& pages, const Facts& facts) {
    pages.chapter(mark("Results"));
    pages.part(mark("Work of the units"));
    pages.table("work", work_table(facts));
    pages.part(mark("Special polling places"));
    const auto elections = elections_with_places(facts);
    if (elections.empty()) pages.say_nil();
    for (const auto& election : elections) {
        const auto polling = report::polling(
            facts.reader, {election, facts.scope.units, facts.scope.as_of}, facts.catalogues);
        for (const auto& block : polling.blocks) {
            if (const auto* words = std::get_if<document::Words>(&block)) pages.say(*words);
        }
    }
    pages.part(mark("Beside earlier half-years"));
    const auto halves = halves_of(facts);
    say_comparison(pages, halves);
    pages.table("trend", trend_table(facts, halves));
}

}  // namespace netralitas::report::semester_report
