#include "table_words.hpp"

#include "record_labels.hpp"

#include <array>

namespace netralitas::cli {

using text::tr;

namespace {

/// A table of a file and the table of the ledger it comes from, where the two are called otherwise.
struct LedgerTable {
    std::string_view name;
    std::string_view ledger;
};
constexpr std::array<LedgerTable, 3> ledger_tables{
    {{"version", "unit_version"}, {"alias", "unit_alias"}, {"move", "incident_move"}}};

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

document::Row row_of(const importer::Counts& counts) {
    return {{counts.added, counts.changed, counts.same, counts.rejected}};
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

document::Table counts_table(const importer::Report& report) {
    using document::Align;
    document::Table table{{{"new", mark("New"), Align::right},
                           {"changed", mark("Changed"), Align::right},
                           {"same", mark("Same"), Align::right},
                           {"rejected", mark("Rejected"), Align::right}},
                          {}};
    if (report.tables.size() < 2) {
        table.rows.push_back(row_of(report));
        return table;
    }
    table.columns.insert(table.columns.begin(), {"table", mark("Table")});
    for (const auto& [name, counts] : report.tables) {
        auto row = row_of(counts);
        row.cells.insert(row.cells.begin(), document::Cell(name));
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace netralitas::cli
