#include "chapters.hpp"
#include "netralitas/message.hpp"
#include "netralitas/store/elections.hpp"

#include <algorithm>
#include <map>

namespace netralitas::report::semester_report {

using document::Align;
using document::Audience;
using document::Cell;
using document::Code;
using document::Percent;
using document::text_cell;
using store::ActivityRow;

namespace {

std::int64_t people_at(const ActivityRow& row) {
    return std::max(row.members, row.activity.headcount.value_or(0));
}

/// Of the activities of one duty.
struct Count {
    std::int64_t activities = 0;
    std::int64_t people = 0;
    std::int64_t whole_units = 0;
    std::int64_t findings = 0;

    void add(const ActivityRow& row) {
        ++activities;
        people += people_at(row);
        whole_units += row.units;
        findings += row.activity.findings.empty() ? 0 : 1;
    }
};

Count counted(const std::vector<ActivityRow>& rows) {
    Count count;
    for (const auto& row : rows) count.add(row);
    return count;
}

/// `socialised_activities`: what the table of a duty is called, too.
std::string key_of(const std::string& duty) { return duty + "_activities"; }

std::vector<ActivityRow> serving(const Facts& facts, const std::string& duty) {
    const auto& kinds = facts.catalogues.vocabulary("activity_kind");
    std::vector<ActivityRow> rows;
    for (const auto& row : facts.activities) {
        const auto* kind = kinds.find(row.activity.kind);
        if (kind != nullptr && kind->duty == duty) rows.push_back(row);
    }
    return rows;
}

/// What an activity found may speak of one person: outsiders read how many had findings.
document::Table activity_table(const Facts& facts, const std::string& duty,
                               const std::vector<ActivityRow>& rows) {
    document::Table table;
    table.title = {mark("Activities: {duty:duty}"), {{"duty", duty}}};
    const auto machines = [](const char* key) {
        return document::Column{key, "", Align::left, Audience::machines};
    };
    const bool has_partner = std::ranges::any_of(
        rows, [](const ActivityRow& row) { return !row.activity.partner.empty(); });
    table.columns = {machines("reference"),
                     {"date", mark("Date")},
                     {"unit", "", Align::left, Audience::machines},
                     {"unit_name", mark("Unit"), Align::left, Audience::both, true},
                     {"title", mark("Activity"), Align::left, Audience::both, true},
                     machines("kind"),
                     machines("place"),
                     machines("speaker"),
                     {"partner", mark("Partner"), Align::left,
                      has_partner ? Audience::both : Audience::machines, true},
                     {"people", mark("People"), Align::right},
                     {"whole_units", mark("Whole units"), Align::right}};
    if (facts.scope.is_internal) table.columns.push_back(machines("findings"));
    for (const auto& row : rows) {
        const auto& activity = row.activity;
        table.rows.push_back(
            {{activity.reference, activity.date, row.unit_code, row.unit_name, activity.title,
              Code{"activity_kind", activity.kind}, text_cell(activity.place),
              text_cell(activity.speaker), text_cell(activity.partner), told(facts, people_at(row)),
              row.units}});
        if (facts.scope.is_internal) {
            table.rows.back().cells.push_back(text_cell(activity.findings));
        }
    }
    return table;
}

void list(Pages& pages, const Facts& facts, const std::string& duty,
          const std::vector<ActivityRow>& rows) {
    const auto count = static_cast<std::int64_t>(rows.size());
    if (count > facts.scope.annex_rows) {
        return pages.say(
            {mark("The {count:number} activities are too many to be printed: netralitas "
                  "activity list has them all."),
             {{"count", digits(count)}}});
    }
    pages.table(key_of(duty), activity_table(facts, duty, rows));
}

/// Their sum would give a single small count away.
bool tells_people(const Facts& facts, const std::vector<ActivityRow>& rows) {
    return std::ranges::all_of(
        rows, [&](const ActivityRow& row) { return is_told(facts, people_at(row)); });
}

void say_count(Pages& pages, const Facts& facts, const std::vector<ActivityRow>& rows) {
    const auto count = counted(rows);
    pages.say({mark("Activities in the half-year: {activities:number}, of which "
                    "{findings:number} had findings."),
               {{"activities", digits(count.activities)}, {"findings", digits(count.findings)}}});
    if (count.people + count.whole_units == 0 || !tells_people(facts, rows)) return;
    pages.say(
        {mark("{people:number} people and the whole staff of {units:number} units took part."),
         {{"people", digits(count.people)}, {"units", digits(count.whole_units)}}});
}

document::Table counts_table(const char* title, document::Column first) {
    document::Table table;
    table.title = {title, {}};
    table.chart = document::Bars{"activities"};
    table.columns = {std::move(first),
                     {"activities", mark("Activities"), Align::right},
                     {"findings", mark("Findings"), Align::right}};
    return table;
}

void add_row(document::Table& table, Cell first, const Count& count) {
    table.rows.push_back({{std::move(first), count.activities, count.findings}});
}

/// Every phase of the day, the codes in the order of time.
std::vector<domain::Phase> phases_of(const Facts& facts, domain::Date day) {
    std::vector<domain::Stage> stages;
    for (auto& on : store::elections::stages_on(facts.reader, day)) {
        stages.push_back(std::move(on.stage));
    }
    return domain::phases_on(stages, day);
}

document::Table phases_table(const Facts& facts, const std::vector<ActivityRow>& rows) {
    std::map<domain::Phase, Count> counts;
    for (const auto& row : rows) {
        for (const auto phase : phases_of(facts, row.activity.date)) counts[phase].add(row);
    }
    auto table = counts_table(mark("Supervision before, during and after the vote"),
                              {"phase", mark("Phase")});
    for (const auto& [phase, count] : counts) {
        add_row(table, Code{"phase", std::string(domain::code_of(phase))}, count);
    }
    return table;
}

document::Table channels_table(const std::vector<ActivityRow>& rows) {
    std::map<std::string, Count> counts;
    for (const auto& row : rows) counts[row.activity.channel].add(row);
    auto table = counts_table(mark("Monitoring by channel"), {"channel", mark("Channel")});
    for (const auto& [channel, count] : counts) add_row(table, text_cell(channel), count);
    return table;
}

}  // namespace

void add_duty(Pages& pages, const Facts& facts, const char* title, const std::string& duty) {
    const auto rows = serving(facts, duty);
    pages.part(title);
    if (!rows.empty()) say_count(pages, facts, rows);
    pages.figure(key_of(duty) + "_count", static_cast<std::int64_t>(rows.size()), title);
    list(pages, facts, duty, rows);
}

void add_supervision(Pages& pages, const Facts& facts) {
    add_duty(pages, facts, mark("Supervision before, during and after the election"),
             "supervision");
    pages.table_if_any("supervision_phases", phases_table(facts, serving(facts, "supervision")));
}

void add_monitoring(Pages& pages, const Facts& facts) {
    add_duty(pages, facts, mark("Monitoring of social and other media"), "monitoring");
    pages.table_if_any("monitoring_channels", channels_table(serving(facts, "monitoring")));
}

void add_socialisation(Pages& pages, const Facts& facts) {
    const auto& total = facts.total;
    pages.part(mark("Socialisation to all staff"));
    pages.headline("staff", total.staff, mark("Staff"));
    pages.figure("socialised", total.reached, mark("Staff reached"));
    pages.figure("not_socialised", total.staff - total.reached, mark("Staff not yet reached"));
    pages.headline("socialised_percent", Percent{total.reached, total.staff}, mark("Socialised"));
    pages.say({mark("Of the {staff:number} staff on {day:date} activities have reached "
                    "{reached:number} ({share:percent}); {missing:number} are still to be reached, "
                    "by name in annex II."),
               {{"staff", digits(total.staff)},
                {"day", domain::to_string(facts.scope.as_of)},
                {"reached", digits(total.reached)},
                {"share", share(total.reached, total.staff)},
                {"missing", digits(total.staff - total.reached)}}});
    auto table =
        unit_table(facts.units,
                   {{"staff", mark("Staff"), Align::right},
                    {"socialised", mark("Reached"), Align::right},
                    {"not_socialised", mark("Not yet"), Align::right},
                    {"socialised_percent", mark("%"), Align::right}},
                   [](const Sum& sum) {
                       return std::vector<Cell>{sum.staff, sum.reached, sum.staff - sum.reached,
                                                Percent{sum.reached, sum.staff}};
                   });
    table.title = {mark("Socialisation by unit"), {}};
    table.chart = document::Bars{"socialised_percent"};
    pages.table("socialisation", std::move(table));
    const auto rows = serving(facts, "socialised");
    pages.figure("socialised_activities_count", static_cast<std::int64_t>(rows.size()),
                 mark("Activities of socialisation"));
    list(pages, facts, "socialised", rows);
}

}  // namespace netralitas::report::semester_report
