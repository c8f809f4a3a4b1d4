#include "facts.hpp"

#include <algorithm>

namespace netralitas::report::semester_report {

namespace {

constexpr const char* outside_family = "intervensi";

using UnitSums = std::map<domain::Id<domain::Unit>, Sum>;

/// One half-year, asked for.
class Question {
public:
    Question(const ledger::Reader& reader, const SemesterScope& scope,
             const domain::Catalogues& catalogues, const domain::Period& period)
        : reader_(reader), units_(scope.units), catalogues_(catalogues), period_(period) {
        staff_.as_of = std::min(period.last, scope.as_of);
        staff_.units = units_;
    }

    std::optional<domain::Round> round() const {
        std::optional<domain::Round> newest;
        for (auto& round : store::rounds::all(reader_)) {
            if (round.date <= staff_.as_of) newest = std::move(round);
        }
        return newest;
    }

    store::Coverage coverage(const domain::Round& round) const {
        return store::coverage(reader_, round, staff_);
    }

    std::vector<store::ActivityRow> activities() const {
        store::ActivityFilter filter{staff_.as_of, units_, {}, {}, {}};
        filter.after = period_.first;
        return store::activities::all(reader_, filter);
    }

    std::vector<store::CaseFigures> cases() const {
        using store::incidents::JobLevels;
        auto cases =
            store::incidents::figures(reader_, {staff_.as_of, units_, {}, {}}, JobLevels::left_out);
        std::erase_if(cases, [&](const store::CaseFigures& row) {
            return !is_handled(row, period_, *catalogues_.workflow);
        });
        return cases;
    }

    void add_reach(UnitSums& sums) const {
        const auto socialising = store::activities::serving(
            domain::socialised_duty, catalogues_.vocabulary("activity_kind"), staff_.as_of);
        const store::ActivityFilter none{domain::Date::min(), {}, {}, {}, {}};
        for (const auto& row :
             store::activities::reach(reader_, socialising.value_or(none), staff_)) {
            sums[row.unit].staff += row.staff;
            sums[row.unit].reached += row.reached;
        }
    }

    void add_risks(const store::UnitDirectory& directory, UnitSums& sums) const {
        for (const auto& risk : store::risks::open(reader_, staff_.as_of, units_)) {
            auto& sum = sums[directory.get(risk.unit_code)];
            ++sum.open_risks;
            sum.high_risks += store::is_high(risk) ? 1 : 0;
        }
    }

    void add_cases(const std::vector<store::CaseFigures>& cases, UnitSums& sums) const {
        for (const auto& row : cases) {
            if (!is_outside(row, catalogues_)) ++sums[row.unit].cases;
        }
    }

    std::vector<store::Nil> nils() const {
        auto nils = store::nils::all(reader_);
        std::erase_if(nils, [&](const store::Nil& nil) {
            const bool is_meant =
                units_.empty() || std::ranges::find(units_, nil.unit) != units_.end();
            return !is_meant || nil.period != period_.code;
        });
        return nils;
    }

private:
    const ledger::Reader& reader_;
    const std::vector<domain::Id<domain::Unit>>& units_;
    const domain::Catalogues& catalogues_;
    const domain::Period& period_;
    store::StaffFilter staff_;
};

void add_activities(const std::vector<store::ActivityRow>& rows, UnitSums& sums) {
    for (const auto& row : rows) {
        auto& sum = sums[row.activity.unit];
        ++sum.activities;
        sum.findings += row.activity.findings.empty() ? 0 : 1;
    }
}

void add_coverage(const store::Coverage& coverage, UnitSums& sums) {
    for (const auto& row : coverage.rows) {
        auto& sum = sums[row.unit];
        sum.pledge_staff += row.staff;
        sum.pledged += row.signed_count;
    }
}

UnitSums sums_of(const Question& question, const store::UnitDirectory& directory,
                 const Facts& facts) {
    UnitSums sums;
    question.add_reach(sums);
    add_coverage(facts.coverage, sums);
    add_activities(facts.activities, sums);
    question.add_cases(facts.cases, sums);
    question.add_risks(directory, sums);
    for (const auto& nil : facts.nils) ++sums[nil.unit].nil;
    return sums;
}

void ask(const Question& question, Facts& facts) {
    facts.round = question.round();
    if (facts.round) facts.coverage = question.coverage(*facts.round);
    facts.activities = question.activities();
    facts.cases = question.cases();
    facts.nils = question.nils();
}

}  // namespace

void Sum::add(const Sum& other) {
    staff += other.staff;
    pledge_staff += other.pledge_staff;
    pledged += other.pledged;
    reached += other.reached;
    activities += other.activities;
    findings += other.findings;
    cases += other.cases;
    open_risks += other.open_risks;
    high_risks += other.high_risks;
    nil += other.nil;
}

bool is_handled(const store::CaseFigures& row, const domain::Period& period,
                const domain::Workflow& workflow) {
    return row.known_on <= period.last &&
           (workflow.is_open(row.state) || row.since >= period.first);
}

bool is_outside(const store::CaseFigures& row, const domain::Catalogues& catalogues) {
    const auto* act = catalogues.violations->find(row.act);
    return act != nullptr && act->family == outside_family;
}

Facts facts_of(const ledger::Reader& reader, const SemesterScope& scope,
               const domain::Catalogues& catalogues) {
    const Question question(reader, scope, catalogues, scope.period);
    Facts facts{reader, scope, catalogues};
    ask(question, facts);
    auto sums = sums_of(question, store::UnitDirectory(reader), facts);
    for (auto& [id, sum] : sums) facts.total.add(sum);
    for (auto& unit : store::units::all(reader, scope.as_of, true)) {
        const auto found = sums.find(unit.unit.id);
        const bool is_meant = std::ranges::find(scope.units, unit.unit.id) != scope.units.end();
        const bool is_over = unit.version.status == "closed" && found == sums.end();
        if (!is_meant || is_over) continue;
        facts.units.push_back({std::move(unit), found == sums.end() ? Sum{} : found->second});
    }
    return facts;
}

Sum sum_of(const ledger::Reader& reader, const SemesterScope& scope, const domain::Period& period,
           const domain::Catalogues& catalogues) {
    const Question question(reader, scope, catalogues, period);
    Facts facts{reader, scope, catalogues};
    ask(question, facts);
    Sum total;
    for (const auto& [id, sum] : sums_of(question, store::UnitDirectory(reader), facts)) {
        total.add(sum);
    }
    return total;
}

}  // namespace netralitas::report::semester_report
