#pragma once

#include "netralitas/domain/pledge.hpp"
#include "netralitas/ledger/ledger.hpp"
#include "netralitas/store/activities.hpp"
#include "netralitas/store/members.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netralitas::store {

namespace rounds {

std::optional<domain::Round> find(const ledger::Reader& reader, std::string_view code);

/// Throws `round-unknown` with suggestions.
domain::Round get(const ledger::Reader& reader, std::string_view code);

/// By date, then code.
std::vector<domain::Round> all(const ledger::Reader& reader);

/// The newest round whose date is not after the day. Throws `round-missing` when there is none.
domain::Round newest(const ledger::Reader& reader, domain::Date day);

/// Throws what `domain::check` finds, `round-exists`.
domain::Id<domain::Round> add(ledger::Change& change, domain::Round round);
void update(ledger::Change& change, const domain::Round& round);

}  // namespace rounds

/// A pledge and whose it is.
struct PledgeOfMember {
    domain::Pledge pledge;
    MemberOnDay who;
};

namespace pledges {

std::optional<domain::Pledge> find(const ledger::Reader& reader, domain::Id<domain::Round> round,
                                   domain::Id<domain::Member> member);

/// Reasons of one round and the signatures given by `filter.as_of`, also of people who have left;
/// ordered by unit code, then name.
std::vector<PledgeOfMember> all(const ledger::Reader& reader, const domain::Round& round,
                                const StaffFilter& filter);

/// Codes of the rounds a member has signed by the day, oldest first.
std::vector<std::string> signed_by(const ledger::Reader& reader, domain::Id<domain::Member> member,
                                   domain::Date day);

enum class Recorded { added, changed, same };

/// Records a signature (`signed_on` set) or a reason (`reason_unsigned` set). Who has signed and is
/// named without a date (`date_typed` false) stays as is; a typed date that differs throws
/// `pledge-date-differs` with both, an equal one fills in what else is given. A signature clears
/// the reason; a reason for one who has signed throws `pledge-signed`. Once a signature was taken
/// back, one given on that day or later takes its place.
Recorded record(ledger::Change& change, domain::Pledge pledge, bool date_typed);
/// The same for one whose record is known (`find`).
Recorded record(ledger::Change& change, const std::optional<domain::Pledge>& recorded,
                domain::Pledge pledge, bool date_typed);

/// Signs everybody on the units' staff on the round's cut-off day, leaving out who has signed (also
/// when the signature was taken back since) or has a reason.
struct UnitSigning {
    std::int64_t recorded = 0;
    std::int64_t signed_before = 0;
    std::int64_t with_reason = 0;
};
UnitSigning sign_units(ledger::Change& change, const domain::Round& round,
                       const StaffFilter& filter, const domain::Pledge& signature);

/// Takes a signature back as of a day. Throws `pledge-unsigned`, `revoked-before-signed`.
void revoke(ledger::Change& change, domain::Id<domain::Round> round,
            domain::Id<domain::Member> member, domain::Date on);

}  // namespace pledges

/// Who has not signed a round, as known about a day. The posting is that of the cut-off day.
struct Missing {
    MemberOnDay who;
    std::string reason;  ///< empty: none recorded
    bool left = false;   ///< no longer on staff on the day
};

/// Staff on the cut-off day without a signature that holds on `filter.as_of`; ordered by name
/// (folded).
std::vector<Missing> missing(const ledger::Reader& reader, const domain::Round& round,
                             const StaffFilter& filter);

/// How many are staff on the day.
std::int64_t staff_count(const ledger::Reader& reader, const StaffFilter& filter);

/// How many on the round's cut-off day are staff, how many of them have signed by the day, and how
/// many the socialisations have reached: nobody when none are given.
struct CoverageRow {
    domain::Id<domain::Unit> unit;
    std::string unit_code;
    std::string unit_name;  ///< valid on the day
    std::string employment;
    std::int64_t staff = 0;
    std::int64_t signed_count = 0;
    std::int64_t socialised = 0;
};
struct ReasonCount {
    std::string reason;  ///< empty: none recorded
    std::int64_t count = 0;
};
struct Coverage {
    std::vector<CoverageRow> rows;  ///< one a unit and employment, by unit code
    std::vector<ReasonCount>
        reasons;  ///< of those who have not signed, in catalogue-free order: by code
};
Coverage coverage(const ledger::Reader& reader, const domain::Round& round,
                  const StaffFilter& filter,
                  const std::optional<ActivityFilter>& socialisations = std::nullopt);

/// What the first page of `status` says about the ledger as a whole, on a day.
struct Overview {
    std::int64_t units = 0;
    std::int64_t staff = 0;
    std::vector<std::pair<std::string, std::int64_t>> by_employment;  ///< code, count; most first
};
Overview overview(const ledger::Reader& reader, domain::Date day);

}  // namespace netralitas::store
