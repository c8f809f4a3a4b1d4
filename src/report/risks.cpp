#include "netralitas/report/risks.hpp"

#include "netralitas/message.hpp"

#include <array>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace netralitas::report {

using document::Align;
using document::Audience;
using document::Cell;
using document::Code;
using document::Column;
using document::Words;
using domain::Exposure;
using domain::highest_exposure;
using store::RiskOnDay;

namespace {

/// Levels are counted of what is not closed.
struct Count {
    std::int64_t risks = 0;
    std::map<std::string, std::int64_t, std::less<>> by_level;
    std::map<std::string, std::int64_t, std::less<>> by_status;
    std::int64_t overdue = 0;

    void add(const RiskOnDay& row, domain::Date day) {
        ++risks;
        ++by_status[row.now.status];
        if (row.now.status != domain::closed_risk) {
            ++by_level[std::string(domain::level_of(row.now.exposure))];
        }
        overdue += domain::is_overdue(row.risk, row.now, day) ? 1 : 0;
    }
    std::int64_t at_level(std::string_view level) const { return value_at(by_level, level); }
    std::int64_t in_status(std::string_view status) const { return value_at(by_status, status); }

private:
    using Counts = std::map<std::string, std::int64_t, std::less<>>;
    static std::int64_t value_at(const Counts& counts, std::string_view key) {
        const auto found = counts.find(key);
        return found == counts.end() ? 0 : found->second;
    }
};

constexpr std::array<const char*, 3> levels{"high", "medium", "low"};
constexpr std::array<const char*, 3> level_headings{mark("High"), mark("Medium"), mark("Low")};
constexpr std::array<const char*, 3> statuses{"open", "mitigated", "closed"};

/// A stage in the order of time, those without a day last. Both codes may be empty.
struct StageOfRisk {
    domain::Date since;
    std::string election;
    std::string stage;

    bool operator<(const StageOfRisk& other) const {
        return std::tie(since, election, stage) <
               std::tie(other.since, other.election, other.stage);
    }

