#include "netralitas/report/incidents.hpp"

#include "case_tables.hpp"
#include "netralitas/message.hpp"

#include <algorithm>

namespace netralitas::report {

using document::Words;

namespace {

/// Of the units asked for, in the time asked for.
bool is_meant(const store::Nil& nil, const store::CaseFilter& filter,
              const domain::HalfYears& half_years) {
    const auto& units = filter.units;
    const bool elsewhere =
        !units.empty() && std::find(units.begin(), units.end(), nil.unit) == units.end();
    const auto period = domain::read_period(nil.period, filter.as_of, half_years);
    if (elsewhere || !period || nil.date > filter.as_of) return false;
    return (!filter.after || *filter.after <= period->last) &&
           (!filter.before || *filter.before >= period->first);
}

/// `RUTAN-BLORA (2024-H1)`.
std::vector<std::string> nil_units(const ledger::Reader& reader, const store::CaseFilter& filter,
                                   const domain::HalfYears& half_years) {
    std::vector<std::string> units;
    for (const auto& nil : store::nils::all(reader)) {
        if (!is_meant(nil, filter, half_years)) continue;
        units.push_back(nil.unit_code + " (" + nil.period + ")");
    }
    return units;
}

}  // namespace

document::Document incidents(const ledger::Reader& reader, const store::CaseFilter& filter,
                             const std::vector<std::string>& groupings,
                             const domain::Catalogues& catalogues) {
    using store::incidents::JobLevels;
    const bool by_level =
        std::find(groupings.begin(), groupings.end(), "job_level") != groupings.end();
    const auto cases =
        store::incidents::figures(reader, filter, by_level ? JobLevels::read : JobLevels::left_out);
    const auto total = counted(cases, catalogues);
    const auto nil = nil_units(reader, filter, catalogues.half_years);
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
    for (auto& table : case_tables(reader, cases, groupings, catalogues)) {
        document.blocks.emplace_back(std::move(table));
    }
    if (!nil.empty()) {
        std::string list;
        for (const auto& unit : nil) list += (list.empty() ? "" : ", ") + unit;
        document.blocks.emplace_back(Words{mark("Nothing to report: {units}"), {{"units", list}}});
    }
    return document;
}

}  // namespace netralitas::report
