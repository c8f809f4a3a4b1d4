#include "chapters.hpp"
#include "netralitas/message.hpp"
#include "netralitas/store/reports.hpp"

#include <algorithm>

namespace netralitas::report::semester_report {

using document::Align;
using document::Audience;
using document::date_cell;

namespace {

/// The newest half-year letter of each unit below the one that reports; its own is this one.
std::map<std::string, domain::Report> letters_of(const Facts& facts) {
    std::map<std::string, domain::Report> letters;
    const auto& scope = facts.scope;
    for (auto& row :
         store::reports::all(facts.reader, {"semester", scope.units, scope.period.code, ""})) {
        if (row.report.unit == scope.unit) continue;
        letters[row.unit_code] = std::move(row.report);
    }
    return letters;
}

document::Table reports_table(const Facts& facts,
                              const std::map<std::string, domain::Report>& letters) {
    std::map<std::string, domain::Date> nils;
    for (const auto& nil : facts.nils) nils.emplace(nil.unit_code, nil.date);
    document::Table table;
    table.title = {mark("Reports of the units"), {}};
    table.columns = {{"unit_name", mark("Unit"), Align::left, Audience::both, true},
                     {"unit", "", Align::left, Audience::machines},
                     {"nil_reported_on", mark("NIHIL reported")},
                     {"letter", mark("Half-year report")},
                     {"sent_on", mark("Sent")}};
    for (const auto& row : facts.units) {
        const auto& code = row.unit.unit.code;
        const auto nil = nils.find(code);
        const auto letter = letters.find(code);
        const bool has_letter = letter != letters.end();
        table.rows.push_back(
            {{row.unit.version.name, code,
              nil == nils.end() ? document::Cell{} : document::Cell(nil->second),
              has_letter ? document::text_cell(letter->second.number) : document::Cell{},
              has_letter ? date_cell(letter->second.sent_on) : document::Cell{}}});
    }
    return table;
}

}  // namespace

void add_reporting(Pages& pages, const Facts& facts) {
    const auto letters = letters_of(facts);
    const auto units = static_cast<std::int64_t>(facts.units.size());
    const auto reports = static_cast<std::int64_t>(letters.size());
    pages.part(mark("Report to the Secretary General"));
    pages.figure("nil_units", facts.total.nil, mark("Units that reported NIHIL"));
    pages.figure("reporting_units", reports, mark("Half-year reports of units"));
    pages.say({mark("This report is that duty for {period}. Units that reported that there was "
                    "nothing (NIHIL): {nil:number} of {units:number}; half-year reports of units "
                    "on record: {reports:number}."),
               {{"period", facts.scope.period.code},
                {"nil", digits(facts.total.nil)},
                {"units", digits(units)},
                {"reports", digits(reports)}}});
    pages.table("unit_reports", reports_table(facts, letters));
}

}  // namespace netralitas::report::semester_report
