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

}  // namespace netralitas::cli::activity
