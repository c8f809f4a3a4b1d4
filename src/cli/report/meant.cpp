#include "meant.hpp"

#include "../case_selection.hpp"
#include "../context.hpp"
#include "../selection.hpp"
#include "kinds.hpp"
#include "netralitas/domain/name.hpp"
#include "netralitas/store/units.hpp"

namespace netralitas::cli::report_noun {

void add_report(Options& options, ReportMeant& meant) {
    options.choice(mark("REPORT"), report_kinds(), meant.kind, mark("which report: semester"))
        .required();
    options
        .text("--period", mark("PERIOD"), meant.period,
              mark("2024-H1, 2024-H2, previous or current"))
        .required();
    options.text("--unit", mark("UNIT"), meant.unit, mark("unit; the office's own when left out"));
}

void add_sent_report(Options& options, ReportMeant& meant) {
    add_report(options, meant);
    options.text("--number", mark("NUMBER"), meant.number,
                 mark("of the letter; the newest when left out"));
}

domain::Report report_asked(Context& context, const ReportMeant& meant) {
    domain::Report report;
    report.kind = meant.kind;
    report.period = half_year_meant(context, meant.period);
    report.unit = store::UnitDirectory(context.reader()).get(entry_unit(context, meant.unit));
    report.number = domain::normalise_text(meant.number);
    return report;
}

store::ReportRow sent_report(Context& context, const ReportMeant& meant) {
    const auto asked = report_asked(context, meant);
    const auto reader = context.reader();
    const auto found =
        store::reports::find(reader, {asked.kind, {asked.unit}, asked.period.code, asked.number});
    if (found) return *found;
    throw Error("report-unknown", {{"unit", store::UnitDirectory(reader).code_of(asked.unit)},
                                   {"period", asked.period.code}});
}

Arguments named(const store::ReportRow& row) {
    return {{"unit", row.unit_code},
            {"period", row.report.period.code},
            {"number", row.report.number},
            {"date", domain::to_string(row.report.date)}};
}

}  // namespace netralitas::cli::report_noun
