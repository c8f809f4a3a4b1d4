#pragma once

#include "netralitas/importer/kinds.hpp"
#include "staff_row.hpp"

#include <optional>
#include <set>
#include <string_view>
#include <vector>

namespace netralitas::importer {

/// The whole staff of some units on a day: what it says beside its rows.
class Snapshot {
public:
    /// Throws `unit-unknown`.
    Snapshot(const ledger::Reader& reader, const MemberDefaults& defaults);

    /// Refuses a row whose unit the snapshot does not speak for (`snapshot-elsewhere`). Throws
    /// `snapshot-older` when a newer one of the unit is recorded.
    void check(Row& row, domain::Id<domain::Unit> unit);

    /// The first day of somebody new there: the day of the snapshot. Empty where nobody was ever
    /// recorded: who is on a first list was there before it.
    std::optional<domain::Date> first_day(domain::Id<domain::Unit> unit) const;

    /// The row with the day from which it holds, where it names none: who has left and stands in
    /// the list came back.
    StaffRow dated(const StaffRow& given, const std::vector<domain::Posting>& postings) const;

    void note_new(const domain::Member& member, domain::Id<domain::Unit> unit);
    void note_known(const domain::Member& before, const StaffRow& given,
                    const std::vector<domain::Posting>& postings);
    void note_present(domain::Id<domain::Member> member) { present_.insert(member); }

    /// Who was there and is not in the list leaves; every unit keeps that it was listed.
    void end(ledger::Change& change);

    const std::vector<Event>& events() const { return events_; }

private:
    void note(std::string_view event, const std::string& name);
    void let_go(ledger::Change& change);

    domain::Date date_;
    bool older_;
    bool is_whole_ = false;  ///< of a unit and all below it, whatever the file names
    std::set<domain::Id<domain::Unit>> units_;
    std::set<domain::Id<domain::Unit>> checked_;
    std::vector<domain::Id<domain::Unit>> had_staff_;
    std::set<domain::Id<domain::Member>> present_;
    std::vector<Event> events_;
    ledger::Reader reader_;
};

}  // namespace netralitas::importer
