#include "../exchange.hpp"

#include "../context.hpp"
#include "netralitas/store/risks.hpp"
#include "verbs.hpp"

#include <algorithm>

namespace netralitas::cli::risk {

using document::date_cell;
using document::text_cell;
using text::tr_count;

namespace {

void run_import(Context& context, const ImportFlags& flags) {
    const importer::UnitDefaults defaults{context.settings().office_unit, context.today()};
    ImportPlan plan;
    plan.kinds = [&] { return importer::risk_tables(context.catalogues(), defaults); };
    plan.say = [](const importer::Report& report) {
        return changes(tr_count("{count:number} vulnerable point added",
                                "{count:number} vulnerable points added", report.added),
                       report);
    };
    import_file(context, flags, plan);
}

/// `INC/A/2024/0001;INC/A/2024/0002`: by reference, since row ids differ between ledgers.
std::string joined(std::vector<std::string> references) {
    std::sort(references.begin(), references.end());
    std::string all;
    for (const auto& reference : references) all += (all.empty() ? "" : ";") + reference;
    return all;
}

document::Table risks_table(const std::vector<store::RiskOnDay>& risks) {
    document::Table table;
    for (const auto* key :
         {"reference", "unit", "election", "stage", "category", "description", "found_on",
          "likelihood", "impact", "mitigation", "owner", "due", "source", "incidents"}) {
        table.columns.push_back({key, ""});
    }
    for (const auto& row : risks) {
        const auto& risk = row.risk;
        table.rows.push_back(
            {{risk.reference, row.unit_code, text_cell(row.election_code), text_cell(risk.stage),
              risk.category, risk.description, risk.found_on, risk.exposure.likelihood,
              risk.exposure.impact, text_cell(risk.mitigation), text_cell(row.owner_number),
              date_cell(risk.due), text_cell(risk.source), text_cell(joined(row.cases))}});
    }
    return table;
}

document::Table reviews_table(Context& context, const std::vector<store::RiskOnDay>& risks) {
    document::Table table;
    for (const auto* key : {"risk", "date", "status", "likelihood", "impact", "note"}) {
        table.columns.push_back({key, ""});
    }
    for (const auto& row : risks) {
        for (const auto& review : store::risks::reviews(context.reader(), row.risk.id)) {
            table.rows.push_back(
                {{row.risk.reference, review.date, review.status, review.exposure.likelihood,
                  review.exposure.impact, text_cell(review.note)}});
        }
    }
    return table;
}

void run_export(Context& context, const ExportFlags& flags) {
    const auto risks = store::risks::all(context.reader(), {context.today()});
    export_tables(context, flags, "risk",
                  {{"risk", risks_table(risks)}, {"review", reviews_table(context, risks)}});
}

}  // namespace

Action import(Options& options) { return plain_import(options, {"risk", "review"}, run_import); }

Action export_(Options& options) { return plain_export(options, run_export); }

}  // namespace netralitas::cli::risk
