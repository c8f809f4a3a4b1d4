#include "netralitas/report/incidents.hpp"

#include "netralitas/message.hpp"
#include "netralitas/store/units.hpp"
#include "stages_by_day.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace netralitas::report {

using document::Align;
using document::Audience;
using document::Cell;
using document::Code;
using document::Words;
using store::CaseFigures;

namespace {

struct Count {
    std::int64_t cases = 0;
    std::int64_t open = 0;
    std::int64_t days = 0;  ///< from known to ended, of all that ended

    std::int64_t closed() const { return cases - open; }
};
using Counts = std::map<std::string, Count, std::less<>>;

/// What a question about the cases needs besides them.
struct Facts {
    const domain::Catalogues& catalogues;
    store::UnitDirectory directory;
    StagesByDay stages;
};

/// One way to count: what a case is counted under (nothing: under every stage of the day), and how
/// that is shown.
struct Grouping {
    const char* name;
    const char* heading;
    const char* title;
    const char* list;  ///< vocabulary of the codes; empty: shown as they are
    std::string_view (*key)(const CaseFigures&, const Facts&);
};

std::string_view family_of(const CaseFigures& row, const Facts& facts) {
    const auto* act = facts.catalogues.violations->find(row.act);
    return act == nullptr ? std::string_view() : act->family;
}

using Key = std::string_view;
constexpr std::array<Grouping, 7> all_groupings{{
    {"unit", mark("Unit"), mark("Cases by unit"), "",
     [](const CaseFigures& row, const Facts& facts) {
         return Key(facts.directory.code_of(row.unit));
     }},
    {"family", mark("Family"), mark("Cases by family"), "family", family_of},
    {"act", mark("Act"), mark("Cases by act"), "",
     [](const CaseFigures& row, const Facts&) { return Key(row.act); }},
    {"state", mark("State"), mark("Cases by state"), "case_state",
     [](const CaseFigures& row, const Facts&) { return Key(row.state); }},
    {"sanction", mark("Sanction"), mark("Cases by sanction"), "sanction",
     [](const CaseFigures& row, const Facts&) { return Key(row.sanction); }},
    {"stage", mark("Stage"), mark("Cases by stage"), "", nullptr},
    {"job_level", mark("Level"), mark("Cases by job level"), "job_level",
     [](const CaseFigures& row, const Facts&) { return Key(row.job_level); }},
}};

const Grouping& grouping_of(const std::string& name) {
    return *std::find_if(all_groupings.begin(), all_groupings.end(),
                         [&](const Grouping& grouping) { return grouping.name == name; });
}

void add(Count& count, const CaseFigures& row, bool open) {
    ++count.cases;
    if (open) {
        ++count.open;
    } else {
        count.days += (row.since - row.known_on).count();
    }
}

Count& at(Counts& counts, std::string_view key) {
    const auto found = counts.find(key);
    return found != counts.end() ? found->second : counts[std::string(key)];
}

Counts counted(const std::vector<CaseFigures>& cases, const Grouping& grouping, Facts& facts) {
    Counts counts;
    for (const auto& row : cases) {
        const bool open = facts.catalogues.workflow->is_open(row.state);
        if (grouping.key != nullptr) {
            add(at(counts, grouping.key(row, facts)), row, open);
            continue;
        }
        for (const auto& stage : facts.stages.on(row.occurred_on)) {
            add(at(counts, stage), row, open);
        }
    }
    return counts;
}

/// Whole days on average, rounded; missing when nothing ended.
Cell mean_days(const Count& count) {
    if (count.closed() == 0) return {};
    return (count.days + count.closed() / 2) / count.closed();
}

Cell shown_key(const Grouping& grouping, const std::string& key) {
    if (key.empty()) return {};
    return *grouping.list == '\0' ? Cell(key) : Cell(Code{grouping.list, key});
}

document::Table table_of(const Grouping& grouping, const Counts& counts) {
    document::Table table;
    table.title = {grouping.title, {}};
    table.chart = document::Bars{"cases"};
    table.columns = {{grouping.name, grouping.heading, Align::left, Audience::both, true},
                     {"cases", mark("Cases"), Align::right},
                     {"open", mark("Open"), Align::right},
                     {"ended", mark("Ended"), Align::right},
                     {"days", mark("Days"), Align::right}};
    for (const auto& [key, count] : counts) {
        table.rows.push_back({{shown_key(grouping, key), count.cases, count.open, count.closed(),
                               mean_days(count)}});
    }
    return table;
}

/// Of the units asked for, in the time asked for.
bool is_meant(const store::Nil& nil, const store::CaseFilter& filter) {
    const auto& units = filter.units;
    const bool elsewhere =
        !units.empty() && std::find(units.begin(), units.end(), nil.unit) == units.end();
    const auto period = domain::read_period(nil.period, filter.as_of);
    if (elsewhere || !period || nil.date > filter.as_of) return false;
    return (!filter.after || *filter.after <= period->last) &&
           (!filter.before || *filter.before >= period->first);
}

/// `RUTAN-BLORA (2024-H1)`.
std::vector<std::string> nil_units(const ledger::Reader& reader, const store::CaseFilter& filter) {
    std::vector<std::string> units;
    for (const auto& nil : store::nils::all(reader)) {
        if (!is_meant(nil, filter)) continue;
        units.push_back(nil.unit_code + " (" + nil.period + ")");
    }
    return units;
}

}  // namespace

std::vector<std::string> case_groupings() {
    std::vector<std::string> names;
    for (const auto& grouping : all_groupings) names.emplace_back(grouping.name);
    return names;
}

document::Document incidents(const ledger::Reader& reader, const store::CaseFilter& filter,
                             const std::vector<std::string>& groupings,
                             const domain::Catalogues& catalogues) {
    using store::incidents::JobLevels;
    const bool by_level =
        std::find(groupings.begin(), groupings.end(), "job_level") != groupings.end();
    const auto cases =
        store::incidents::figures(reader, filter, by_level ? JobLevels::read : JobLevels::left_out);
    Facts facts{catalogues, store::UnitDirectory(reader), StagesByDay(reader)};
    Count total;
    for (const auto& row : cases) {
        add(total, row, catalogues.workflow->is_open(row.state));
    }
    const auto nil = nil_units(reader, filter);
    document::Document document{"incidents", {}, {}, {mark("Possible violations"), {}}};
    document.figures = {{"as_of", filter.as_of},
                        {"cases", total.cases, mark("Cases")},
                        {"open", total.open, mark("Open")},
                        {"ended", total.closed(), mark("Ended")},
                        {"days", mean_days(total), mark("Days until the end, on average")},
                        {"nil", nil}};
    document.blocks.emplace_back(
        Words{mark("Cases as of {as_of:date}: {cases:number} · open: {open:number}"),
              {{"as_of", domain::to_string(filter.as_of)},
               {"cases", std::to_string(total.cases)},
               {"open", std::to_string(total.open)}}});
    for (const auto& name : groupings) {
        const auto& grouping = grouping_of(name);
        document.blocks.emplace_back(table_of(grouping, counted(cases, grouping, facts)));
    }
    if (!nil.empty()) {
        std::string list;
        for (const auto& unit : nil) list += (list.empty() ? "" : ", ") + unit;
        document.blocks.emplace_back(Words{mark("Nothing to report: {units}"), {{"units", list}}});
    }
    return document;
}

}  // namespace netralitas::report
