#include "netralitas/domain/activity.hpp"

#include <utility>

namespace netralitas::domain {

std::vector<Problem> check(const Activity& activity, Date today) {
    std::vector<Problem> problems;
    const auto add = [&problems](const char* code, Arguments arguments = {}) {
        problems.push_back({code, std::move(arguments), {}, {}});
    };
    if (activity.title.empty()) add("title-missing");
    if (activity.kind.empty()) add("kind-missing");
    if (activity.date > today) add("date-in-future", {{"date", to_string(activity.date)}});
    if (activity.until && *activity.until < activity.date) {
        add("end-before-start",
            {{"since", to_string(activity.date)}, {"until", to_string(*activity.until)}});
    }
    if (activity.headcount && *activity.headcount < 0) add("headcount-negative");
    return problems;
}

}  // namespace netralitas::domain
