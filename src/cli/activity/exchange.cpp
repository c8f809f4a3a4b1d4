#include "../exchange.hpp"

#include "../context.hpp"
#include "../evidence.hpp"
#include "../kept_files.hpp"
#include "../selection.hpp"
#include "netralitas/store/activities.hpp"
#include "verbs.hpp"

namespace netralitas::cli::activity {

using document::Cell;
using document::date_cell;
using document::text_cell;
using text::tr_count;

namespace {

void run_import(Context& context, const ImportFlags& flags) {
    ImportPlan plan;
    plan.kinds = [&context] {
        return importer::activity_tables(context.catalogues(),
                                         {context.settings().office_unit, context.today()});
    };
    plan.say = [](const importer::Report& report) {
        return changes(tr_count("{count:number} activity added", "{count:number} activities added",
                                report.added),
                       report);
    };
    plan.note = [](Context& in, const importer::Report&) { warn_of_files_left_behind(in); };
    import_file(context, flags, plan);
}

/// `INC/RUTAN-BLORA/2024/0001; INC/RUTAN-BLORA/2024/0002`.
std::string joined(const std::vector<std::string>& references) {
    std::string text;
    for (const auto& reference : references) text += (text.empty() ? "" : "; ") + reference;
    return text;
}

document::Table activities_table(Context& context,
                                 const std::vector<store::ActivityRow>& activities) {
    document::Table table;
    for (const auto* key : {"reference", "kind", "unit", "date", "until", "title", "place", "mode",
                            "platform", "leader", "speaker", "partner", "visitor", "channel",
                            "findings", "incidents", "decree", "headcount"}) {
        table.columns.push_back({key, ""});
    }
    for (const auto& row : activities) {
        const auto& one = row.activity;
        const auto headcount = one.headcount ? Cell(*one.headcount) : Cell();
        const auto incidents = store::activities::incidents_of(context.reader(), one.id);
        table.rows.push_back(
            {{one.reference, one.kind, row.unit_code, one.date, date_cell(one.until), one.title,
              text_cell(one.place), text_cell(one.mode), text_cell(one.platform),
              text_cell(one.leader), text_cell(one.speaker), text_cell(one.partner),
              text_cell(one.visitor), text_cell(one.channel), text_cell(one.findings),
              text_cell(joined(incidents)), text_cell(row.decree_number), headcount}});
    }
    return table;
}

document::Table attendance_table(Context& context) {
    document::Table table{{{"activity", ""}, {"number", ""}, {"unit", ""}}, {}};
    for (const auto& row : store::activities::attendances(context.reader(), {})) {
        const auto number = row.number == 0 ? std::string() : domain::member_number(row.number);
        table.rows.push_back({{row.reference, text_cell(number), text_cell(row.unit_code)}});
    }
    return table;
}

void run_export(Context& context, const ExportFlags& flags) {
    store::ActivityFilter everything;
    everything.as_of = context.today();
    const auto activities = store::activities::all(context.reader(), everything);
    export_tables(context, flags, "activity",
                  {{"activity", activities_table(context, activities)},
                   {"attendance", attendance_table(context)},
                   {"evidence", exported_evidence(context, "activity")}});
}

}  // namespace

Action import(Options& options) {
    return plain_import(options, {"activity", "attendance", "evidence"}, run_import);
}

Action export_(Options& options) { return plain_export(options, run_export); }

}  // namespace netralitas::cli::activity
