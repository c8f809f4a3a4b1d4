#include "chapters.hpp"
#include "netralitas/message.hpp"
#include "netralitas/store/evidence.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace netralitas::report::semester_report {

using document::Align;
using document::Audience;
using document::Cell;
using document::Code;
using document::text_cell;

namespace {

store::StaffFilter staff_of(const Facts& facts) {
    store::StaffFilter filter;
    filter.as_of = facts.scope.as_of;
    filter.units = facts.scope.units;
    return filter;
}

/// Outsiders see the end of a number; nobody sees more of a NIK.
std::string number_of(const Facts& facts, const domain::Member& member) {
    if (facts.scope.is_internal && !member.nip.empty()) return member.nip;
    const auto& number = !member.nip.empty() ? member.nip : member.nik;
    return number.empty() ? member.nrp : domain::masked(number);
}

document::Table people_table(const char* title) {
    document::Table table;
    table.title = {title, {}};
    table.columns = {{"unit", "", Align::left, Audience::machines},
                     {"unit_name", mark("Unit"), Align::left, Audience::both, true},
                     {"number", mark("No.")},
                     {"full_name", mark("Name"), Align::left, Audience::both, true},
                     {"nip_or_nik", mark("NIP/NIK")},
                     {"employment", mark("Status")}};
    return table;
}

std::vector<Cell> cells_of(const Facts& facts, const store::MemberOnDay& who) {
    return {who.unit_code,
            who.unit_name,
            domain::member_number(who.member.number),
            domain::full_name(who.member.name),
            text_cell(number_of(facts, who.member)),
            Code{"employment", who.posting ? who.posting->employment : ""}};
}

bool is_too_long(Pages& pages, const Facts& facts, std::int64_t count, const char* command) {
    if (count <= facts.scope.annex_rows) return false;
    pages.say(
        {mark("The {count:number} people are too many to be printed: {command} has them all."),
         {{"count", digits(count)}, {"command", command}}});
    return true;
}

/// Why somebody has not signed may speak of illness: outsiders read it in numbers alone.
void add_not_signed(Pages& pages, const Facts& facts) {
    pages.annex(mark("Annex I. Staff who have not signed"));
    if (!facts.round) return pages.say_nil();
    const auto count = facts.total.pledge_staff - facts.total.pledged;
    if (is_too_long(pages, facts, count, "netralitas pledge missing")) return;
    auto missing = store::missing(facts.reader, *facts.round, staff_of(facts));
    std::ranges::stable_sort(missing, {}, [](const auto& row) { return row.who.unit_code; });
    auto table = people_table(mark("Staff who have not signed"));
    const bool tells_reasons = facts.scope.is_internal;
    if (tells_reasons) table.columns.push_back({"reason_unsigned", mark("Reason")});
    for (const auto& row : missing) {
        auto cells = cells_of(facts, row.who);
        if (tells_reasons) cells.emplace_back(Code{"reason_unsigned", row.reason});
        table.rows.push_back({std::move(cells)});
    }
    pages.table("not_signed", std::move(table));
}

void add_not_reached(Pages& pages, const Facts& facts) {
    pages.annex(mark("Annex II. Staff not yet socialised"));
    const auto count = facts.total.staff - facts.total.reached;
    if (is_too_long(pages, facts, count, "netralitas activity missing")) return;
    const auto socialising = store::activities::serving(
        domain::socialised_duty, facts.catalogues.vocabulary("activity_kind"), facts.scope.as_of);
    const store::ActivityFilter none{domain::Date::min(), {}, {}, {}, {}};
    auto table = people_table(mark("Staff not yet socialised"));
    for (const auto& who :
         store::activities::unreached(facts.reader, socialising.value_or(none), staff_of(facts))) {
        table.rows.push_back({cells_of(facts, who)});
    }
    pages.table("not_socialised_people", std::move(table));
}

/// One by one only for insiders, and even they read no name.
void add_case_list(Pages& pages, const Facts& facts) {
    pages.annex(mark("Annex III. Cases"));
    if (!facts.scope.is_internal) {
        return pages.say(
            {mark("Cases are told in numbers alone, those of fewer than {count:number} "
                  "together: see the tables of chapter B."),
             {{"count", digits(facts.scope.smallest_cell)}}});
    }
    document::Table table;
    table.title = {mark("Cases handled"), {}};
    table.columns = {{"reference", mark("Case")},
                     {"act", mark("Act")},
                     {"occurred_on", mark("Deed")},
                     {"known_on", mark("Known")},
                     {"state", mark("State")},
                     {"since", mark("Since")},
                     {"sanction", mark("Sanction"), Align::left, Audience::both, true}};
    for (const auto& row :
         store::incidents::all(facts.reader, {facts.scope.as_of, facts.scope.units, {}, {}})) {
        const store::CaseFigures figures{
            row.incident.unit,        row.incident.act,      row.newest.state, row.sanction, "",
            row.incident.occurred_on, row.incident.known_on, row.newest.date};
        if (!is_handled(figures, facts.scope.period, *facts.catalogues.workflow)) continue;
        table.rows.push_back(
            {{row.incident.reference, Code{"", row.incident.act}, row.incident.occurred_on,
              row.incident.known_on, Code{"case_state", row.newest.state}, row.newest.date,
              Code{"sanction", row.sanction}}});
    }
    pages.table("case_list", std::move(table));
}

void add_risk_register(Pages& pages, const Facts& facts) {
    pages.annex(mark("Annex IV. Risk register"));
    document::Table table;
    table.title = {mark("Vulnerable points"), {}};
    const auto machines = [](const char* key) {
        return document::Column{key, "", Align::left, Audience::machines};
    };
    table.columns = {machines("reference"),
                     machines("unit"),
                     {"unit_name", mark("Unit"), Align::left, Audience::both, true},
                     machines("stage"),
                     {"stage_name", mark("Stage"), Align::left, Audience::both, true},
                     {"description", mark("Vulnerable point"), Align::left, Audience::both, true},
                     {"level", mark("Level")},
                     {"status", mark("State")},
                     {"mitigation", mark("Prevention"), Align::left, Audience::both, true},
                     machines("due")};
    store::RiskFilter filter;
    filter.as_of = facts.scope.as_of;
    filter.units = facts.scope.units;
    filter.after = facts.scope.period.first;
    for (const auto& row : store::risks::all(facts.reader, filter)) {
        const auto stage_name = row.stage ? row.stage->name : row.risk.stage;
        table.rows.push_back(
            {{row.risk.reference, row.unit_code, row.unit_name, text_cell(row.risk.stage),
              text_cell(stage_name), row.risk.description,
              Code{"risk_level", std::string(domain::level_of(row.now.exposure))},
              Code{"risk_status", row.now.status}, text_cell(row.risk.mitigation),
              document::date_cell(row.risk.due)}});
    }
    pages.table("risks", std::move(table));
}

void add_documentation(Pages& pages, const Facts& facts) {
    pages.annex(mark("Annex VI. Documentation"));
    std::set<std::string> activities;
    for (const auto& row : facts.activities) activities.insert(row.activity.reference);
    document::Table table;
    table.title = {mark("Evidence of the activities"), {}};
    table.columns = {{"reference", mark("Activity")},
                     {"name", mark("File"), Align::left, Audience::both, true},
                     {"size", mark("Bytes"), Align::right},
                     {"digest", "", Align::left, Audience::machines},
                     {"digest_begins", mark("SHA-256 begins"), Align::left, Audience::people}};
    constexpr std::size_t shown = 16;
    for (const auto& row : store::evidence::all(facts.reader)) {
        if (!activities.contains(row.reference)) continue;
        const auto& piece = row.evidence;
        table.rows.push_back({{row.reference, piece.name, document::number_cell(piece.size),
                               text_cell(piece.digest), text_cell(piece.digest.substr(0, shown))}});
    }
    pages.table("documentation", std::move(table));
}

}  // namespace

void add_annexes(Pages& pages, const Facts& facts) {
    add_not_signed(pages, facts);
    add_not_reached(pages, facts);
    add_case_list(pages, facts);
    add_risk_register(pages, facts);
    add_polling_tables(pages, facts);
    add_documentation(pages, facts);
}

}  // namespace netralitas::report::semester_report
