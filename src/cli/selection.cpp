#include "selection.hpp"

#include "context.hpp"
#include "netralitas/store/pledges.hpp"
#include "netralitas/store/units.hpp"

namespace netralitas::cli {

void add_selection(Options& options, Selection& selection) {
    options.text("--unit", mark("UNIT"), selection.unit, mark("only this unit and all below it"));
    options.flag("--only", selection.only, mark("with --unit: without the units below it"));
    options.code("--employment", "employment", selection.employment,
                 mark("only this kind of employment"));
    options.code("--job-level", "job_level", selection.job_level, mark("only this job level"));
    options.date("--as-of", selection.as_of, mark("what is known today about that day"));
}

domain::Date day_of(Context& context, const std::optional<domain::Date>& as_of) {
    return as_of.value_or(context.today());
}

store::StaffFilter staff_filter(Context& context, const Selection& selection) {
    store::StaffFilter filter;
    filter.as_of = day_of(context, selection.as_of);
    filter.employment = selection.employment;
    filter.job_level = selection.job_level;
    if (selection.unit.empty()) return filter;
    const auto top = store::UnitDirectory(context.reader()).get(selection.unit);
    if (selection.only) {
        filter.units = {top};
    } else {
        filter.units = store::units::subtree(context.reader(), top, filter.as_of);
    }
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
