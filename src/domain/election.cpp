#include "netralitas/domain/election.hpp"

#include "checks.hpp"

#include <algorithm>
#include <array>

namespace netralitas::domain {
namespace {

/// In the order of the enumeration.
constexpr std::array<std::string_view, 5> codes{"before", "campaign", "quiet", "voting", "after"};

/// Which phase names a day on which several hold, the strongest first.
constexpr std::array<Phase, 5> strongest_first{Phase::voting, Phase::quiet, Phase::campaign,
                                               Phase::after, Phase::before};

bool has_voted(const std::vector<Stage>& stages, Date day) {
    return std::any_of(stages.begin(), stages.end(), [&](const Stage& stage) {
        return stage.phase == Phase::voting && stage.span.until && *stage.span.until < day;
    });
}

}  // namespace

std::string_view code_of(Phase phase) { return codes.at(static_cast<std::size_t>(phase)); }

std::optional<Phase> phase_from(std::string_view code) {
    const auto found = std::find(codes.begin(), codes.end(), code);
    if (found == codes.end()) return std::nullopt;
    return static_cast<Phase>(found - codes.begin());
}

std::vector<Problem> check(const Election& election) {
    std::vector<Problem> problems;
    check_code(problems, election.code);
    check_name(problems, election.name);
    if (election.kind.empty()) problems.push_back({"kind-missing", {}, {}, {}});
    return problems;
}

std::vector<Problem> check(const Stage& stage) {
    std::vector<Problem> problems;
    check_code(problems, stage.code);
    check_name(problems, stage.name);
    check_span(problems, stage.span);
    return problems;
}

bool holds(const Stage& stage, Date day) {
    const bool dated = stage.span.since || stage.span.until;
    return dated && stage.span.contains(day);
}

std::vector<Stage> stages_on(const std::vector<Stage>& stages, Date day) {
    std::vector<Stage> held;
    std::copy_if(stages.begin(), stages.end(), std::back_inserter(held),
                 [&](const Stage& stage) { return holds(stage, day); });
    return held;
}

std::vector<Phase> phases_on(const std::vector<Stage>& stages, Date day) {
    std::vector<Phase> phases;
    for (const Stage& stage : stages_on(stages, day)) phases.push_back(stage.phase);
    std::sort(phases.begin(), phases.end());
    phases.erase(std::unique(phases.begin(), phases.end()), phases.end());
    return phases;
}

std::optional<Phase> phase_on(const std::vector<Stage>& stages, Date day) {
    const auto phases = phases_on(stages, day);
    if (phases.empty()) return std::nullopt;
    const auto* strongest = std::find_first_of(strongest_first.begin(), strongest_first.end(),
                                               phases.begin(), phases.end());
    if (*strongest == Phase::before && has_voted(stages, day)) return Phase::after;
    return *strongest;
}

std::vector<Id<Election>> elections_on(const std::vector<Stage>& stages, Date day) {
    std::vector<Id<Election>> elections;
    for (const Stage& stage : stages_on(stages, day)) {
        const bool named =
            std::find(elections.begin(), elections.end(), stage.election) != elections.end();
        if (!named) elections.push_back(stage.election);
    }
    return elections;
}

}  // namespace netralitas::domain
