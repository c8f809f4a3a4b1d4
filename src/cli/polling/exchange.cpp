#include "../exchange.hpp"

#include "../context.hpp"
#include "netralitas/store/polling.hpp"
#include "verbs.hpp"

namespace netralitas::cli::polling {

using document::number_cell;
using document::text_cell;
using text::tr_count;

namespace {

Said say_imported(const importer::Report& report) {
    return changes(tr_count("{count:number} polling place added",
                            "{count:number} polling places added", report.added),
                   report);
}

void run_import(Context& context, const ImportFlags& flags) {
    ImportPlan plan;
    plan.kinds = [&context] {
        return importer::polling_tables(context.catalogues(), context.today());
    };
    plan.say = say_imported;
    import_file(context, flags, plan);
}

document::Table table_of(std::initializer_list<const char*> keys) {
    document::Table table;
    for (const auto* key : keys) table.columns.push_back({key, ""});
    return table;
}

document::Table places_table(Context& context) {
    auto table = table_of({"election", "host_unit", "code", "place"});
    for (const auto& [place, election, host] : store::polling_places::all(context.reader())) {
        table.rows.push_back({{election, host, place.code, text_cell(place.place)}});
    }
    return table;
}

document::Table voters_table(Context& context) {
    auto table = table_of({"election", "host_unit", "polling_place", "from_unit", "category",
                           "date", "male", "female", "total", "source"});
    for (const auto& [count, at, from] : store::voters::ever(context.reader())) {
        const auto& [male, female, total] = count.heads;
        table.rows.push_back({{at.election_code, at.host_code, at.polling_place.code, from,
                               count.category, count.date, number_cell(male), number_cell(female),
                               number_cell(total), text_cell(count.source)}});
    }
    return table;
}

void run_export(Context& context, const ExportFlags& flags) {
    export_tables(context, flags, "polling",
                  {{"polling", places_table(context)}, {"voters", voters_table(context)}});
}

}  // namespace

Action import(Options& options) { return plain_import(options, {"polling", "voters"}, run_import); }

Action export_(Options& options) { return plain_export(options, run_export); }

}  // namespace netralitas::cli::polling
