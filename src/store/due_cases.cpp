#include "netralitas/store/due_cases.hpp"

#include <algorithm>
#include <tuple>

namespace netralitas::store {

std::vector<DueCase> due_cases(const std::vector<Case>& cases, const domain::Catalogues& catalogues,
                               domain::Date today) {
    std::vector<DueCase> running;
    for (const auto& row : cases) {
        const auto& step = row.newest;
        if (!catalogues.workflow->is_open(step.state)) continue;
        for (auto& deadline : catalogues.deadlines->started_by(step.state, step.body, step.date)) {
            const auto due = domain::due_of(deadline, step.date, today, catalogues.calendar);
            running.push_back({row.incident.reference, row.unit_code, step.state, step.date,
                               std::move(deadline), due, due.day < today});
        }
    }
    std::ranges::stable_sort(running, [](const DueCase& left, const DueCase& right) {
        return std::tie(left.due.day, left.reference) < std::tie(right.due.day, right.reference);
    });
    return running;
}

}  // namespace netralitas::store
