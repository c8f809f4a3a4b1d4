#include "cells.hpp"
#include "report_book.hpp"

namespace netralitas::render {

namespace {

using document::Document;
using document::Table;

/// The tables that have rows for people.
std::vector<const Table*> tables_of(const Answer& answer, const Drawing& drawing) {
    std::vector<const Table*> tables;
    const auto take = [&](const Table& table) {
        if (!view_of(table, drawing).is_empty()) tables.push_back(&table);
    };
    if (const auto* table = std::get_if<const Table*>(&answer)) take(**table);
    if (const auto* document = std::get_if<const Document*>(&answer)) {
        for (const auto& block : (*document)->blocks) {
            if (const auto* table = std::get_if<Table>(&block)) take(*table);
        }
    }
    return tables;
}

/// A list is a sheet of its own; everything else has a first sheet of words.
struct Plan {
    std::string summary;  ///< empty: none
    std::vector<TableSheet> tables;
};

Plan plan_of(const Answer& answer, const Drawing& drawing) {
    const auto tables = tables_of(answer, drawing);
    const bool is_list = std::holds_alternative<const Table*>(answer) && !tables.empty();
    Plan plan;
    std::vector<std::string> names;
    if (!is_list) {
        plan.summary = sheet_name(text::tr("Summary"), names);
        names.push_back(plan.summary);
    }
    for (const auto* table : tables) {
        names.push_back(sheet_name(table->key.empty() ? "Data" : table->key, names));
        plan.tables.push_back({names.back(), table});
        check_rows(names.back(), table->rows.size());
    }
    return plan;
}

}  // namespace

void draw_xlsx(std::ostream& out, const Answer& answer, const Drawing& drawing) {
    const Plan plan = plan_of(answer, drawing);
    const auto& anchor = drawing.style.anchor;
    const bool is_list = plan.summary.empty();
    write_through_file(out, [&](const ScratchFile& scratch) {
        WorkbookFile file(scratch, title_of(answer, drawing));
        ReportBook book(file, drawing);
        if (!is_list) add_summary_sheet(book, plan.summary, answer, plan.tables);
        for (const auto& sheet : plan.tables) {
            add_table_sheet(book, sheet, is_list && anchor ? anchor_text(*anchor, drawing) : "");
        }
        file.close();
    });
}

}  // namespace netralitas::render
