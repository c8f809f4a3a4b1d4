#include "../case_tables.hpp"
#include "chapters.hpp"
#include "netralitas/message.hpp"
#include "netralitas/report/risks.hpp"
#include "small_cells.hpp"

#include <algorithm>

namespace netralitas::report::semester_report {

namespace {

std::vector<store::CaseFigures> cases_of(const Facts& facts, bool outside) {
    auto cases = facts.cases;
    std::erase_if(cases,
                  [&](const auto& row) { return is_outside(row, facts.catalogues) != outside; });
    return cases;
}

/// `3` or `fewer than 5`, and what is told of them.
void say_cases(Pages& pages, const Facts& facts, const CaseCount& count) {
    if (!is_told(facts, count.cases)) {
        return pages.say(
            {mark("Fewer than {count:number} cases were handled in the half-year; smaller "
                  "numbers are not told, so that nobody is recognised."),
             {{"count", digits(facts.scope.smallest_cell)}}});
    }
    if (!is_told(facts, count.open) || !is_told(facts, count.closed())) {
        return pages.say({mark("{cases:number} cases were handled in the half-year."),
                          {{"cases", digits(count.cases)}}});
    }
    pages.say(
        {mark("{cases:number} cases were handled in the half-year: {ended:number} have ended, "
              "{open:number} are still open."),
         {{"cases", digits(count.cases)},
          {"ended", digits(count.closed())},
          {"open", digits(count.open)}}});
}

/// A case counts in every stage of its day: those rows overlap, all others are parts of a whole.
document::Table without_small_cells(const Facts& facts, const std::string& grouping,
                                    document::Table table, std::size_t cases) {
    if (grouping != "stage" || facts.scope.is_internal) return told(facts, std::move(table));
    return with_small_cells_hidden(std::move(table), static_cast<std::int64_t>(cases),
                                   facts.scope.smallest_cell);
}

void add_tables(Pages& pages, const Facts& facts, const std::vector<store::CaseFigures>& cases) {
    const std::vector<std::string> groupings{"unit", "family", "act", "state", "sanction", "stage"};
    auto tables = case_tables(facts.reader, cases, groupings, facts.catalogues);
    for (std::size_t i = 0; i < groupings.size(); ++i) {
        pages.table_if_any(
            "cases_" + groupings[i],
            without_small_cells(facts, groupings[i], std::move(tables[i]), cases.size()));
    }
}

}  // namespace

void add_risks(Pages& pages, const Facts& facts) {
    store::RiskFilter filter;
    filter.as_of = facts.scope.as_of;
    filter.units = facts.scope.units;
    filter.after = facts.scope.period.first;
    const auto risks = report::risks(facts.reader, filter);
    pages.part(mark("Vulnerable points of each stage"));
    pages.figure("open_risks", facts.total.open_risks, mark("Vulnerable points still open"));
    pages.headline("high_risks", facts.total.high_risks, mark("High risks still open"));
    for (const auto& block : risks.blocks) {
        if (const auto* words = std::get_if<document::Words>(&block)) pages.say(*words);
        const auto* table = std::get_if<document::Table>(&block);
        if (table == nullptr) continue;
        const bool is_map = std::holds_alternative<document::HeatMap>(table->chart);
        if (*table->title.message == '\0') {
            auto fields = *table;
            fields.key = "risk_fields";
            pages.add(std::move(fields));
        } else {
            pages.table_if_any(is_map ? "" : "risk_stages", *table);
        }
    }
}

void add_cases(Pages& pages, const Facts& facts) {
    const auto count = counted(cases_of(facts, false), facts.catalogues);
    const auto outside = cases_of(facts, true);
    pages.part(mark("Enforcement of ethics and discipline"));
    pages.headline("cases", told(facts, count.cases), mark("Cases handled"));
    if (count.cases == 0) {
        pages.say_nil();
    } else {
        say_cases(pages, facts, count);
    }
    add_tables(pages, facts, cases_of(facts, false));
    pages.part(mark("Intervention from outside"));
    pages.figure("interventions", told(facts, static_cast<std::int64_t>(outside.size())),
                 mark("Interventions from outside"));
    if (outside.empty()) return pages.say_nil();
    say_cases(pages, facts, counted(outside, facts.catalogues));
}

}  // namespace netralitas::report::semester_report
