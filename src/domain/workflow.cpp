#include "netralitas/domain/workflow.hpp"

#include "find_code.hpp"

namespace netralitas::domain {

const CaseState* Workflow::find(std::string_view state) const { return find_code(states, state); }

bool Workflow::is_open(std::string_view state) const {
    const auto* found = find(state);
    return found != nullptr && found->open;
}

std::vector<std::string> Workflow::bodies_on(Date day) const {
    std::vector<std::string> codes;
    for (const Body& body : bodies) {
        if (body.valid.contains(day)) codes.push_back(body.code);
    }
    return codes;
}

}  // namespace netralitas::domain
