#include "snapshot.hpp"

#include "netralitas/domain/name.hpp"
#include "netralitas/store/members.hpp"
#include "netralitas/store/snapshots.hpp"
#include "netralitas/store/units.hpp"

#include <algorithm>
#include <array>

namespace netralitas::importer {
namespace {

using MemberId = domain::Id<domain::Member>;
using UnitId = domain::Id<domain::Unit>;

constexpr std::array<std::string_view, 5> all_events{"joined", "moved", "employment", "renamed",
                                                     "gone"};
constexpr std::size_t named_in_full = 5;

const domain::Posting* held_on(const std::vector<domain::Posting>& postings, domain::Date day) {
    const auto held = std::find_if(postings.begin(), postings.end(), [day](const auto& posting) {
        return posting.span.contains(day);
    });
    return held == postings.end() ? nullptr : &*held;
}

bool differs(const std::string& given, const std::string& recorded) {
    return !given.empty() && given != recorded;
}

}  // namespace

Snapshot::Snapshot(const ledger::Reader& reader, const MemberDefaults& defaults)
    : date_(*defaults.snapshot),
      older_(defaults.older),
      is_whole_(!defaults.snapshot_of.empty()),
      had_staff_(store::snapshots::with_staff(reader)),
      reader_(reader) {
    for (const auto event : all_events) events_.push_back({std::string(event), 0, {}});
    if (!is_whole_) return;
    const store::UnitDirectory directory(reader);
    const auto below = store::units::subtree(reader, directory.get(defaults.snapshot_of), date_);
    units_.insert(below.begin(), below.end());
}

void Snapshot::check(Row& row, UnitId unit) {
    if (unit.value == 0) return;
    if (is_whole_ && !units_.contains(unit)) {
        return row.refuse("unit", "snapshot-elsewhere", {{"unit", std::string(row.text("unit"))}});
    }
    units_.insert(unit);
    if (older_ || !checked_.insert(unit).second) return;
    const auto newest = store::snapshots::newest(reader_, unit);
    if (!newest || *newest <= date_) return;
    throw Error("snapshot-older", {{"unit", std::string(row.text("unit"))},
                                   {"date", domain::to_string(date_)},
                                   {"newest", domain::to_string(*newest)}});
}

std::optional<domain::Date> Snapshot::first_day(UnitId unit) const {
    const bool known = std::binary_search(had_staff_.begin(), had_staff_.end(), unit);
    return known ? std::optional(date_) : std::nullopt;
}

StaffRow Snapshot::dated(const StaffRow& given,
                         const std::vector<domain::Posting>& postings) const {
    auto row = given;
    const auto ended = [this](const auto& posting) {
        return posting.span.until && *posting.span.until < date_;
    };
    if (!row.since && std::all_of(postings.begin(), postings.end(), ended)) row.since = date_;
    return row;
}

void Snapshot::note_new(const domain::Member& member, UnitId unit) {
    if (first_day(unit)) note("joined", domain::full_name(member.name));
}

void Snapshot::note_known(const domain::Member& before, const StaffRow& given,
                          const std::vector<domain::Posting>& postings) {
    const auto name = domain::full_name(before.name);
    if (differs(given.member.name.name, before.name.name)) note("renamed", name);
    const auto* held = held_on(postings, date_);
    if (held == nullptr) return note("joined", name);
    const auto& next = given.posting;
    if (next.unit.value != 0 && next.unit != held->unit) note("moved", name);
    if (differs(next.employment, held->employment)) note("employment", name);
}

void Snapshot::note(std::string_view event, const std::string& name) {
    const auto found = std::find_if(events_.begin(), events_.end(),
                                    [event](const Event& known) { return known.code == event; });
    ++found->count;
    if (found->first.size() < named_in_full) found->first.push_back(name);
}

void Snapshot::end(ledger::Change& change) {
    if (!had_staff_.empty()) let_go(change);
    for (const auto unit : units_) store::snapshots::add(change, unit, date_);
}

void Snapshot::let_go(ledger::Change& change) {
    const std::vector<UnitId> units(units_.begin(), units_.end());
    for (const auto member : store::snapshots::staff_on(change.reader(), units, date_)) {
        if (present_.contains(member)) continue;
        const auto who = store::members::find(change.reader(), member, date_);
        store::snapshots::leave(change, member, date_);
        note("gone", domain::full_name(who->member.name));
    }
}

}  // namespace netralitas::importer
