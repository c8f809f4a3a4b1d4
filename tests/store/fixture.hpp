#pragma once

#include "netralitas/ledger/ledger.hpp"
#include "netralitas/store/members.hpp"
#include "netralitas/store/pledges.hpp"
#include "netralitas/store/units.hpp"
#include "support/problem_of.hpp"
#include "support/temp_folder.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// A ledger of one office with its real schema, on a real file. Everybody in it is invented.
namespace netralitas::store::sample {

inline constexpr int office = 407123;

/// Only for dates that are written right.
domain::Date day(std::string_view iso);

/// From a day to a day; an empty text is an open end.
domain::Span span(std::string_view since, std::string_view until = {});

class Desk {
public:
    Desk();

    /// Replays all entries and compares every cell with the tables.
    ~Desk();
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    ledger::Reader reader() const { return ledger_.reader(); }
    ledger::Ledger& ledger() { return ledger_; }

    /// One entry.
    ledger::Outcome change(const std::function<void(ledger::Change&)>& work);

    /// What the change is refused with. Checks that the refusal left the file as it was.
    Problem refused(const std::function<void(ledger::Change&)>& work);

    domain::Id<domain::Unit> add_unit(std::string code, std::string name,
                                      std::optional<domain::Id<domain::Unit>> parent = {},
                                      domain::Span span = {});

    /// With a number of its own and a posting.
    domain::Id<domain::Member> add_member(std::string_view full_name, domain::Id<domain::Unit> unit,
                                          std::string employment = "pns", domain::Span span = {});

    domain::Round add_round(std::string code, std::string_view date);

    void sign(const domain::Round& round, domain::Id<domain::Member> member,
              std::string_view signed_on);
    void give_reason(const domain::Round& round, domain::Id<domain::Member> member,
                     std::string reason);

    MemberOnDay member(domain::Id<domain::Member> id, std::string_view on) const;

private:
    testing::TempFolder folder_;
    ledger::Ledger ledger_;
    std::int64_t people_ = 0;
};

/// Everybody, on a day.
StaffFilter everybody(std::string_view as_of);

/// The staff of one unit, on a day.
StaffFilter staff_of(domain::Id<domain::Unit> unit, std::string_view as_of);

std::vector<std::string> names_of(const std::vector<MemberOnDay>& people);
std::vector<std::string> names_of(const std::vector<Missing>& people);

}  // namespace netralitas::store::sample
