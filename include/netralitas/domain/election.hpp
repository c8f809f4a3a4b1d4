#pragma once

#include "netralitas/domain/date.hpp"
#include "netralitas/domain/id.hpp"
#include "netralitas/error.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netralitas::domain {

/// What a day is in an election, in the order of time.
enum class Phase { before, campaign, quiet, voting, after };

/// `before`, `campaign`, `quiet`, `voting`, `after`: the codes of the vocabulary `phase`.
std::string_view code_of(Phase phase);

/// Empty when the code is none of the five.
std::optional<Phase> phase_from(std::string_view code);

/// An election (pemilu, pilkada), as a regulation lays it down.
struct Election {
    Id<Election> id;
    std::string code;  ///< `pemilu-2024`
    std::string name;
    std::string kind;        ///< vocabulary `election_kind`: pemilu, pilkada, pilkada-ulang
    std::string regulation;  ///< `PKPU 3/2022`; may be empty
    std::optional<Date> voting_day;

    bool operator==(const Election&) const = default;
};

/// A stage of an election (tahapan). Stages overlap, and so do elections.
struct Stage {
    Id<Stage> id;
    Id<Election> election;
    std::string code;  ///< `kampanye`, unique in its election
    std::string name;
    Phase phase = Phase::before;
    Span span;         ///< either end may be open; both are when the dates depend on something else
    std::string note;  ///< on what, or what is uncertain; may be empty

    bool operator==(const Stage&) const = default;
};

/// An election with all its stages: what one file says.
struct Timetable {
    Election election;
    std::vector<Stage> stages;

    bool operator==(const Timetable&) const = default;
};

/// Errors: `code-invalid`, `name-missing`, `kind-missing`.
std::vector<Problem> check(const Election& election);

/// Errors: `code-invalid`, `name-missing`, `end-before-start`.
std::vector<Problem> check(const Stage& stage);

/// Whether the stage holds on the day. Both days of the span belong to it and an open end counts;
/// a stage without any date never holds by itself.
bool holds(const Stage& stage, Date day);

/// The stages that hold on the day, in the order given.
std::vector<Stage> stages_on(const std::vector<Stage>& stages, Date day);

/// The phases of the stages that hold on the day, each once, in the order of time: planning goes on
/// while others campaign.
std::vector<Phase> phases_on(const std::vector<Stage>& stages, Date day);

/// The one phase a day of an election is called by: voting, else quiet, else campaign, else after,
/// else before; what is planned on after the vote is after it. Empty when no stage holds. The
/// stages are those of one election.
std::optional<Phase> phase_on(const std::vector<Stage>& stages, Date day);

/// The elections with a stage that holds on the day, each once, in the order of the stages: in the
/// first half of 2024 there are two.
std::vector<Id<Election>> elections_on(const std::vector<Stage>& stages, Date day);

}  // namespace netralitas::domain
