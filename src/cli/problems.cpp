#include "problems.hpp"

#include "context.hpp"
#include "selection.hpp"

namespace netralitas::cli {

using text::tr_count;

void show_problems(Context& context, const ProblemGroups& groups,
                   const std::vector<std::string>& order) {
    for (const auto& code : order) {
        const auto& group = groups.at(code);
        for (const auto& problem : group.first) context.show_error(problem);
        const auto more = group.count - static_cast<std::int64_t>(group.first.size());
        if (more == 0) continue;
        Arguments arguments = counted(more);
        arguments.push_back({"code", code});
        context.say(
            tr_count("error[{code}]: {count} more row", "error[{code}]: {count} more rows", more),
            arguments);
    }
}

void show_warnings(Context& context, const ProblemGroups& groups) {
    for (const auto& [code, group] : groups) {
        for (const auto& problem : group.first) context.warn(problem);
        const auto more = group.count - static_cast<std::int64_t>(group.first.size());
        if (more == 0) continue;
        Arguments arguments = counted(more);
        arguments.push_back({"code", code});
        context.say(tr_count("warning[{code}]: {count} more row",
                             "warning[{code}]: {count} more rows", more),
                    arguments);
    }
}

}  // namespace netralitas::cli
