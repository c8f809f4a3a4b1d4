#include "../context.hpp"
#include "netralitas/store/elections.hpp"
#include "stage_cells.hpp"
#include "verbs.hpp"

#include <algorithm>
#include <memory>

namespace netralitas::cli::election {

using document::Align;
using document::Audience;
using document::Code;
using document::Column;
using document::date_cell;
using document::text_cell;

namespace {

std::vector<Column> columns() {
    return {{"code", mark("Code")},
            {"name", mark("Name"), Align::left, Audience::both, true},
            {"kind", mark("Kind")},
            {"regulation", mark("Regulation"), Align::left, Audience::machines},
            {"voting_day", mark("Voting day")}};
}

std::vector<document::Cell> cells(const domain::Election& election) {
    return {election.code, election.name, Code{"election_kind", election.kind},
            text_cell(election.regulation), date_cell(election.voting_day)};
}

void run_list(Context& context, const Reading& reading) {
    document::Table table{columns(), {}, {mark("Elections"), {}}};
    table.columns.push_back({"stages", mark("Stages"), Align::right});
    for (const auto& election : store::elections::all(context.reader())) {
        auto row = cells(election);
        const auto stages = store::elections::stages(context.reader(), election.id);
        row.emplace_back(static_cast<std::int64_t>(stages.size()));
        table.rows.push_back({std::move(row)});
    }
    context.answer(table, reading);
}

struct ShowOptions {
    std::string election;
    Reading reading;
};

/// The election as a record, with its fields as figures for machines, and its stages below.
document::Document page(const domain::Election& election,
                        const std::vector<domain::Stage>& stages) {
    document::Record record{columns(), cells(election)};
    document::Document page{"election", {}, {}};
    for (std::size_t i = 0; i < record.fields.size(); ++i) {
        page.figures.push_back({record.fields[i].key, record.cells[i]});
        record.fields[i].audience = Audience::both;
    }
    document::Table table{stage_columns(), {}};
    for (const auto& stage : stages) table.rows.push_back({stage_cells(stage)});
    hide_empty_notes(table);
    page.blocks.emplace_back(std::move(record));
    if (!stages.empty()) page.blocks.emplace_back(std::move(table));
    return page;
}

void run_show(Context& context, const ShowOptions& typed) {
    const auto election = store::elections::get(context.reader(), typed.election);
    const auto stages = store::elections::stages(context.reader(), election.id);
    context.answer(page(election, stages), typed.reading);
}

}  // namespace

std::vector<Column> stage_columns() {
    return {{"code", mark("Stage")},  {"name", mark("Name"), Align::left, Audience::both, true},
            {"phase", mark("Phase")}, {"since", mark("Since")},
            {"until", mark("Until")}, {"note", mark("Note"), Align::left, Audience::both, true}};
}

std::vector<std::string> stages_named_on(Context& context, domain::Date day) {
    std::vector<std::string> names;
    for (const auto& [election, stage] : store::elections::stages_on(context.reader(), day)) {
        names.push_back(election.name + ": " + stage.name);
    }
    return names;
}

std::vector<document::Cell> stage_cells(const domain::Stage& stage) {
    return {stage.code,
            stage.name,
            Code{"phase", std::string(domain::code_of(stage.phase))},
            date_cell(stage.span.since),
            date_cell(stage.span.until),
            text_cell(stage.note)};
}

void hide_empty_notes(document::Table& stages) {
    const bool any = std::any_of(stages.rows.begin(), stages.rows.end(), [](const auto& row) {
        return !std::holds_alternative<std::monostate>(row.cells.back());
    });
    if (!any) stages.columns.back().audience = Audience::machines;
}

Action list(Options& options) {
    auto reading = std::make_shared<Reading>();
    add_reading(options, *reading);
    return [reading](Context& context) { run_list(context, *reading); };
}

Action show(Options& options) {
    auto typed = std::make_shared<ShowOptions>();
    options.argument(mark("ELECTION"), typed->election, mark("code: `pemilu-2024`"));
    add_reading(options, typed->reading);
    return [typed](Context& context) { run_show(context, *typed); };
}

}  // namespace netralitas::cli::election
