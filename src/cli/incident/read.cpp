#include "../case_selection.hpp"
#include "../context.hpp"
#include "../election/stage_cells.hpp"
#include "../evidence.hpp"
#include "../selection.hpp"
#include "deadline.hpp"
#include "netralitas/store/activities.hpp"
#include "netralitas/store/incidents.hpp"
#include "netralitas/store/risks.hpp"
#include "verbs.hpp"
#include "waiting.hpp"

#include <algorithm>
#include <iterator>
#include <memory>

namespace netralitas::cli::incident {

using document::Align;
using document::Audience;
using document::Cell;
using document::Code;
using document::Column;
using document::text_cell;
using store::Case;

namespace {

struct ListOptions {
    CaseSelection selection;
    std::string state;
    std::string family;
    bool open = false;
    Reading reading;
};

std::string family_of(Context& context, const std::string& act) {
    const auto* found = context.catalogues().violations->find(act);
    return found == nullptr ? std::string() : found->family;
}

bool is_open(Context& context, const Case& row) {
    return context.catalogues().workflow->is_open(row.newest.state);
}

/// `proposed`: who sees the step that waits for a second person.
std::vector<Column> columns(Audience proposed) {
    const auto machines = [](const char* key) {
        return Column{key, "", Align::left, Audience::machines};
    };
    return {{"reference", mark("Case")},
            machines("unit"),
            {"occurred_on", mark("Deed")},
            {"act", mark("Act"), Align::left, Audience::machines},
            {"act_code", mark("Act"), Align::left, Audience::people},
            {"family", mark("Family"), Align::left, Audience::machines},
            machines("subject"),
            machines("member"),
            {"person", mark("Who"), Align::left, Audience::both, true},
            {"state", mark("State")},
            {"proposed_state", mark("Proposed"), Align::left, proposed},
            machines("state_since"),
            machines("known_on"),
            {"sanction", mark("Sanction"), Align::left, Audience::machines},
            machines("sanction_since"),
            machines("sanction_until"),
            {"open", "", Align::left, Audience::machines}};
}

/// A member by name, an outsider by what was typed, else that nobody knows.
Cell who(const Case& row) {
    if (!row.member_name.empty()) return row.member_name;
    if (!row.incident.person.empty()) return row.incident.person;
    return Code{"subject", row.incident.subject};
}

std::vector<Cell> cells(Context& context, const Case& row, const Waiting& waiting) {
    const auto proposal = waiting.find(row.incident.id);
    return {row.incident.reference,
            row.unit_code,
            row.incident.occurred_on,
            row.incident.act,
            row.incident.act,
            Code{"family", family_of(context, row.incident.act)},
            row.incident.subject,
            text_cell(row.member_number),
            who(row),
            Code{"case_state", row.newest.state},
            Code{"case_state", proposal == waiting.end() ? "" : proposal->second.move.state},
            row.newest.date,
            row.incident.known_on,
            Code{"sanction", row.sanction},
            document::date_cell(row.sanction_span.since),
            document::date_cell(row.sanction_span.until),
            is_open(context, row)};
}

void run_list(Context& context, const ListOptions& typed) {
    const auto waiting = waiting_cases(context);
    const auto filter = case_filter(context, typed.selection);
    document::Table table{columns(waiting.empty() ? Audience::machines : Audience::both),
                          {},
                          dated_title(mark("Cases as of {as_of:date}"), filter.as_of)};
    for (const auto& row : store::incidents::all(context.reader(), filter)) {
        const bool other_state = !typed.state.empty() && row.newest.state != typed.state;
        const bool other_family =
            !typed.family.empty() && family_of(context, row.incident.act) != typed.family;
        if (other_state || other_family || (typed.open && !is_open(context, row))) continue;
        table.rows.push_back({cells(context, row, waiting)});
    }
    context.answer(table, typed.reading);
}

struct ShowOptions {
    std::string incident;
    std::optional<domain::Date> as_of;
    Reading reading;
};

document::Record head(Context& context, const Case& row) {
    const auto& incident = row.incident;
    const auto* act = context.catalogues().violations->find(incident.act);
    return {{{"reference", mark("Case")},
             {"unit", mark("Unit")},
             {"person", mark("Who")},
             {"act", mark("Act")},
             {"family", mark("Family")},
             {"basis", mark("Basis")},
             {"occurred_on", mark("Deed")},
             {"stages", mark("Stages")},
             {"proposed_family", mark("By the date")},
             {"known_on", mark("Known")},
             {"channel", mark("Channel")},
             {"place", mark("Place")},
             {"summary", mark("Summary")},
             {"links", mark("Links")},
             {"risks", mark("Risks")},
             {"activities", mark("Activities")},
             {"sanction", mark("Sanction")},
             {"sanction_until", mark("Until")}},
            {incident.reference, row.unit_name + " (" + row.unit_code + ")", who(row),
             incident.act + ", " + context.wording().label("act", incident.act),
             Code{"family", family_of(context, incident.act)},
             text_cell(act == nullptr ? std::string() : act->basis), incident.occurred_on,
             election::stages_named_on(context, incident.occurred_on),
             Code{"family", store::proposed_family(context.reader(), incident.occurred_on)},
             incident.known_on, text_cell(incident.channel), text_cell(incident.place),
             text_cell(incident.summary), text_cell(incident.links),
             store::risks::of_case(context.reader(), incident.id),
             store::activities::of_incident(context.reader(), incident.id),
             Code{"sanction", row.sanction}, document::date_cell(row.sanction_span.until)}};
}

document::Table steps(const std::vector<domain::Move>& moves, domain::Date day) {
    document::Table table{{{"date", mark("Date")},
                           {"state", mark("State")},
                           {"document", mark("Document")},
                           {"sanction", mark("Sanction"), Align::left, Audience::both, true},
                           {"since", "", Align::left, Audience::machines},
                           {"until", "", Align::left, Audience::machines},
                           {"body", mark("To")},
                           {"note", mark("Note"), Align::left, Audience::both, true}},
                          {}};
    for (const auto& move : moves) {
        if (move.date > day) continue;
        table.rows.push_back(
            {{move.date, Code{"case_state", move.state}, text_cell(move.document),
              Code{"sanction", move.sanction}, document::date_cell(move.span.since),
              document::date_cell(move.span.until), Code{"body", move.body},
              text_cell(move.note)}});
    }
    return table;
}

void run_show(Context& context, const ShowOptions& typed) {
    const auto day = day_of(context, typed.as_of);
    const auto row = store::incidents::get(context.reader(), typed.incident, day);
    auto record = head(context, row);
    document::Document document{"incident", {}, {}};
    const auto waiting = waiting_cases(context);
    const auto figures = columns(Audience::machines);
    auto values = cells(context, row, waiting);
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (figures[i].audience == Audience::people) continue;
        document.figures.push_back({figures[i].key, std::move(values[i])});
    }
    for (std::size_t i = 0; i < record.fields.size(); ++i) {
        const auto& key = record.fields[i].key;
        const bool further = key == "stages" || key == "proposed_family" || key == "channel" ||
                             key == "place" || key == "summary" || key == "links" ||
                             key == "basis" || key == "risks" || key == "activities";
        if (further) document.figures.push_back({key, record.cells[i]});
    }
    auto [lines, further] = next_deadline(context, row, day);
    std::ranges::move(further, std::back_inserter(document.figures));
    std::ranges::move(lines.fields, std::back_inserter(record.fields));
    std::ranges::move(lines.cells, std::back_inserter(record.cells));
    add_waiting(context, row.incident, waiting, record);
    document.blocks.emplace_back(std::move(record));
    document.blocks.emplace_back(
        steps(store::incidents::moves(context.reader(), row.incident.id), day));
    show_evidence(context, row.incident.id, document);
    context.answer(document, typed.reading);
}

}  // namespace

Action list(Options& options) {
    auto typed = std::make_shared<ListOptions>();
    add_case_selection(options, typed->selection);
    options.code("--state", "case_state", typed->state, mark("only cases in this state"));
    options.code("--family", "family", typed->family, mark("only this family of acts"));
    options.flag("--open", typed->open, mark("only cases that still wait for somebody"));
    add_reading(options, typed->reading);
    return [typed](Context& context) { run_list(context, *typed); };
}

Action show(Options& options) {
    auto typed = std::make_shared<ShowOptions>();
    options.argument(mark("CASE"), typed->incident, mark("reference, or its number alone"));
    options.date("--as-of", typed->as_of, mark("what is known today about that day"));
    add_reading(options, typed->reading);
    return [typed](Context& context) { run_show(context, *typed); };
}

}  // namespace netralitas::cli::incident
