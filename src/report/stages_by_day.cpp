#include "stages_by_day.hpp"

#include "netralitas/store/elections.hpp"

namespace netralitas::report {

const std::vector<std::string>& StagesByDay::on(domain::Date day) {
    const auto [found, is_new] = stages_.try_emplace(day);
    if (!is_new) return found->second;
    for (const auto& [election, stage] : store::elections::stages_on(reader_, day)) {
        found->second.push_back(election.code + ": " + stage.code);
    }
    return found->second;
}

}  // namespace netralitas::report
