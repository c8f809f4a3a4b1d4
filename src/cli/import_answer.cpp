#include "import_answer.hpp"

#include "record_labels.hpp"

#include <algorithm>
#include <array>

namespace netralitas::cli {

using document::Cell;
using text::tr;

namespace {

/// A table of a file and the table of the ledger it comes from, where the two are called otherwise.
struct LedgerTable {
    std::string_view name;
    std::string_view ledger;
};
constexpr std::array<LedgerTable, 4> ledger_tables{{{"version", "unit_version"},
                                                    {"alias", "unit_alias"},
                                                    {"move", "incident_move"},
                                                    {"review", "risk_review"}}};

std::string label_of(std::string_view table) {
    for (const auto& [name, ledger] : ledger_tables) {
        if (name == table) return record_label(ledger);
    }
    return record_label(table);
}

std::string words_of(const text::Wording& wording, const importer::Counts& counts) {
    const auto [sentence, arguments] = changes(tr("{count:number} added"), counts);
    return wording.fill(sentence, arguments);
}

std::vector<Cell> cells_of(const importer::Counts& counts) {
    return {counts.added, counts.changed, counts.same, counts.rejected};
}

document::Table counts_table(const importer::Report& report) {
    using document::Align;
    using document::Audience;
    const bool several = report.tables.size() > 1;
    document::Table table{
        {{"table", mark("Table"), Align::left, several ? Audience::both : Audience::machines},
         {"new", mark("New"), Align::right},
         {"changed", mark("Changed"), Align::right},
         {"same", mark("Same"), Align::right},
         {"rejected", mark("Rejected"), Align::right}},
        {}};
    for (const auto& [name, counts] : report.tables) {
        auto cells = cells_of(counts);
        cells.insert(cells.begin(), Cell(name));
        table.rows.push_back({std::move(cells)});
    }
    return table;
}

/// `Fields that change: Golongan 2, Jabatan 1`.
document::Tally changed_fields(const importer::Report& report) {
    document::Tally tally{"changed_fields", mark("Fields that change"), "", "", {}, {}};
    for (const auto& [table, field, heading, count] : report.changed_fields) {
        const auto of = std::string(table) + ".";
        tally.counts.emplace_back(of + std::string(field), count);
        tally.labels.push_back(report.tables.size() > 1 ? of + heading : heading);
    }
    return tally;
}

document::Tally by_code(std::string key,
                        const std::map<std::string, importer::ProblemGroup>& groups) {
    document::Tally tally{std::move(key), "", "", "", {}, {}};
    for (const auto& [code, group] : groups) tally.counts.emplace_back(code, group.count);
    return tally;
}

/// How many a snapshot misses.
Cell absent(const importer::Report& report) {
    const auto gone = std::find_if(report.events.begin(), report.events.end(),
                                   [](const auto& event) { return event.code == "gone"; });
    return gone == report.events.end() ? Cell() : Cell(gone->count);
}

}  // namespace

Said changes_by_table(const text::Wording& wording, const importer::Report& report) {
    std::string all;
    for (const auto& [table, counts] : report.tables) {
        if (counts.rows() == 0) continue;
        all += (all.empty() ? "" : "; ") + label_of(table) + ": " + words_of(wording, counts);
    }
    return {"{tables}", {{"tables", all}}};
}

document::Document import_answer(const importer::Report& report, const ledger::Outcome& outcome) {
    document::Document answer{"import", {}, {}};
    const auto entry = outcome.entry ? Cell(document::Serial{*outcome.entry}) : Cell();
    answer.figures = {{"entry", entry},
                      {"new", report.added},
                      {"changed", report.changed},
                      {"same", report.same},
                      {"rejected", report.rejected},
                      {"absent", absent(report)},
                      {"names", std::vector<std::string>{}}};
    answer.blocks = {counts_table(report), changed_fields(report),
                     by_code("problems", report.problems), by_code("warnings", report.warnings)};
    return answer;
}

}  // namespace netralitas::cli
