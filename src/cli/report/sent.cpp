#include "../case_selection.hpp"
#include "../context.hpp"
#include "meant.hpp"
#include "verbs.hpp"

#include <memory>

namespace netralitas::cli::report_noun {

using document::Align;
using document::Audience;
using document::date_cell;
using text::tr;

namespace {

struct SentOptions {
    UnitSelection selection;
    std::string period;
    Reading reading;
};

document::Table table_of(const std::vector<store::ReportRow>& found) {
    document::Table table{{{"period", mark("Period")},
                           {"unit", mark("Unit")},
                           {"kind", mark("Kind"), Align::left, Audience::machines},
                           {"number", mark("Number")},
                           {"date", mark("Date")},
                           {"sent_on", mark("Sent")},
                           {"received_on", mark("Received")},
                           {"anchor", mark("Code of the ledger")},
                           {"anchor_entry", mark("Entry"), Align::left, Audience::machines},
                           {"formats", mark("Kept as"), Align::left, Audience::both, true}},
                          {},
                          {mark("Reports that were sent"), {}}};
    for (const auto& [report, unit, files] : found) {
        std::vector<std::string> formats;
        formats.reserve(files.size());
        for (const auto& file : files) formats.push_back(file.format);
        table.rows.push_back(
            {{report.period.code, unit, report.kind, report.number, report.date,
              date_cell(report.sent_on), date_cell(report.received_on), report.anchor,
              document::Serial{report.anchor_entry}, std::move(formats)}});
    }
    return table;
}

void run_sent(Context& context, const SentOptions& typed) {
    store::ReportFilter filter;
    filter.units = units_meant(context, typed.selection).units;
    if (!typed.period.empty()) filter.period = half_year_meant(context, typed.period).code;
    context.answer(table_of(store::reports::all(context.reader(), filter)), typed.reading);
}

struct EditOptions {
    ReportMeant meant;
    std::optional<domain::Date> sent;
    std::optional<domain::Date> received;
};

/// What stands in the letter itself is in the kept bytes and cannot be edited.
void run_edit(Context& context, const EditOptions& typed) {
    auto row = sent_report(context, typed.meant);
    if (typed.sent) row.report.sent_on = typed.sent;
    if (typed.received) row.report.received_on = typed.received;
    const auto outcome = context.change([&](ledger::Change& change) {
        store::reports::update(change, row.report, context.today());
    });
    if (!outcome.changed()) return context.say(tr("no changes: recorded so already"));
    context.say_changed(outcome, tr("report {number} of {unit} for {period} corrected"),
                        named(row));
}

}  // namespace

Action sent(Options& options) {
    auto typed = std::make_shared<SentOptions>();
    add_unit_selection(options, typed->selection);
    options.text("--period", mark("PERIOD"), typed->period,
                 mark("2024-H1, 2024-H2, previous or current"));
    add_reading(options, typed->reading);
    return [typed](Context& context) { run_sent(context, *typed); };
}

Action edit(Options& options) {
    auto typed = std::make_shared<EditOptions>();
    add_sent_report(options, typed->meant);
    options.date("--sent", typed->sent, mark("day it was sent"));
    options.date("--received", typed->received, mark("day it was received"));
    return [typed](Context& context) { run_edit(context, *typed); };
}

}  // namespace netralitas::cli::report_noun
