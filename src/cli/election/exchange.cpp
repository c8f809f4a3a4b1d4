#include "../exchange.hpp"

#include "../context.hpp"
#include "../input.hpp"
#include "../selection.hpp"
#include "netralitas/settings/elections.hpp"
#include "netralitas/store/elections.hpp"
#include "stage_cells.hpp"
#include "verbs.hpp"

#include <memory>

namespace netralitas::cli::election {

using document::date_cell;
using document::text_cell;
using text::tr;
using text::tr_count;

namespace {

importer::Report report_of(const store::elections::Recorded& recorded) {
    importer::Report report;
    report.added = recorded.added;
    report.changed = recorded.changed;
    report.same = recorded.same;
    return report;
}

void say_absent(Context& context, const std::string& election, std::int64_t absent) {
    if (absent == 0) return;
    auto arguments = counted(absent);
    arguments.push_back({"election", election});
    context.say(
        tr_count("{count:number} stage of {election} is not in the file and stays",
                 "{count:number} stages of {election} are not in the file and stay", absent),
        arguments);
}

void run_import(Context& context, const std::string& file) {
    Input input;
    open_input(context, file, input);
    const auto timetable =
        settings::read_election(input.name, whole_text(input), context.catalogues());
    store::elections::Recorded recorded;
    const auto outcome = context.change(
        [&](ledger::Change& change) { recorded = store::elections::record(change, timetable); });
    const auto& election = timetable.election.code;
    const auto report = report_of(recorded);
    say_absent(context, election, recorded.absent);
    if (context.globals().dry_run) show_counts(context, report);
    if (!outcome.changed()) {
        context.say(tr_count("no changes: {count:number} row is there already",
                             "no changes: {count:number} rows are there already", report.rows()),
                    counted(report.rows()));
        return;
    }
    auto said = changes(
        tr_count("{count:number} row added", "{count:number} rows added", report.added), report);
    said.arguments.push_back({"election", election});
    context.say_changed(outcome, "{election}: " + said.sentence, said.arguments);
}

document::Table elections_table(const std::vector<domain::Election>& elections) {
    document::Table table;
    for (const auto* key : {"code", "name", "kind", "regulation", "voting_day"}) {
        table.columns.push_back({key, ""});
    }
    for (const auto& election : elections) {
        table.rows.push_back({{election.code, election.name, election.kind,
                               text_cell(election.regulation), date_cell(election.voting_day)}});
    }
    return table;
}

document::Table stages_table(Context& context, const std::vector<domain::Election>& elections) {
    document::Table table{stage_columns(), {}};
    table.columns.insert(table.columns.begin(), {"election", ""});
    for (const auto& election : elections) {
        for (const auto& stage : store::elections::stages(context.reader(), election.id)) {
            auto cells = stage_cells(stage);
            cells.insert(cells.begin(), election.code);
            table.rows.push_back({std::move(cells)});
        }
    }
    return table;
}

void run_export(Context& context, const ExportFlags& flags) {
    const auto elections = store::elections::all(context.reader());
    export_tables(
        context, flags,
        {{"election", elections_table(elections)}, {"stage", stages_table(context, elections)}});
}

}  // namespace

Action import(Options& options) {
    auto file = std::make_shared<std::string>();
    options.argument(mark("FILE"), *file, mark("the file to read; - is standard input"));
    return [file](Context& context) { run_import(context, *file); };
}

Action export_(Options& options) { return plain_export(options, run_export); }

}  // namespace netralitas::cli::election
