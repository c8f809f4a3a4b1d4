#include "participants.hpp"

#include "../context.hpp"
#include "../people.hpp"

namespace netralitas::cli::activity {

Participants participants(Context& context, const domain::Activity& activity) {
    Participants there{{person_columns(), {}}, {}};
    const auto reader = context.reader();
    for (const auto& row : store::activities::attendances(reader, activity.id)) {
        if (!row.attendance.member) {
            there.units.push_back(row.unit_code);
            continue;
        }
        const auto who = store::members::find(reader, *row.attendance.member, activity.date);
        there.people.rows.push_back({person_cells(*who)});
    }
    return there;
}

store::ActivityFilter activity_filter(Context& context, const CaseSelection& selection,
                                      const std::string& kind) {
    const auto cases = case_filter(context, selection);
    store::ActivityFilter filter{cases.as_of, cases.units, {}, cases.after, cases.before};
    if (!kind.empty()) filter.kinds = {kind};
    return filter;
}

}  // namespace netralitas::cli::activity
