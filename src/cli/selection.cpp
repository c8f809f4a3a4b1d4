#include "selection.hpp"

#include "context.hpp"
#include "netralitas/store/pledges.hpp"
#include "netralitas/store/units.hpp"

#include <algorithm>
#include <utility>

namespace netralitas::cli {

void add_unit_selection(Options& options, UnitSelection& selection) {
    options.text("--unit", mark("UNIT"), selection.unit, mark("only this unit and all below it"));
    options.flag("--only", selection.only, mark("with --unit: without the units below it"));
    options.date("--as-of", selection.as_of, mark("what is known today about that day"));
}

void add_selection(Options& options, Selection& selection) {
    add_unit_selection(options, selection);
    options.code("--employment", "employment", selection.employment,
                 mark("only this kind of employment"));
    options.code("--job-level", "job_level", selection.job_level, mark("only this job level"));
}

domain::Date day_of(Context& context, const std::optional<domain::Date>& as_of) {
    return as_of.value_or(context.today());
}

bool UnitsOnDay::contain(domain::Id<domain::Unit> unit) const {
    return units.empty() || std::find(units.begin(), units.end(), unit) != units.end();
}

UnitsOnDay units_meant(Context& context, const UnitSelection& selection) {
    const auto day = day_of(context, selection.as_of);
    if (selection.unit.empty()) return {day, {}};
    const auto top = store::UnitDirectory(context.reader()).get(selection.unit);
    if (selection.only) return {day, {top}};
    return {day, store::units::subtree(context.reader(), top, day)};
}

document::Words dated_title(const char* message, domain::Date day) {
    return {message, {{"as_of", domain::to_string(day)}}};
}

store::StaffFilter staff_filter(Context& context, const Selection& selection) {
    store::StaffFilter filter;
    auto [as_of, units] = units_meant(context, selection);
    filter.as_of = as_of;
    filter.units = std::move(units);
    filter.employment = selection.employment;
    filter.job_level = selection.job_level;
    return filter;
}

std::string entry_unit(Context& context, const std::string& typed) {
    if (!typed.empty()) return typed;
    if (!context.settings().office_unit.empty()) return context.settings().office_unit;
    throw Error("unit-missing");
}

domain::Round round_meant(Context& context, const std::string& typed) {
    if (!typed.empty()) return store::rounds::get(context.reader(), typed);
    return store::rounds::newest(context.reader(), context.today());
}

std::string shown_number(const domain::Member& member) {
    if (!member.nip.empty()) return member.nip;
    if (!member.nik.empty()) return domain::masked(member.nik);
    return member.nrp;
}

std::string shown_name(const domain::Member& member) { return domain::full_name(member.name); }

Arguments counted(std::int64_t count) { return {{"count", std::to_string(count)}}; }

}  // namespace netralitas::cli
