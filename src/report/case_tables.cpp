#include "case_tables.hpp"

#include "netralitas/message.hpp"
#include "netralitas/report/incidents.hpp"
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
using store::CaseFigures;

namespace {

using Counts = std::map<std::string, CaseCount, std::less<>>;

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

CaseCount& at(Counts& counts, std::string_view key) {
    const auto found = counts.find(key);
    return found != counts.end() ? found->second : counts[std::string(key)];
}

Counts grouped(const std::vector<CaseFigures>& cases, const Grouping& grouping, Facts& facts) {
    Counts counts;
    for (const auto& row : cases) {
        const bool open = facts.catalogues.workflow->is_open(row.state);
        if (grouping.key != nullptr) {
            at(counts, grouping.key(row, facts)).add(row, open);
            continue;
        }
        for (const auto& stage : facts.stages.on(row.occurred_on)) {
            at(counts, stage).add(row, open);
        }
    }
    return counts;
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

}  // namespace

std::vector<std::string> case_groupings() {
    std::vector<std::string> names;
    names.reserve(all_groupings.size());
    for (const auto& grouping : all_groupings) names.emplace_back(grouping.name);
    return names;
}

void CaseCount::add(const CaseFigures& row, bool is_open) {
    ++cases;
    if (is_open) {
        ++open;
    } else {
        days += (row.since - row.known_on).count();
    }
}

Cell mean_days(const CaseCount& count) {
    if (count.closed() == 0) return {};
    return (count.days + count.closed() / 2) / count.closed();
}

CaseCount counted(const std::vector<CaseFigures>& cases, const domain::Catalogues& catalogues) {
    CaseCount total;
    for (const auto& row : cases) total.add(row, catalogues.workflow->is_open(row.state));
    return total;
}

std::vector<document::Table> case_tables(const ledger::Reader& reader,
                                         const std::vector<CaseFigures>& cases,
                                         const std::vector<std::string>& groupings,
                                         const domain::Catalogues& catalogues) {
    Facts facts{catalogues, store::UnitDirectory(reader), StagesByDay(reader)};
    std::vector<document::Table> tables;
    for (const auto& name : groupings) {
        const auto& grouping = grouping_of(name);
        tables.push_back(table_of(grouping, grouped(cases, grouping, facts)));
    }
    return tables;
}

}  // namespace netralitas::report
