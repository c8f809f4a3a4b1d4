#include "../exchange.hpp"

#include "../context.hpp"
#include "../selection.hpp"
#include "netralitas/store/units.hpp"
#include "verbs.hpp"

namespace netralitas::cli::unit {

using document::date_cell;
using document::text_cell;
using text::tr_count;

namespace {

Said say_imported(const importer::Report& report) {
    return changes(
        tr_count("{count:number} unit added", "{count:number} units added", report.added), report);
}

/// What holds today and the days it holds: this table alone is enough to start another ledger.
document::Table units_table(const std::vector<store::UnitOnDay>& units) {
    document::Table table{{{"code", ""},
                           {"name", ""},
                           {"kind", ""},
                           {"class", ""},
                           {"parent", ""},
                           {"place", ""},
                           {"status", ""},
                           {"since", ""},
                           {"until", ""}},
                          {}};
    for (const auto& row : units) {
        table.rows.push_back(
            {{row.unit.code, row.version.name, row.version.kind, text_cell(row.version.class_),
              text_cell(row.parent_code), text_cell(row.unit.place), row.version.status,
              date_cell(row.version.span.since), date_cell(row.version.span.until)}});
    }
    return table;
}

document::Table versions_table(Context& context, const std::vector<store::UnitOnDay>& units) {
    document::Table table{{{"unit", ""},
                           {"name", ""},
                           {"kind", ""},
                           {"class", ""},
                           {"parent", ""},
                           {"status", ""},
                           {"since", ""},
                           {"until", ""}},
                          {}};
    const store::UnitDirectory directory(context.reader());
    for (const auto& row : units) {
        for (const auto& version : store::units::versions(context.reader(), row.unit.id)) {
            const auto parent = version.parent ? directory.code_of(*version.parent) : std::string();
            table.rows.push_back({{row.unit.code, version.name, version.kind,
                                   text_cell(version.class_), text_cell(parent), version.status,
                                   date_cell(version.span.since), date_cell(version.span.until)}});
        }
    }
    return table;
}

document::Table aliases_table(Context& context, const std::vector<store::UnitOnDay>& units) {
    document::Table table{{{"unit", ""}, {"alias", ""}}, {}};
    for (const auto& row : units) {
        for (const auto& alias : store::units::aliases(context.reader(), row.unit.id)) {
            table.rows.push_back({{row.unit.code, alias.alias}});
        }
    }
    return table;
}

void run_export(Context& context, const ExportFlags& flags) {
    const auto units = store::units::ever(context.reader(), context.today());
    export_tables(context, flags, "unit",
                  {{"unit", units_table(units)},
                   {"version", versions_table(context, units)},
                   {"alias", aliases_table(context, units)}});
}

void run_import(Context& context, const ImportFlags& flags) {
    ImportPlan plan;
    plan.kinds = [&context] {
        return importer::unit_tables(context.catalogues(), context.today());
    };
    plan.say = say_imported;
    import_file(context, flags, plan);
}

}  // namespace

Action import(Options& options) {
    return plain_import(options, {"unit", "version", "alias"}, run_import);
}

Action export_(Options& options) { return plain_export(options, run_export); }

}  // namespace netralitas::cli::unit
