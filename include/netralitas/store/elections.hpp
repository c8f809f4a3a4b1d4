#pragma once

#include "netralitas/domain/election.hpp"
#include "netralitas/ledger/ledger.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace netralitas::store {

/// A stage and the election it is of.
struct StageOnDay {
    domain::Election election;
    domain::Stage stage;
};

/// Elections and their stages. Where several offices have an election of one code it is one thing:
/// that of the office with the lowest number is meant.
namespace elections {

/// By code, in any case; empty when there is none.
std::optional<domain::Election> find(const ledger::Reader& reader, std::string_view code);

/// Throws `election-unknown` with suggestions.
domain::Election get(const ledger::Reader& reader, std::string_view code);

/// By voting day, those without one last, then code.
std::vector<domain::Election> all(const ledger::Reader& reader);

/// By first day, then as they were recorded; those without any date at the end.
std::vector<domain::Stage> stages(const ledger::Reader& reader,
                                  domain::Id<domain::Election> election);

/// The stages of all elections that hold on the day (see `domain::holds`), by code of the election,
/// then first day.
std::vector<StageOnDay> stages_on(const ledger::Reader& reader, domain::Date day);

/// The stages of that code: of the election of that code, or of all when none is named. Throws
/// `election-unknown`, `stage-unknown` with near codes.
std::vector<StageOnDay> stages_named(const ledger::Reader& reader, std::string_view election,
                                     std::string_view stage);

/// The only one of them. Throws `stage-ambiguous` with the elections that have it.
StageOnDay stage_named(const ledger::Reader& reader, std::string_view election,
                       std::string_view stage);

/// Throws what `domain::check` finds, `election-exists`.
domain::Id<domain::Election> add(ledger::Change& change, domain::Election election);
void update(ledger::Change& change, const domain::Election& election);

/// Throws what `domain::check` finds, `stage-exists`.
domain::Id<domain::Stage> add_stage(ledger::Change& change, domain::Stage stage);
void update_stage(ledger::Change& change, const domain::Stage& stage);

/// What became of an election and its stages, counted together.
struct Recorded {
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t same = 0;
    std::int64_t absent = 0;  ///< stages on record that the timetable does not name
};

/// Records a timetable as a whole: an election or stage of the same code is written over with what
/// the timetable says, what it leaves empty becomes empty. A stage it does not name stays as it is.
/// Throws as `add` and `add_stage`.
Recorded record(ledger::Change& change, const domain::Timetable& timetable);

}  // namespace elections

}  // namespace netralitas::store
