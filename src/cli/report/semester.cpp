#include "netralitas/report/semester.hpp"

#include "../case_selection.hpp"
#include "../selection.hpp"
#include "semester_letter.hpp"
#include "verbs.hpp"

#include <algorithm>
#include <memory>

namespace netralitas::cli::report_noun {

namespace {

constexpr int compared = 3;  ///< half-years before the one reported

/// The half-years before it, the newest first.
std::vector<domain::Period> before(const domain::Period& period,
                                   const domain::HalfYears& half_years) {
    std::vector<domain::Period> earlier;
    auto first = period.first;
    for (int i = 0; i < compared; ++i) {
        earlier.push_back(domain::read_period("previous", first, half_years).value());
        first = earlier.back().first;
    }
    return earlier;
}

domain::Period period_of(Context& context, const SemesterOptions& typed) {
    if (typed.kept) return *typed.kept;
    return half_year_meant(context, typed.period.empty() ? std::string("previous") : typed.period);
}

report::SemesterScope scope_of(Context& context, const SemesterOptions& typed) {
    const auto period = period_of(context, typed);
    if (period.first > context.today()) {
        throw Error("period-ahead", {{"period", period.code}});
    }
    report::SemesterScope scope;
    scope.period = period;
    scope.as_of = std::min(period.last, context.today());
    scope.unit = store::UnitDirectory(context.reader()).get(entry_unit(context, typed.unit));
    scope.units = store::units::subtree(context.reader(), scope.unit, scope.as_of);
    scope.earlier = before(period, context.catalogues().half_years);
    scope.is_internal = typed.is_internal;
    scope.smallest_cell = context.settings().report_smallest_cell;
    scope.annex_rows = context.settings().report_annex_rows;
    return scope;
}

struct Typed {
    SemesterOptions semester;
    Reading reading;
};

void run_semester(Context& context, const Typed& typed) {
    auto semester = semester_of(context, typed.semester);
    if (typed.semester.is_internal) context.record_reading();
    context.answer(std::move(semester.document), typed.reading);
}

}  // namespace

void add_semester_options(Options& options, SemesterOptions& typed) {
    options.text("--period", mark("PERIOD"), typed.period,
                 mark("2024-H1, 2024-H2, previous or current; previous when left out"));
    options.text("--unit", mark("UNIT"), typed.unit,
                 mark("whose Satgas reports; the office's own when left out"));
    options.text("--number", mark("NUMBER"), typed.number, mark("number of the letter"));
    options.date("--date", typed.date, mark("date of the letter; today when left out"));
    options.text("--narrative", mark("FILE"), typed.narrative,
                 mark("obstacles, recommendations and plan, in Markdown"));
    options.flag(
        "--internal", typed.is_internal,
        mark("with whole numbers, small counts, reasons, findings and each case; leaves an entry"));
}

Semester semester_of(Context& context, const SemesterOptions& typed) {
    const auto scope = scope_of(context, typed);
    const auto unit = store::units::find(context.reader(), scope.unit, scope.as_of).value();
    const auto letter = semester_letter(context, typed, unit, scope);
    return {scope.unit, scope.period, letter.date,
            report::semester(context.reader(), scope, letter, context.catalogues())};
}

Action semester(Options& options) {
    auto typed = std::make_shared<Typed>();
    add_semester_options(options, typed->semester);
    add_reading(options, typed->reading);
    return [typed](Context& context) { run_semester(context, *typed); };
}

}  // namespace netralitas::cli::report_noun
