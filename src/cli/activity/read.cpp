#include "../activity_selection.hpp"
#include "../context.hpp"
#include "../election/stage_cells.hpp"
#include "../evidence.hpp"
#include "../selection.hpp"
#include "netralitas/store/activities.hpp"
#include "participants.hpp"
#include "verbs.hpp"

#include <memory>

namespace netralitas::cli::activity {

using document::Align;
using document::Audience;
using document::Cell;
using document::Code;
using document::Column;
using document::date_cell;
using document::text_cell;
using store::ActivityRow;

namespace {

struct ListOptions {
    ActivitySelection selection;
    Reading reading;
};

Cell duty_cell(Context& context, const std::string& kind) {
    const auto* term = context.catalogues().vocabulary("activity_kind").find(kind);
    return Code{"duty", term == nullptr ? std::string() : term->duty};
}

Cell count_cell(const std::optional<std::int64_t>& count) { return count ? Cell(*count) : Cell(); }

std::vector<Column> columns() {
    const auto machines = [](const char* key) {
        return Column{key, "", Align::left, Audience::machines};
    };
    return {{"reference", mark("Activity")},
            {"date", mark("Date")},
            {"kind", mark("Kind")},
            {"title", mark("Title"), Align::left, Audience::both, true},
            machines("unit"),
            machines("until"),
            machines("duty"),
            machines("place"),
            machines("mode"),
            machines("platform"),
            machines("leader"),
            machines("speaker"),
            machines("partner"),
            machines("visitor"),
            machines("channel"),
            machines("findings"),
            machines("decree"),
            machines("headcount"),
            {"members", mark("People"), Align::right},
            {"whole_units", mark("Whole units"), Align::right}};
}

std::vector<Cell> cells(Context& context, const ActivityRow& row) {
    const auto& one = row.activity;
    return {one.reference,
            one.date,
            Code{"activity_kind", one.kind},
            one.title,
            row.unit_code,
            date_cell(one.until),
            duty_cell(context, one.kind),
            text_cell(one.place),
            Code{"mode", one.mode},
            text_cell(one.platform),
            text_cell(one.leader),
            text_cell(one.speaker),
            text_cell(one.partner),
            text_cell(one.visitor),
            text_cell(one.channel),
            text_cell(one.findings),
            text_cell(row.decree_number),
            count_cell(one.headcount),
            row.members,
            row.units};
}

void run_list(Context& context, const ListOptions& typed) {
    const auto filter = activity_filter(context, typed.selection);
    document::Table table{
        columns(), {}, dated_title(mark("Activities as of {as_of:date}"), filter.as_of)};
    for (const auto& row : store::activities::all(context.reader(), filter)) {
        table.rows.push_back({cells(context, row)});
    }
    context.answer(table, typed.reading);
}

struct ShowOptions {
    std::string activity;
    Reading reading;
};

std::vector<Column> shown_fields() {
    return {{"reference", mark("Activity")},
            {"kind", mark("Kind")},
            {"duty", mark("Duty")},
            {"title", mark("Title")},
            {"unit", mark("Unit")},
            {"date", mark("Date")},
            {"until", mark("Until")},
            {"stages", mark("Stages")},
            {"place", mark("Place")},
            {"mode", mark("How")},
            {"platform", mark("Platform")},
            {"leader", mark("Leader")},
            {"speaker", mark("Speaker")},
            {"partner", mark("Partner")},
            {"visitor", mark("Visitor")},
            {"channel", mark("Channel")},
            {"findings", mark("Findings")},
            {"incidents", mark("Cases")},
            {"decree", mark("Decree")},
            {"headcount", mark("Counted")},
            {"whole_units", mark("Whole units")}};
}

std::vector<Cell> shown_cells(Context& context, const ActivityRow& row,
                              const std::vector<std::string>& units) {
    const auto& one = row.activity;
    return {one.reference,
            Code{"activity_kind", one.kind},
            duty_cell(context, one.kind),
            one.title,
            row.unit_name + " (" + row.unit_code + ")",
            one.date,
            date_cell(one.until),
            election::stages_named_on(context, one.date),
            text_cell(one.place),
            Code{"mode", one.mode},
            text_cell(one.platform),
            text_cell(one.leader),
            text_cell(one.speaker),
            text_cell(one.partner),
            text_cell(one.visitor),
            text_cell(one.channel),
            text_cell(one.findings),
            store::activities::incidents_of(context.reader(), one.id),
            text_cell(row.decree_number),
            count_cell(one.headcount),
            units};
}

void run_show(Context& context, const ShowOptions& typed) {
    const auto row = store::activities::get(context.reader(), typed.activity);
    const auto there = participants(context, row.activity);
    const document::Record record{shown_fields(), shown_cells(context, row, there.units)};
    document::Document document{"activity", {}, {}};
    for (std::size_t i = 0; i < record.fields.size(); ++i) {
        document.figures.push_back({record.fields[i].key, record.cells[i]});
    }
    document.blocks.emplace_back(record);
    document.blocks.emplace_back(there.people);
    show_evidence(context, row.activity.id, document);
    context.answer(document, typed.reading);
}

}  // namespace

Action list(Options& options) {
    auto typed = std::make_shared<ListOptions>();
    add_activity_selection(options, typed->selection);
    add_reading(options, typed->reading);
    return [typed](Context& context) { run_list(context, *typed); };
}

Action show(Options& options) {
    auto typed = std::make_shared<ShowOptions>();
    options.argument(mark("ACTIVITY"), typed->activity, mark("reference, or its number alone"));
    add_reading(options, typed->reading);
    return [typed](Context& context) { run_show(context, *typed); };
}

}  // namespace netralitas::cli::activity
