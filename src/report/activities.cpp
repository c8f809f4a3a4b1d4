#include "netralitas/report/activities.hpp"

#include "netralitas/message.hpp"
#include "stages_by_day.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace netralitas::report {

using document::Align;
using document::Audience;
using document::Cell;
using document::Code;
using document::Column;
using document::Words;
using store::ActivityRow;

namespace {

struct Count {
    std::int64_t activities = 0;
    std::int64_t members = 0;
    std::int64_t whole_units = 0;
    std::int64_t headcount = 0;
    std::int64_t findings = 0;
    std::int64_t incidents = 0;

    void add(const Count& other) {
        activities += other.activities;
        members += other.members;
        whole_units += other.whole_units;
        headcount += other.headcount;
        findings += other.findings;
        incidents += other.incidents;
    }
    void add(const ActivityRow& row) {
        const std::int64_t found = row.activity.findings.empty() ? 0 : 1;
        add({1, row.members, row.units, row.activity.headcount.value_or(0), found, row.incidents});
    }
};
using Counts = std::map<std::string, Count, std::less<>>;

using Keys = std::vector<std::string>;

Keys unless_empty(const std::string& key) { return key.empty() ? Keys{} : Keys{key}; }

/// One way to count: what an activity is counted under.
struct Grouping {
    const char* name;
    const char* heading;
    const char* title;
    Keys (*keys)(const ActivityRow&, StagesByDay&);
};

constexpr std::array<Grouping, 5> all_groupings{{
    {"kind", mark("Duty and kind"), mark("Activities by duty and kind"),
     [](const ActivityRow& row, StagesByDay&) { return Keys{row.activity.kind}; }},
    {"unit", mark("Unit"), mark("Activities by unit"),
     [](const ActivityRow& row, StagesByDay&) { return Keys{row.unit_code}; }},
    {"channel", mark("Channel"), mark("Activities by channel"),
     [](const ActivityRow& row, StagesByDay&) { return unless_empty(row.activity.channel); }},
    {"stage", mark("Stage"), mark("Activities by stage"),
     [](const ActivityRow& row, StagesByDay& stages) { return stages.on(row.activity.date); }},
    {"partner", mark("Partner"), mark("Activities by partner"),
     [](const ActivityRow& row, StagesByDay&) { return unless_empty(row.activity.partner); }},
}};

constexpr const char* kind_grouping = all_groupings.front().name;

const Grouping& grouping_of(const std::string& name) {
    return *std::find_if(all_groupings.begin(), all_groupings.end(),
                         [&](const Grouping& grouping) { return grouping.name == name; });
}

Counts counted(const std::vector<ActivityRow>& rows, const Grouping& grouping,
               StagesByDay& stages) {
    Counts counts;
    for (const auto& row : rows) {
        for (const auto& key : grouping.keys(row, stages)) counts[key].add(row);
    }
    return counts;
}

void add_count_columns(document::Table& table, const Grouping& grouping) {
    table.title = {grouping.title, {}};
    table.chart = document::Bars{"activities"};
    table.columns.insert(table.columns.end(), {{"activities", mark("Activities"), Align::right},
                                               {"members", mark("People"), Align::right},
                                               {"whole_units", mark("Whole units"), Align::right},
                                               {"headcount", "", Align::right, Audience::machines},
                                               {"findings", mark("Findings"), Align::right},
                                               {"incidents", mark("Cases"), Align::right}});
}

void add_row(document::Table& table, std::vector<Cell> first, const Count& count) {
    first.insert(first.end(), {count.activities, count.members, count.whole_units, count.headcount,
                               count.findings, count.incidents});
    table.rows.push_back({std::move(first)});
}

/// Every duty that activities serve, also one for which nothing was done, and its kinds below it.
document::Table kinds_table(const Grouping& grouping, const Counts& counts,
                            const domain::Catalogues& catalogues) {
    const auto& kinds = catalogues.vocabulary("activity_kind").terms;
    document::Table table;
    table.columns = {{"label", grouping.heading, Align::left, Audience::people, true},
                     {"duty", "", Align::left, Audience::machines},
                     {"kind", "", Align::left, Audience::machines}};
    add_count_columns(table, grouping);
    for (const auto& duty : catalogues.vocabulary("duty").terms) {
        const auto served = [&](const domain::Term& kind) { return kind.duty == duty.code; };
        if (std::none_of(kinds.begin(), kinds.end(), served)) continue;
        const Code duty_cell{"duty", duty.code};
        Count total;
        document::Table below;
        for (const auto& kind : kinds) {
            const auto found = counts.find(kind.code);
            if (!served(kind) || found == counts.end()) continue;
            const Code kind_cell{"activity_kind", kind.code};
            total.add(found->second);
            add_row(below, {kind_cell, duty_cell, kind_cell}, found->second);
            below.rows.back().depth = 1;
        }
        add_row(table, {duty_cell, duty_cell, {}}, total);
        table.rows.back().audience = Audience::people;
        table.rows.insert(table.rows.end(), below.rows.begin(), below.rows.end());
    }
    return table;
}

document::Table plain_table(const Grouping& grouping, const Counts& counts) {
    document::Table table{{{grouping.name, grouping.heading, Align::left, Audience::both, true}},
                          {}};
    add_count_columns(table, grouping);
    for (const auto& [key, count] : counts) add_row(table, {key}, count);
    return table;
}

std::vector<document::Figure> figures_of(const Count& total, const store::ActivityFilter& filter) {
    return {{"as_of", filter.as_of},
            {"after", document::date_cell(filter.after)},
            {"before", document::date_cell(filter.before)},
            {"activities", total.activities, mark("Activities")},
            {"members", total.members, mark("People")},
            {"whole_units", total.whole_units, mark("Whole units")},
            {"headcount", total.headcount},
            {"findings", total.findings, mark("Findings")},
            {"incidents", total.incidents, mark("Cases")}};
}

Words sentence(const Count& total, domain::Date day) {
    return {mark("Activities as of {as_of:date}: {activities:number} · with findings: "
                 "{findings:number} · cases opened: {incidents:number}"),
            {{"as_of", domain::to_string(day)},
             {"activities", std::to_string(total.activities)},
             {"findings", std::to_string(total.findings)},
             {"incidents", std::to_string(total.incidents)}}};
}

}  // namespace

std::vector<std::string> activity_groupings() {
    std::vector<std::string> names;
    names.reserve(all_groupings.size());
    for (const auto& grouping : all_groupings) names.emplace_back(grouping.name);
    return names;
}

document::Document activities(const ledger::Reader& reader, const store::ActivityFilter& filter,
                              const std::vector<std::string>& groupings,
                              const domain::Catalogues& catalogues) {
    const auto rows = store::activities::all(reader, filter);
    Count total;
    for (const auto& row : rows) total.add(row);
    document::Document document{
        "activities", figures_of(total, filter), {}, {mark("What the Satgas did"), {}}};
    document.blocks.emplace_back(sentence(total, filter.as_of));
    StagesByDay stages(reader);
    for (const auto& name : groupings) {
        const auto& grouping = grouping_of(name);
        const auto counts = counted(rows, grouping, stages);
        document.blocks.emplace_back(name == kind_grouping
                                         ? kinds_table(grouping, counts, catalogues)
                                         : plain_table(grouping, counts));
    }
    return document;
}

}  // namespace netralitas::report
