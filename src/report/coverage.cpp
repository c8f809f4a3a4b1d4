#include "netralitas/report/coverage.hpp"

#include "netralitas/message.hpp"
#include "netralitas/store/pledges.hpp"
#include "netralitas/store/units.hpp"

#include <algorithm>
#include <map>

namespace netralitas::report {

using document::Align;
using document::Audience;
using document::Cell;
using document::Code;
using document::Percent;

namespace {

struct Count {
    std::int64_t staff = 0;
    std::int64_t pledged = 0;
    std::int64_t socialised = 0;

    void add(const store::CoverageRow& row) {
        staff += row.staff;
        pledged += row.signed_count;
        socialised += row.socialised;
    }
};

struct UnitCount {
    std::string name;
    Count total;
    std::map<std::string, Count> by_employment;
};

using UnitCounts = std::map<std::string, UnitCount>;

UnitCounts by_unit(const store::Coverage& coverage) {
    UnitCounts units;
    for (const auto& row : coverage.rows) {
        auto& unit = units[row.unit_code];
        unit.name = row.unit_name;
        unit.total.add(row);
        unit.by_employment[row.employment].add(row);
    }
    return units;
}

/// Units of the scope on whose staff nobody was.
void add_empty_units(const ledger::Reader& reader, const store::StaffFilter& filter,
                     UnitCounts& units) {
    for (const auto& row : store::units::all(reader, filter.as_of)) {
        const bool meant =
            filter.units.empty() ||
            std::find(filter.units.begin(), filter.units.end(), row.unit.id) != filter.units.end();
        if (meant) units.try_emplace(row.unit.code, UnitCount{row.version.name, {}, {}});
    }
}

/// What a row is about: its first cell is for people, the others for machines.
struct Subject {
    Cell shown;
    Cell unit;
    Cell name;
    Code employment;
};

document::Row row_of(Subject subject, const Count& count) {
    return {{std::move(subject.shown), std::move(subject.unit), std::move(subject.name),
             std::move(subject.employment), count.staff, count.pledged, count.staff - count.pledged,
             Percent{count.pledged, count.staff}, count.socialised, count.staff - count.socialised,
             Percent{count.socialised, count.staff}}};
}

void add_employment_rows(const UnitCount& unit, const std::string& code,
                         const domain::Catalogues& catalogues, document::Table& table) {
    for (const auto& term : catalogues.vocabulary("employment").terms) {
        const auto found = unit.by_employment.find(term.code);
        if (found == unit.by_employment.end()) continue;
        const Code employment{"employment", term.code};
        table.rows.push_back(row_of({employment, code, unit.name, employment}, found->second));
        table.rows.back().depth = 1;
    }
}

/// Several units are shown by their codes: names have no room beside both coverages.
document::Table coverage_table(const UnitCounts& units, const Count& total,
                               const domain::Catalogues& catalogues) {
    document::Table table;
    table.chart = document::Bars{"percent"};
    table.columns = {{"row", mark("Unit"), Align::left, Audience::people, true},
                     {"unit", mark("Unit"), Align::left, Audience::machines},
                     {"unit_name", mark("Name"), Align::left, Audience::machines},
                     {"employment", mark("Status"), Align::left, Audience::machines},
                     {"staff", mark("Staff"), Align::right},
                     {"signed", mark("Pledged"), Align::right},
                     {"missing", mark("To go"), Align::right},
                     {"percent", mark("%"), Align::right},
                     {"socialised", mark("Reached"), Align::right},
                     {"not_socialised", mark("To go"), Align::right},
                     {"socialised_percent", mark("%"), Align::right}};
    const bool is_one = units.size() == 1;
    for (const auto& [code, unit] : units) {
        table.rows.push_back(row_of({is_one ? unit.name : code, code, unit.name, {}}, unit.total));
        if (is_one) add_employment_rows(unit, code, catalogues, table);
    }
    if (units.size() > 1) {
        table.rows.push_back(row_of({document::Words{mark("Total"), {}}, {}, {}, {}}, total));
        table.rows.back().audience = Audience::people;
        table.rows.back().is_total = true;
    }
    return table;
}

document::Tally reasons_of(const store::Coverage& coverage, const domain::Catalogues& catalogues) {
    document::Tally tally{
        "reasons", mark("Not signed by reason"), mark("none recorded"), "reason_unsigned", {}};
    const auto add = [&](const std::string& code) {
        for (const auto& reason : coverage.reasons) {
            if (reason.reason == code) tally.counts.emplace_back(code, reason.count);
        }
    };
    for (const auto& term : catalogues.vocabulary("reason_unsigned").terms) add(term.code);
    add("");
    return tally;
}

}  // namespace

document::Document coverage(const ledger::Reader& reader, const domain::Round& round,
                            const CoverageScope& scope, const domain::Catalogues& catalogues) {
    const auto answer = store::coverage(
        reader, round, scope.filter,
        store::activities::serving(domain::socialised_duty, catalogues.vocabulary("activity_kind"),
                                   scope.filter.as_of));
    auto units = by_unit(answer);
    if (scope.all_units) add_empty_units(reader, scope.filter, units);
    Count total;
    for (const auto& row : answer.rows) total.add(row);

    document::Document document{
        "coverage", {}, {}, {mark("Coverage of pledge and socialisation"), {}}};
    document.figures = {{"as_of", scope.filter.as_of},
                        {"round", round.code},
                        {"cut_off", round.cut_off},
                        {"staff", total.staff, mark("Staff")},
                        {"signed", total.pledged, mark("Pledged")},
                        {"missing", total.staff - total.pledged, mark("Missing")},
                        {"percent", Percent{total.pledged, total.staff}, mark("Coverage")},
                        {"socialised", total.socialised, mark("Socialised")},
                        {"not_socialised", total.staff - total.socialised},
                        {"socialised_percent", Percent{total.socialised, total.staff}}};
    document.blocks.emplace_back(
        document::Words{mark("Coverage as of {as_of:date} · {round}, cut-off {cut_off:date}"),
                        {{"as_of", domain::to_string(scope.filter.as_of)},
                         {"round", round.code},
                         {"cut_off", domain::to_string(round.cut_off)}}});
    document.blocks.emplace_back(coverage_table(units, total, catalogues));
    if (!answer.reasons.empty()) document.blocks.emplace_back(reasons_of(answer, catalogues));
    return document;
}

}  // namespace netralitas::report
