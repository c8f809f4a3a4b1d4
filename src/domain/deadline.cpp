#include "netralitas/domain/deadline.hpp"

namespace netralitas::domain {

std::vector<const Deadline*> Deadlines::started_by(std::string_view step, std::string_view body,
                                                   Date day) const {
    std::vector<const Deadline*> started;
    for (const auto& deadline : deadlines) {
        const bool fits = deadline.from == step && deadline.valid.contains(day);
        if (fits && (deadline.body.empty() || deadline.body == body)) started.push_back(&deadline);
    }
    return started;
}

DueDay due_of(const Deadline& deadline, Date from, Date known_on, const Calendar& calendar) {
    if (!deadline.working) return {from + std::chrono::days{deadline.days}};
    return calendar.add_working_days(from, deadline.days, {known_on, deadline.leave_is_work});
}

}  // namespace netralitas::domain
