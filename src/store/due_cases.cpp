#include "netralitas/store/due_cases.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace netralitas::store {

CaseStep step_of(const Case& row) {
    return {row.incident.reference, row.unit_code, row.newest.state, row.newest.body,
            row.newest.date};
}

std::vector<DueCase> due_cases(const std::vector<CaseStep>& cases,
                               const domain::Catalogues& catalogues, domain::Date today) {
    std::vector<DueCase> running;
    std::map<std::pair<const domain::Deadline*, domain::Date>, domain::DueDay> counted;
    for (const auto& row : cases) {
        if (!catalogues.workflow->is_open(row.state)) continue;
        for (const auto* deadline :
             catalogues.deadlines->started_by(row.state, row.body, row.since)) {
            auto due = counted.find({deadline, row.since});
            if (due == counted.end()) {
                const auto day = domain::due_of(*deadline, row.since, today, catalogues.calendar);
                due = counted.emplace(std::pair(deadline, row.since), day).first;
            }
            running.push_back({row.reference, row.unit_code, row.state, row.since, deadline,
                               due->second, due->second.day < today});
        }
    }
    std::ranges::stable_sort(running, [](const DueCase& left, const DueCase& right) {
        return std::tie(left.due.day, left.reference) < std::tie(right.due.day, right.reference);
    });
    return running;
}

}  // namespace netralitas::store
