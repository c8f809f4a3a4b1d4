#include "../exchange.hpp"

#include "../context.hpp"
#include "../kept_files.hpp"
#include "netralitas/store/reports.hpp"
#include "verbs.hpp"

namespace netralitas::cli::report_noun {

using document::date_cell;
using text::tr_count;

namespace {

Said say_imported(const importer::Report& report) {
    return changes(
        tr_count("{count:number} report added", "{count:number} reports added", report.added),
        report);
}

void run_import(Context& context, const ImportFlags& flags) {
    ImportPlan plan;
    plan.kinds = [&context] {
        return importer::report_tables(context.catalogues(), context.today());
    };
    plan.say = say_imported;
    plan.note = [](Context& in, const importer::Report&) { warn_of_files_left_behind(in); };
    import_file(context, flags, plan);
}

document::Table table_of(std::initializer_list<const char*> keys) {
    document::Table table;
    for (const auto* key : keys) table.columns.push_back({key, ""});
    return table;
}

void run_export(Context& context, const ExportFlags& flags) {
    auto reports = table_of({"kind", "unit", "period", "number", "date", "sent_on", "received_on",
                             "anchor_entry", "anchor"});
    auto forms = table_of({"kind", "unit", "period", "number", "format", "size", "digest"});
    for (const auto& [report, unit, files] : store::reports::all(context.reader())) {
        const auto& period = report.period.code;
        reports.rows.push_back(
            {{report.kind, unit, period, report.number, report.date, date_cell(report.sent_on),
              date_cell(report.received_on), report.anchor_entry, report.anchor}});
        for (const auto& file : files) {
            forms.rows.push_back(
                {{report.kind, unit, period, report.number, file.format, file.size, file.digest}});
        }
    }
    export_tables(context, flags, "report", {{"report", reports}, {"file", forms}});
}

}  // namespace

Action import(Options& options) { return plain_import(options, {"report", "file"}, run_import); }

Action export_(Options& options) { return plain_export(options, run_export); }

}  // namespace netralitas::cli::report_noun
