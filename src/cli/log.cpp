#include "context.hpp"
#include "netralitas/domain/reference.hpp"
#include "netralitas/ledger/history.hpp"
#include "netralitas/store/elections.hpp"
#include "netralitas/store/incidents.hpp"
#include "netralitas/store/members.hpp"
#include "netralitas/store/pledges.hpp"
#include "netralitas/store/satgas.hpp"
#include "netralitas/store/units.hpp"
#include "noun_files.hpp"
#include "record_labels.hpp"
#include "selection.hpp"

#include <array>
#include <map>
#include <memory>

namespace netralitas::cli {

using document::Align;
using document::Audience;
using document::Cell;
using document::Column;

namespace {

using RowName = std::pair<std::string, std::int64_t>;

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
    document::Table table{entry_columns(), {}};
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

std::vector<RowName> rows_of_unit(const ledger::Reader& reader, domain::Id<domain::Unit> id) {
    std::vector<RowName> rows{{"unit", id.value}};
    for (const auto& row : store::units::versions(reader, id))
        rows.emplace_back("unit_version", row.id.value);
    for (const auto& row : store::units::aliases(reader, id))
        rows.emplace_back("unit_alias", row.id.value);
    return rows;
}

std::vector<RowName> rows_of_member(const ledger::Reader& reader, domain::Id<domain::Member> id) {
    std::vector<RowName> rows{{"member", id.value}};
    for (const auto& row : store::members::postings(reader, id))
        rows.emplace_back("posting", row.id.value);
    for (const auto& row : store::appointments::of(reader, id))
        rows.emplace_back("appointment", row.id.value);
    for (const auto& round : store::rounds::all(reader)) {
        const auto pledge = store::pledges::find(reader, round.id, id);
        if (pledge) rows.emplace_back("pledge", pledge->id.value);
    }
    return rows;
}

std::vector<RowName> rows_of_election(const ledger::Reader& reader,
                                      domain::Id<domain::Election> id) {
    std::vector<RowName> rows{{"election", id.value}};
    for (const auto& row : store::elections::stages(reader, id))
        rows.emplace_back("stage", row.id.value);
    return rows;
}

std::vector<RowName> rows_of_case(const ledger::Reader& reader, domain::Id<domain::Incident> id) {
    std::vector<RowName> rows{{"incident", id.value}};
    for (const auto& row : store::incidents::moves(reader, id))
        rows.emplace_back("incident_move", row.id.value);
    return rows;
}

/// A case by its reference, a round, election or unit by its code, a decree by its number, else a
/// person.
std::vector<RowName> rows_meant(Context& context, const std::string& typed) {
    const auto reader = context.reader();
    if (const auto round = store::rounds::find(reader, typed)) return {{"round", round->id.value}};
    if (const auto election = store::elections::find(reader, typed))
        return rows_of_election(reader, election->id);
    if (domain::reference_from(typed))
        return rows_of_case(reader,
                            store::incidents::get(reader, typed, context.today()).incident.id);
    if (const auto decree = store::decrees::find(reader, typed))
        return {{"decree", decree->id.value}};
    const store::UnitDirectory directory(reader);
    if (const auto unit = directory.find(typed)) return rows_of_unit(reader, *unit);
    return rows_of_member(reader, store::members::resolve(reader, typed, context.today()));
}

/// Shows cells as people know them: codes instead of row ids, NIK masked.
class CellWords {
public:
    explicit CellWords(Context& context) : directory_(context.reader()) {
        for (const auto& round : store::rounds::all(context.reader()))
            rounds_[round.id.value] = round.code;
        for (const auto& decree : store::decrees::all(context.reader()))
            decrees_[decree.id.value] = decree.number;
        for (const auto& election : store::elections::all(context.reader()))
            elections_[election.id.value] = election.code;
    }

    Cell of(const std::string& column, const ledger::CellValue& value) const {
        if (const auto* text = std::get_if<std::string>(&value)) {
            return column == "nik" ? domain::masked(*text) : *text;
        }
        const auto* number = std::get_if<std::int64_t>(&value);
        if (number == nullptr) return {};
        if (column == "unit" || column == "parent") return directory_.code_of({*number});
        if (column == "round" && rounds_.contains(*number)) return rounds_.at(*number);
        if (column == "decree" && decrees_.contains(*number)) return decrees_.at(*number);
        if (column == "year") return document::Serial{*number};
        if (column == "election" && elections_.contains(*number)) return elections_.at(*number);
        if (column == "number") return domain::member_number(*number);
        return *number;
    }

private:
    store::UnitDirectory directory_;
    std::map<std::int64_t, std::string> rounds_;
    std::map<std::int64_t, std::string> decrees_;
    std::map<std::int64_t, std::string> elections_;
};

bool same_at(const ledger::RowChange& change, std::size_t i) {
    using Kind = ledger::RowChange::Kind;
    const ledger::CellValue empty;
    const auto& before = change.kind == Kind::added ? empty : change.before[i];
    const auto& after = change.kind == Kind::removed ? empty : change.after[i];
    return before == after;
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
        if (column == "id" || column == "member" || column == "incident" || same_at(change, i))
            continue;
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
    document::Table table{entry_columns(), {}};
    table.columns.push_back({"record_words", mark("Record"), Align::left, Audience::people});
    table.columns.push_back({"record", "", Align::left, Audience::machines});
    table.columns.push_back({"field", mark("Field")});
    table.columns.push_back({"before", mark("Before"), Align::left, Audience::both, true});
    table.columns.push_back({"after", mark("After"), Align::left, Audience::both, true});
    const CellWords words(context);
    const auto rows = rows_meant(context, typed.reference);
    for (const auto& change : ledger::history(context.reader(), rows)) {
        add_change(change, *ledger::entry(context.reader(), change.seq), words, table);
    }
    context.answer(table, typed.reading);
}

Action log(Options& options) {
    auto typed = std::make_shared<LogOptions>();
    options.optional_argument(
        mark("REF"), typed->reference,
        mark("a unit, person, round, election, decree or case: who changed it, from what to what"));
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