    /// `pemilu-2024: kampanye`, as of cases.
    std::string name() const { return stage.empty() ? election : election + ": " + stage; }
    /// `kampanye (pemilu-2024)`: what sets the stages apart comes first where there is little room.
    std::string shown() const { return stage.empty() ? election : stage + " (" + election + ")"; }
};

StageOfRisk stage_of(const RiskOnDay& row) {
    const auto since = row.stage ? row.stage->span.since : std::nullopt;
    return {since.value_or(domain::Date::max()), row.election_code, row.risk.stage};
}

using ByStage = std::map<StageOfRisk, Count>;

/// How many of the risks that are not closed stand in each field of the square.
using Square = std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t>;

std::int64_t count_at(const Square& square, const Exposure& exposure) {
    const auto found = square.find({exposure.likelihood, exposure.impact});
    return found == square.end() ? 0 : found->second;
}

Code level_cell(const Exposure& exposure) {
    return {"risk_level", std::string(domain::level_of(exposure))};
}

document::Table fields_for_machines(const Square& square) {
    const auto column = [](const char* key) {
        return Column{key, "", Align::right, Audience::machines};
    };
    document::Table table{
        {column("likelihood"), column("impact"), column("level"), column("count")}, {}};
    for (auto likelihood = highest_exposure; likelihood >= 1; --likelihood) {
        for (std::int64_t impact = 1; impact <= highest_exposure; ++impact) {
            const Exposure exposure{likelihood, impact};
            table.rows.push_back(
                {{likelihood, impact, level_cell(exposure), count_at(square, exposure)},
                 0,
                 Audience::machines});
        }
    }
    return table;
}

/// The likeliest on top, the worst to the right; `-` where there is none.
document::Table square_for_people(const Square& square) {
    constexpr std::array<const char*, highest_exposure> impacts{"1", "2", "3", "4", "5"};
    document::HeatMap map{mark("Impact"), mark("Likelihood"), {}, {levels.rbegin(), levels.rend()}};
    document::Table table;
    table.title = {mark("Likelihood and impact"), {}};
    table.columns.push_back({"likelihood", mark("Likelihood ↓  Impact →"), Align::right});
    for (const auto* impact : impacts) table.columns.push_back({impact, impact, Align::right});
    for (auto likelihood = highest_exposure; likelihood >= 1; --likelihood) {
        document::Row row{{likelihood}};
        for (std::int64_t impact = 1; impact <= highest_exposure; ++impact) {
            const Exposure exposure{likelihood, impact};
            const auto count = count_at(square, exposure);
            row.cells.push_back(count == 0 ? Cell() : Cell(count));
            map.levels.push_back(level_cell(exposure));
        }
        table.rows.push_back(std::move(row));
    }
    table.chart = std::move(map);
    return table;
}

document::Row row_of(Cell first, const Count& count) {
    document::Row row{{std::move(first)}};
    for (const auto* level : levels) row.cells.emplace_back(count.at_level(level));
    for (const auto* status : statuses) row.cells.emplace_back(count.in_status(status));
    row.cells.emplace_back(count.overdue);
    return row;
}

document::Table stages_table(const ByStage& by_stage, const Count& total) {
    document::Table table;
    table.title = {mark("Vulnerable points by stage"), {}};
    table.columns = {{"stage", mark("Stage"), Align::left, Audience::both, true},
                     {"high", mark("High"), Align::right},
                     {"medium", mark("Medium"), Align::right},
                     {"low", mark("Low"), Align::right},
                     {"open", mark("Open"), Align::right},
                     {"mitigated", mark("Mitigated"), Align::right},
                     {"closed", mark("Closed"), Align::right},
                     {"overdue", mark("Late"), Align::right}};
    for (const auto& [stage, count] : by_stage) {
        table.rows.push_back(row_of(document::text_cell(stage.shown()), count));
    }
    table.rows.push_back(row_of(Words{mark("Total"), {}}, total));
    table.rows.back().is_total = true;
    table.rows.back().audience = document::Audience::people;
    return table;
}

std::vector<document::Figure> figures_of(const Count& total, domain::Date day) {
    std::vector<document::Figure> figures{{"as_of", day}, {"risks", total.risks}};
    for (const auto* status : statuses) figures.push_back({status, total.in_status(status)});
    for (std::size_t i = 0; i < levels.size(); ++i) {
        figures.push_back({levels.at(i), total.at_level(levels.at(i)), level_headings.at(i)});
    }
    figures.push_back({"overdue", total.overdue, mark("Late")});
    return figures;
}

Words sentence(const Count& total, domain::Date day) {
    return {mark("Vulnerable points as of {as_of:date}: {risks:number} · open: {open:number} · "
                 "mitigated: {mitigated:number} · closed: {closed:number}"),
            {{"as_of", domain::to_string(day)},
             {"risks", std::to_string(total.risks)},
             {"open", std::to_string(total.in_status("open"))},
             {"mitigated", std::to_string(total.in_status("mitigated"))},
             {"closed", std::to_string(total.in_status("closed"))}}};
}

}  // namespace

document::Document risks(const ledger::Reader& reader, const store::RiskFilter& filter) {
    Count total;
    ByStage by_stage;
    Square square;
    for (const auto& row : store::risks::all(reader, filter)) {
        total.add(row, filter.as_of);
        by_stage[stage_of(row)].add(row, filter.as_of);
        const auto& [likelihood, impact] = row.now.exposure;
        if (row.now.status != domain::closed_risk) ++square[{likelihood, impact}];
    }
    document::Tally stages{"stages", "", "", "", {}, {}};
    for (const auto& [stage, count] : by_stage) {
        stages.counts.emplace_back(stage.name(), count.risks);
    }
    document::Document document{
        "risks", figures_of(total, filter.as_of), {}, {mark("Vulnerable points"), {}}};
    document.blocks.emplace_back(fields_for_machines(square));
    document.blocks.emplace_back(sentence(total, filter.as_of));
    document.blocks.emplace_back(stages);
    if (total.risks == 0) return document;
    document.blocks.emplace_back(stages_table(by_stage, total));
    document.blocks.emplace_back(
        Words{mark("How many of those that are not closed have which likelihood and impact:"), {}});
    document.blocks.emplace_back(square_for_people(square));
    return document;
}

}  // namespace netralitas::report
