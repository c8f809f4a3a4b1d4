#include "../context.hpp"
#include "difference_words.hpp"
#include "kept_form.hpp"
#include "kinds.hpp"
#include "meant.hpp"
#include "netralitas/report/difference.hpp"
#include "verbs.hpp"

#include <memory>
#include <sstream>

namespace netralitas::cli::report_noun {

using document::Align;
using document::Audience;
using document::Words;
using text::tr_count;

namespace {

struct DiffOptions {
    ReportMeant meant;
    bool exit_code = false;
    Reading reading;
};

std::vector<report::Difference> find_differences(Context& context, const store::ReportRow& row) {
    const auto then = kept_form(context, row, "json");
    const auto document = report_now(context, row.report);
    render::Style style;
    style.format = render::Format::json;
    std::ostringstream now;
    render::write(now, document, style, context.wording());
    return report::differences(then, now.str(), document);
}

document::Column for_machines(const char* key) {
    return {key, "", Align::left, Audience::machines};
}

document::Table table_of(const text::Wording& wording,
                         const std::vector<report::Difference>& found) {
    document::Table table{
        {{"what", mark("What would be said otherwise now"), Align::left, Audience::people, true},
         for_machines("change"),
         for_machines("table"),
         for_machines("row"),
         for_machines("field"),
         for_machines("then"),
         for_machines("now")},
        {}};
    for (const auto& one : found) {
        table.rows.push_back({{sentence_of(one, wording), std::string(kind_of(one)),
                               document::text_cell(one.table), document::text_cell(row_of(one)),
                               document::text_cell(one.field), one.then, one.now}});
    }
    return table;
}

Words heading_of(const store::ReportRow& row, std::size_t count) {
    auto arguments = named(row);
    arguments.push_back({"count", std::to_string(count)});
    if (count == 0) {
        return {mark("Report {number} of {unit} for {period}, {date:date}: nothing has changed "
                     "since"),
                arguments};
    }
    return {count == 1
                ? mark("Report {number} of {unit} for {period}, {date:date}: {count:number} change "
                       "since")
                : mark("Report {number} of {unit} for {period}, {date:date}: {count:number} "
                       "changes since"),
            arguments};
}

document::Document document_of(const text::Wording& wording, const store::ReportRow& row,
                               const std::vector<report::Difference>& found) {
    const auto& report = row.report;
    const auto count = static_cast<std::int64_t>(found.size());
    document::Document document{"difference", {}, {}, {mark("What has changed since"), {}}};
    document.figures = {{"unit", row.unit_code},
                        {"period", report.period.code},
                        {"number", report.number},
                        {"date", report.date},
                        {"sent_on", document::date_cell(report.sent_on)},
                        {"count", count}};
    document.blocks.emplace_back(heading_of(row, found.size()));
    document.blocks.emplace_back(table_of(wording, found));
    return document;
}

void run_diff(Context& context, const DiffOptions& typed) {
    const auto row = sent_report(context, typed.meant);
    const auto found = find_differences(context, row);
    context.answer(document_of(context.wording(), row, found), typed.reading);
    if (!typed.exit_code || found.empty()) return;
    context.set_exit_code(5);
    const auto count = static_cast<std::int64_t>(found.size());
    context.say(tr_count("{count:number} thing would be said otherwise now",
                         "{count:number} things would be said otherwise now", count),
                {{"count", std::to_string(count)}});
}

}  // namespace

Action diff(Options& options) {
    auto typed = std::make_shared<DiffOptions>();
    add_sent_report(options, typed->meant);
    options.flag("--exit-code", typed->exit_code, mark("end with 5 when something differs"));
    add_reading(options, typed->reading);
    return [typed](Context& context) { run_diff(context, *typed); };
}

}  // namespace netralitas::cli::report_noun
