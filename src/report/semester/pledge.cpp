#include "chapters.hpp"
#include "netralitas/message.hpp"

#include <map>

namespace netralitas::report::semester_report {

using document::Align;
using document::Cell;
using document::Code;
using document::Percent;

namespace {

document::Table employment_table(const Facts& facts) {
    std::map<std::string, Sum> sums;
    for (const auto& row : facts.coverage.rows) {
        auto& sum = sums[row.employment];
        sum.pledge_staff += row.staff;
        sum.pledged += row.signed_count;
    }
    document::Table table;
    table.title = {mark("Pledge by kind of employment"), {}};
    table.chart = document::Bars{"percent"};
    table.columns = {{"employment", mark("Status")},
                     {"staff", mark("Staff"), Align::right},
                     {"signed", mark("Pledged"), Align::right},
                     {"missing", mark("Missing"), Align::right},
                     {"percent", mark("%"), Align::right}};
    for (const auto& term : facts.catalogues.vocabulary("employment").terms) {
        const auto found = sums.find(term.code);
        if (found == sums.end()) continue;
        const auto& sum = found->second;
        table.rows.push_back(
            {{Code{"employment", term.code}, sum.pledge_staff, sum.pledged,
              sum.pledge_staff - sum.pledged, Percent{sum.pledged, sum.pledge_staff}}});
    }
    return table;
}

document::Table reasons_table(const Facts& facts) {
    document::Table table;
    table.title = {mark("Reasons of those who have not signed"), {}};
    table.columns = {{"reason", mark("Reason")}, {"people", mark("People"), Align::right}};
    for (const auto& reason : facts.coverage.reasons) {
        table.rows.push_back({{Code{"reason_unsigned", reason.reason}, reason.count}});
    }
    return table;
}

document::Table pledge_table(const Facts& facts) {
    auto table = unit_table(facts.units,
                            {{"staff", mark("Staff"), Align::right},
                             {"signed", mark("Pledged"), Align::right},
                             {"missing", mark("Missing"), Align::right},
                             {"percent", mark("%"), Align::right}},
                            [](const Sum& sum) {
                                return std::vector<Cell>{sum.pledge_staff, sum.pledged,
                                                         sum.pledge_staff - sum.pledged,
                                                         Percent{sum.pledged, sum.pledge_staff}};
                            });
    table.title = {mark("Pledge by unit"), {}};
    table.chart = document::Bars{"percent"};
    return table;
}

}  // namespace

void add_pledge(Pages& pages, const Facts& facts) {
    const auto& total = facts.total;
    pages.part(mark("Pledge of all staff"));
    pages.figure("pledge_staff", total.pledge_staff, mark("Staff on the cut-off day"));
    pages.figure("signed", total.pledged, mark("Staff who have signed"));
    pages.figure("missing", total.pledge_staff - total.pledged, mark("Staff who have not signed"));
    pages.headline("percent", Percent{total.pledged, total.pledge_staff}, mark("Pledged"));
    if (!facts.round) return pages.say_nil();
    pages.say(
        {mark("Of the {staff:number} staff on the cut-off day {cut_off:date} of {round}, "
              "{signed:number} have signed the pledge ({share:percent}); {missing:number} have "
              "not, by name in annex I."),
         {{"staff", digits(total.pledge_staff)},
          {"cut_off", domain::to_string(facts.round->cut_off)},
          {"round", facts.round->name},
          {"signed", digits(total.pledged)},
          {"share", share(total.pledged, total.pledge_staff)},
          {"missing", digits(total.pledge_staff - total.pledged)}}});
    pages.table("pledge", pledge_table(facts));
    pages.table("pledge_employment", employment_table(facts));
    if (total.pledged == total.pledge_staff) return;
    pages.table_if_any("pledge_reasons", told(facts, reasons_table(facts)));
}

}  // namespace netralitas::report::semester_report
