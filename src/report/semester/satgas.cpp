#include "netralitas/store/satgas.hpp"

#include "chapters.hpp"
#include "netralitas/domain/satgas.hpp"
#include "netralitas/message.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace netralitas::report::semester_report {

using document::Align;
using document::Audience;
using document::Code;
using document::text_cell;
using document::Words;
using store::AppointmentOfMember;

namespace {

using Appointments = std::vector<AppointmentOfMember>;

store::StaffFilter filter_of(const Facts& facts, bool former) {
    store::StaffFilter filter;
    filter.as_of = facts.scope.as_of;
    filter.units = facts.scope.units;
    filter.former = former;
    return filter;
}

struct UnitSatgas {
    std::string name;
    std::string chair;
    std::string decree;
    std::set<domain::Id<domain::Member>> members;
};

document::Table units_table(const Appointments& appointments) {
    std::map<std::string, UnitSatgas> units;
    for (const auto& row : appointments) {
        auto& unit = units[row.unit_code];
        unit.name = row.unit_name;
        unit.members.insert(row.who.member.id);
        if (row.appointment.role != domain::chair) continue;
        unit.chair = domain::full_name(row.who.member.name);
        unit.decree = row.decree_number;
    }
    document::Table table;
    table.title = {mark("Satgas by unit"), {}};
    table.columns = {{"unit", "", Align::left, Audience::machines},
                     {"unit_name", mark("Unit"), Align::left, Audience::both, true},
                     {"chair", mark("Chair"), Align::left, Audience::both, true},
                     {"members", mark("Members"), Align::right},
                     {"decree", "", Align::left, Audience::machines}};
    for (const auto& [code, unit] : units) {
        table.rows.push_back(
            {{code, unit.name, text_cell(unit.chair),
              static_cast<std::int64_t>(unit.members.size()), text_cell(unit.decree)}});
    }
    return table;
}

/// Highest first; who has two roles stands in both.
document::Table roles_table(const Facts& facts, const Appointments& appointments) {
    std::map<std::string, std::int64_t> people;
    for (const auto& row : appointments) ++people[row.appointment.role];
    document::Table table;
    table.title = {mark("Satgas by role"), {}};
    table.columns = {{"role", mark("Role")}, {"people", mark("People"), Align::right}};
    for (const auto& term : facts.catalogues.vocabulary("role").terms) {
        const auto found = people.find(term.code);
        if (found != people.end()) table.rows.push_back({{Code{"role", term.code}, found->second}});
    }
    return table;
}

using FirstDays = std::map<std::string, domain::Date>;

/// Of the Satgas of each unit, as far as it is known.
FirstDays first_days(const Appointments& ever) {
    FirstDays days;
    for (const auto& row : ever) {
        if (!row.appointment.span.since) continue;
        const auto [known, is_new] = days.emplace(row.unit_code, *row.appointment.span.since);
        if (!is_new) known->second = std::min(known->second, *row.appointment.span.since);
    }
    return days;
}

bool is_now(const Facts& facts, const std::optional<domain::Date>& day) {
    return day && facts.scope.period.contains(*day) && *day <= facts.scope.as_of;
}

/// Who came or went in the half-year; those with whom a Satgas began did not come to it.
document::Table changes_table(const Facts& facts, const Appointments& ever,
                              const FirstDays& began) {
    document::Table table;
    table.title = {mark("Changes in the Satgas"), {}};
    table.columns = {{"unit", "", Align::left, Audience::machines},
                     {"unit_name", mark("Unit"), Align::left, Audience::both, true},
                     {"full_name", mark("Name"), Align::left, Audience::both, true},
                     {"role", mark("Role")},
                     {"since", mark("Since")},
                     {"until", mark("Until")}};
    for (const auto& row : ever) {
        const auto& [since, until] = row.appointment.span;
        const bool came = is_now(facts, since) && *since != began.at(row.unit_code);
        if (!came && !is_now(facts, until)) continue;
        table.rows.push_back({{row.unit_code, row.unit_name, domain::full_name(row.who.member.name),
                               Code{"role", row.appointment.role}, document::date_cell(since),
                               document::date_cell(until)}});
    }
    return table;
}

std::string listed(const std::vector<store::UnitOnDay>& units) {
    std::string list;
    for (const auto& row : units) list += (list.empty() ? "" : ", ") + row.version.name;
    return list;
}

}  // namespace

void add_satgas(Pages& pages, const Facts& facts) {
    const auto appointments = store::appointments::all(facts.reader, filter_of(facts, false));
    const auto without = store::units_without_satgas(facts.reader, filter_of(facts, false));
    std::set<domain::Id<domain::Member>> people;
    for (const auto& row : appointments) people.insert(row.who.member.id);
    const auto members = static_cast<std::int64_t>(people.size());
    const auto table = units_table(appointments);
    const auto units = static_cast<std::int64_t>(table.rows.size());
    pages.part(mark("Task force"));
    pages.figure("satgas_members", members, mark("Members of the Satgas"));
    pages.figure("satgas_units", units, mark("Units with a Satgas"));
    pages.figure("units_without_satgas", static_cast<std::int64_t>(without.size()),
                 mark("Units with staff and without a Satgas"));
    pages.say(
        {mark("Members of the Satgas on {day:date}: {people:number}, at units: {units:number}."),
         {{"day", domain::to_string(facts.scope.as_of)},
          {"units", digits(units)},
          {"people", digits(members)}}});
    pages.table("satgas_roles", roles_table(facts, appointments));
    pages.table("satgas", table);
    const auto ever = store::appointments::all(facts.reader, filter_of(facts, true));
    const auto began = first_days(ever);
    const auto formed =
        std::ranges::count_if(began, [&](const auto& unit) { return is_now(facts, unit.second); });
    pages.figure("satgas_formed", static_cast<std::int64_t>(formed),
                 mark("Units that formed their Satgas"));
    pages.say({mark("Units that formed their Satgas in the half-year: {formed:number}."),
               {{"formed", digits(formed)}}});
    pages.table("satgas_changes", changes_table(facts, ever, began));
    if (without.empty()) return;
    pages.say(
        {mark("Units with staff and without a Satgas: {units}."), {{"units", listed(without)}}});
}

}  // namespace netralitas::report::semester_report
