#include "cell_words.hpp"
#include "context.hpp"
#include "netralitas/ledger/history.hpp"
#include "noun_files.hpp"
#include "record_labels.hpp"
#include "record_rows.hpp"

#include <array>
#include <memory>

namespace netralitas::cli {

using document::Align;
using document::Audience;
using document::Cell;
using document::Column;

namespace {

struct LogOptions {
    std::string reference;
    Reading reading;
};

std::vector<Column> entry_columns() {
    return {{"entry", mark("Entry"), Align::right},
            {"at", mark("Time")},
            {"operator", mark("Account")},
            {"command", mark("Command")}};
}

std::vector<Cell> entry_cells(const ledger::Entry& entry) {
    return {document::Serial{entry.seq}, entry.at, entry.operator_name, entry.command};
}

/// `pledge ~1 undo 12` → `pledge ~1 (entry 12)`.
Cell shown_summary(const ledger::Entry& entry) {
    const auto at = entry.summary.find("undo ");
    if (at == std::string::npos) return entry.summary;
    const auto counts = at == 0 ? std::string() : entry.summary.substr(0, at - 1);
    return document::Words{mark("{counts} (entry {undone})"),
                           {{"counts", counts}, {"undone", entry.summary.substr(at + 5)}}};
}

void log_entries(Context& context, const LogOptions& typed) {
    document::Table table{entry_columns(), {}, {mark("Entries of the ledger"), {}}};
    table.columns.push_back(
        {"summary_words", mark("Content"), Align::left, Audience::people, true});
    table.columns.push_back({"summary", "", Align::left, Audience::machines});
    table.columns.push_back({"hash", "", Align::left, Audience::machines});
    for (const auto& entry : ledger::entries(context.reader(), typed.reading.limit.value_or(0))) {
        auto cells = entry_cells(entry);
        cells.push_back(shown_summary(entry));
        cells.emplace_back(entry.summary);
        cells.emplace_back(entry.hash);
        table.rows.push_back({std::move(cells)});
    }
    context.answer(table, typed.reading);
}

bool same_at(const ledger::RowChange& change, std::size_t i) {
    using Kind = ledger::RowChange::Kind;
    const ledger::CellValue empty;
    const auto& before = change.kind == Kind::added ? empty : change.before[i];
    const auto& after = change.kind == Kind::removed ? empty : change.after[i];
    return before == after;
}

/// Columns that say which row it is and whose, as the question did.
bool is_of_whom(const std::string& table, const std::string& column) {
    if (table == "risk_incident" && column == "incident") return false;
    if (table == "evidence" && column == "activity") return true;
    if (table == "incident_proposal" && column == "move") return true;
    return column == "id" || column == "member" || column == "incident" || column == "risk";
}

/// What the record is called; a stage with its code, since one election has many.
std::string record_words(const ledger::RowChange& change) {
    auto words = record_label(change.table);
    if (change.table != "stage") return words;
    const auto& values = change.after.empty() ? change.before : change.after;
    for (std::size_t i = 0; i < change.columns.size(); ++i) {
        const auto* text = std::get_if<std::string>(&values[i]);
        if (change.columns[i] == "code" && text != nullptr) words += ' ' + *text;
    }
    return words;
}

void add_change(const ledger::RowChange& change, const ledger::Entry& entry, const CellWords& words,
                document::Table& table) {
    using Kind = ledger::RowChange::Kind;
    for (std::size_t i = 0; i < change.columns.size(); ++i) {
        const auto& column = change.columns[i];
        if (is_of_whom(change.table, column) || same_at(change, i)) continue;
        auto cells = entry_cells(entry);
        cells.emplace_back(record_words(change));
        cells.emplace_back(change.table);
        cells.emplace_back(column);
        cells.push_back(change.kind == Kind::added ? Cell() : words.of(column, change.before[i]));
        cells.push_back(change.kind == Kind::removed ? Cell() : words.of(column, change.after[i]));
        table.rows.push_back({std::move(cells)});
    }
}

void log_record(Context& context, const LogOptions& typed) {
    document::Table table{entry_columns(),
                          {},
                          {mark("What became of {reference}"), {{"reference", typed.reference}}}};
    table.columns.push_back({"record_words", mark("Record"), Align::left, Audience::people});
    table.columns.push_back({"record", "", Align::left, Audience::machines});
    table.columns.push_back({"field", mark("Field")});
    table.columns.push_back({"before", mark("Before"), Align::left, Audience::both, true});
    table.columns.push_back({"after", mark("After"), Align::left, Audience::both, true});
    const CellWords words(context);
    const auto rows = rows_of_record(context, typed.reference);
    for (const auto& change : ledger::history(context.reader(), rows)) {
        add_change(change, *ledger::entry(context.reader(), change.seq), words, table);
    }
    context.answer(table, typed.reading);
}

Action log(Options& options) {
    auto typed = std::make_shared<LogOptions>();
    options.optional_argument(
        mark("REF"), typed->reference,
        mark("a unit, person, round, election, decree, polling place, case, activity or vulnerable "
             "point: who changed it, from what to what"));
    add_reading(options, typed->reading);
    return [typed](Context& context) {
        typed->reference.empty() ? log_entries(context, *typed) : log_record(context, *typed);
    };
}

}  // namespace

std::span<const Verb> log_verbs() {
    static constexpr std::array<Verb, 1> verbs{{{"", mark("who changed what and when"), log}}};
    return verbs;
}

}  // namespace netralitas::cli
