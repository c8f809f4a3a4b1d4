#include "../exchange.hpp"

#include "../context.hpp"
#include "../selection.hpp"
#include "netralitas/store/satgas.hpp"
#include "netralitas/store/units.hpp"
#include "verbs.hpp"

namespace netralitas::cli::decree {

using document::Cell;
using document::date_cell;
using document::text_cell;
using text::tr_count;

namespace {

Said say_imported(const importer::Report& report) {
    return changes(
        tr_count("{count:number} decree added", "{count:number} decrees added", report.added),
        report);
}

document::Table decrees_table(Context& context) {
    document::Table table;
    for (const auto* key : {"number", "date", "year", "issuer", "subject", "unit"}) {
        table.columns.push_back({key, ""});
    }
    const store::UnitDirectory directory(context.reader());
    for (const auto& decree : store::decrees::all(context.reader())) {
        const auto unit = decree.unit ? directory.code_of(*decree.unit) : std::string();
        table.rows.push_back(
            {{decree.number, date_cell(decree.date),
              decree.year ? Cell(document::Serial{*decree.year}) : Cell(), text_cell(decree.issuer),
              text_cell(decree.subject), text_cell(unit)}});
    }
    return table;
}

void run_import(Context& context, const ImportFlags& flags) {
    ImportPlan plan;
    plan.kinds = [&context] {
        return importer::decree_tables(context.catalogues(), context.today());
    };
    plan.say = say_imported;
    import_file(context, flags, plan);
}

void run_export(Context& context, const ExportFlags& flags) {
    export_tables(context, flags, "decree", {{"decree", decrees_table(context)}});
}

}  // namespace

Action import(Options& options) { return plain_import(options, {"decree"}, run_import); }

Action export_(Options& options) { return plain_export(options, run_export); }

}  // namespace netralitas::cli::decree
