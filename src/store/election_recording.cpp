#include "netralitas/store/elections.hpp"

#include <algorithm>

namespace netralitas::store::elections {
namespace {

/// Writes the election unless it stands there as it is; says what its id is.
domain::Id<domain::Election> record_election(ledger::Change& change, domain::Election given,
                                             Recorded& recorded) {
    const auto known = find(change.reader(), given.code);
    if (!known) {
        ++recorded.added;
        return add(change, std::move(given));
    }
    given.id = known->id;
    if (given == *known) {
        ++recorded.same;
        return given.id;
    }
    update(change, given);
    ++recorded.changed;
    return given.id;
}

void record_stage(ledger::Change& change, const std::vector<domain::Stage>& known,
                  domain::Stage given, Recorded& recorded) {
    const auto before = std::find_if(known.begin(), known.end(), [&](const domain::Stage& stage) {
        return stage.code == given.code;
    });
    if (before == known.end()) {
        add_stage(change, std::move(given));
        ++recorded.added;
        return;
    }
    given.id = before->id;
    if (given == *before) {
        ++recorded.same;
        return;
    }
    update_stage(change, given);
    ++recorded.changed;
}

std::int64_t absent_from(const std::vector<domain::Stage>& known,
                         const std::vector<domain::Stage>& given) {
    return std::count_if(known.begin(), known.end(), [&](const domain::Stage& stage) {
        return std::none_of(given.begin(), given.end(),
                            [&](const domain::Stage& other) { return other.code == stage.code; });
    });
}

}  // namespace

Recorded record(ledger::Change& change, const domain::Timetable& timetable) {
    Recorded recorded;
    const auto id = record_election(change, timetable.election, recorded);
    const auto known = stages(change.reader(), id);
    for (auto stage : timetable.stages) {
        stage.election = id;
        record_stage(change, known, std::move(stage), recorded);
    }
    recorded.absent = absent_from(known, timetable.stages);
    return recorded;
}

}  // namespace netralitas::store::elections
