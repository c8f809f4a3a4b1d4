#include "../exchange.hpp"

#include "../context.hpp"
#include "../selection.hpp"
#include "netralitas/store/elections.hpp"
#include "stage_cells.hpp"
#include "timetable.hpp"
#include "verbs.hpp"

namespace netralitas::cli::election {

using document::date_cell;
using document::text_cell;
using text::tr_count;

namespace {

void run_import(Context& context, const ImportFlags& flags) {
    const bool may_be_timetable = flags.table.empty() && !flags.file.empty();
    if (may_be_timetable && is_timetable(context, flags.file)) {
        return import_timetable(context, flags);
    }
    ImportPlan plan;
    plan.kinds = [&context] {
        return importer::election_tables(context.catalogues(), context.today());
    };
    plan.say = [](const importer::Report& report) {
        return changes(tr_count("{count:number} election added", "{count:number} elections added",
                                report.added),
                       report);
    };
    import_file(context, flags, plan);
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
        context, flags, "election",
        {{"election", elections_table(elections)}, {"stage", stages_table(context, elections)}});
}

}  // namespace

Action import(Options& options) { return plain_import(options, {"election", "stage"}, run_import); }

Action export_(Options& options) { return plain_export(options, run_export); }

}  // namespace netralitas::cli::election
