#include "../exchange.hpp"

#include "../context.hpp"
#include "../evidence.hpp"
#include "../kept_files.hpp"
#include "../selection.hpp"
#include "netralitas/store/incidents.hpp"
#include "verbs.hpp"

namespace netralitas::cli::incident {

using document::date_cell;
using document::text_cell;
using text::tr_count;

namespace {

Said say_imported(const importer::Report& report) {
    return changes(
        tr_count("{count:number} case added", "{count:number} cases added", report.added), report);
}

void run_import(Context& context, const ImportFlags& flags) {
    const auto& settings = context.settings();
    const importer::CaseDefaults defaults{{settings.office_unit, context.today()},
                                          settings.incident_two_people};
    ImportPlan plan;
    plan.kinds = [&] { return importer::incident_tables(context.catalogues(), defaults); };
    plan.say = say_imported;
    plan.note = [](Context& in, const importer::Report&) { warn_of_files_left_behind(in); };
    import_file(context, flags, plan);
}

document::Table cases_table(const std::vector<store::Case>& cases) {
    document::Table table;
    for (const auto* key : {"reference", "unit", "subject", "member", "person", "act",
                            "occurred_on", "known_on", "channel", "place", "summary", "links"}) {
        table.columns.push_back({key, ""});
    }
    for (const auto& row : cases) {
        const auto& incident = row.incident;
        table.rows.push_back(
            {{incident.reference, row.unit_code, incident.subject, text_cell(row.member_number),
              text_cell(incident.person), incident.act, incident.occurred_on, incident.known_on,
              text_cell(incident.channel), text_cell(incident.place), text_cell(incident.summary),
              text_cell(incident.links)}});
    }
    return table;
}

document::Table moves_table(Context& context, const std::vector<store::Case>& cases) {
    document::Table table;
    for (const auto* key :
         {"incident", "state", "date", "document", "sanction", "since", "until", "body", "note"}) {
        table.columns.push_back({key, ""});
    }
    for (const auto& row : cases) {
        for (const auto& move : store::incidents::moves(context.reader(), row.incident.id)) {
            table.rows.push_back(
                {{row.incident.reference, move.state, move.date, text_cell(move.document),
                  text_cell(move.sanction), date_cell(move.span.since), date_cell(move.span.until),
                  text_cell(move.body), text_cell(move.note)}});
        }
    }
    return table;
}

document::Table nils_table(Context& context) {
    document::Table table{{{"unit", ""}, {"period", ""}, {"date", ""}}, {}};
    for (const auto& nil : store::nils::all(context.reader())) {
        table.rows.push_back({{nil.unit_code, nil.period, nil.date}});
    }
    return table;
}

void run_export(Context& context, const ExportFlags& flags) {
    store::CaseFilter everything;
    everything.as_of = context.today();
    const auto cases = store::incidents::all(context.reader(), everything);
    export_tables(context, flags, "incident",
                  {{"incident", cases_table(cases)},
                   {"move", moves_table(context, cases)},
                   {"evidence", exported_evidence(context, "incident")},
                   {"nil", nils_table(context)}});
}

}  // namespace

Action import(Options& options) {
    return plain_import(options, {"incident", "move", "evidence", "nil"}, run_import);
}

Action export_(Options& options) { return plain_export(options, run_export); }

}  // namespace netralitas::cli::incident
