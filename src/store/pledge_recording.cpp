#include "netralitas/domain/member.hpp"
#include "pledge_rows.hpp"
#include "staff.hpp"

#include <utility>

namespace netralitas::store::pledges {
namespace {

using MemberId = domain::Id<domain::Member>;
using RoundId = domain::Id<domain::Round>;

namespace sql {
constexpr const char* round_code = "SELECT code FROM round WHERE id = ?1";
constexpr auto staff_and_pledges =
    staff_sql::staff_on_day +
    "SELECT s.member, g.id, g.signed_on IS NOT NULL, g.reason_unsigned IS NOT NULL "
    "FROM staff s LEFT JOIN pledge g ON g.member = s.member AND g.round = ?5 ORDER BY s.member";
}  // namespace sql

std::string round_code(const ledger::Reader& reader, RoundId id) {
    auto rows = reader.rows(sql::round_code, {id});
    return rows.next() ? std::string(rows.text(0)) : std::string{};
}

Arguments whose(const ledger::Reader& reader, const domain::Pledge& pledge) {
    return {{"name", name_of(reader, pledge.member)}, {"round", round_code(reader, pledge.round)}};
}

[[noreturn]] void refuse_other_date(const ledger::Reader& reader, const domain::Pledge& recorded,
                                    domain::Date typed) {
    auto arguments = whose(reader, recorded);
    arguments.push_back({"recorded", domain::to_string(*recorded.signed_on)});
    arguments.push_back({"typed", domain::to_string(typed)});
    throw Error{"pledge-date-differs", std::move(arguments)};
}

[[noreturn]] void refuse_reason(const ledger::Reader& reader, const domain::Pledge& recorded) {
    auto arguments = whose(reader, recorded);
    arguments.push_back({"recorded", domain::to_string(*recorded.signed_on)});
    throw Error{"pledge-signed", std::move(arguments)};
}

/// What is given replaces what is recorded; what is left out stays.
void fill(std::string& recorded, const std::string& given) {
    if (!given.empty()) {
        recorded = given;
    }
}

void fill(std::optional<domain::Date>& recorded, const std::optional<domain::Date>& given) {
    if (given) {
        recorded = given;
    }
}

domain::Pledge filled(domain::Pledge recorded, const domain::Pledge& given) {
    fill(recorded.method, given.method);
    fill(recorded.read_on, given.read_on);
    fill(recorded.place, given.place);
    fill(recorded.sheet, given.sheet);
    fill(recorded.revoked_on, given.revoked_on);
    fill(recorded.reason_unsigned, given.reason_unsigned);
    return recorded;
}

/// There is a signature, and it had not been taken back by the day.
bool is_signed(const domain::Pledge& pledge, domain::Date day) {
    return pledge.signed_on && (!pledge.revoked_on || *pledge.revoked_on > day);
}

domain::Pledge with_signature(const domain::Pledge& recorded, const domain::Pledge& given) {
    auto next = recorded;
    next.revoked_on.reset();
    next.reason_unsigned.clear();
    next.signed_on = given.signed_on;
    return filled(std::move(next), given);
}

/// It tells of the signature on record, taken back as it is there.
bool is_revoked_one(const domain::Pledge& recorded, const domain::Pledge& given) {
    return given.revoked_on && given.revoked_on == recorded.revoked_on &&
           given.signed_on == recorded.signed_on;
}

/// What the two make together; refuses what contradicts.
domain::Pledge merged(const ledger::Reader& reader, const domain::Pledge& recorded,
                      const domain::Pledge& given, bool date_typed) {
    if (!given.signed_on) {
        if (!given.reason_unsigned.empty() && recorded.signed_on && !recorded.revoked_on) {
            refuse_reason(reader, recorded);
        }
        return filled(recorded, given);
    }
    if (is_revoked_one(recorded, given)) {
        return filled(recorded, given);
    }
    if (!is_signed(recorded, *given.signed_on)) {
        return with_signature(recorded, given);
    }
    if (!date_typed) {
        return recorded;
    }
    if (*given.signed_on != *recorded.signed_on) {
        refuse_other_date(reader, recorded, *given.signed_on);
    }
    return filled(recorded, given);
}

struct Signer {
    MemberId member;
    domain::Id<domain::Pledge> pledge;  ///< 0: none yet; else one without signature and reason
};

/// Who of the staff is still to sign; counts the others.
std::vector<Signer> signers(const ledger::Reader& reader, const domain::Round& round,
                            const StaffFilter& filter, UnitSigning& counts) {
    std::vector<Signer> found;
    auto rows = reader.rows(
        sql::staff_and_pledges,
        {json_of(filter.units), round.cut_off, filter.employment, filter.job_level, round.id});
    while (rows.next()) {
        const bool has_signed = rows.integer(2) != 0;
        const bool has_reason = rows.integer(3) != 0;
        counts.with_reason += has_reason ? 1 : 0;
        counts.signed_before += has_signed && !has_reason ? 1 : 0;
        if (!has_signed && !has_reason) {
            found.push_back({rows.id<domain::Member>(0), rows.id<domain::Pledge>(1)});
        }
    }
    return found;
}

}  // namespace

Recorded record(ledger::Change& change, domain::Pledge pledge, bool date_typed) {
    const auto recorded = find(change.reader(), pledge.round, pledge.member);
    return record(change, recorded, std::move(pledge), date_typed);
}

Recorded record(ledger::Change& change, const std::optional<domain::Pledge>& recorded,
                domain::Pledge pledge, bool date_typed) {
    if (!recorded) {
        insert_pledge(change, std::move(pledge));
        return Recorded::added;
    }
    const auto next = merged(change.reader(), *recorded, pledge, date_typed);
    if (next == *recorded) {
        return Recorded::same;
    }
    update_pledge(change, next);
    return Recorded::changed;
}

UnitSigning sign_units(ledger::Change& change, const domain::Round& round,
                       const StaffFilter& filter, const domain::Pledge& signature) {
    UnitSigning counts;
    auto pledge = signature;
    pledge.round = round.id;
    for (const auto& signer : signers(change.reader(), round, filter, counts)) {
        pledge.member = signer.member;
        if (signer.pledge.value == 0) {
            insert_pledge(change, pledge);
        } else {
            record(change, pledge, true);
        }
        ++counts.recorded;
    }
    return counts;
}

void revoke(ledger::Change& change, RoundId round, MemberId member, domain::Date on) {
    auto pledge = find(change.reader(), round, member);
    if (!pledge || !pledge->signed_on || pledge->revoked_on) {
        throw Error{"pledge-unsigned",
                    {{"name", name_of(change.reader(), member)},
                     {"round", round_code(change.reader(), round)}}};
    }
    if (on < *pledge->signed_on) {
        throw Error{"revoked-before-signed",
                    {{"revoked_on", domain::to_string(on)},
                     {"signed_on", domain::to_string(*pledge->signed_on)}}};
    }
    pledge->revoked_on = on;
    update_pledge(change, *pledge);
}

}  // namespace netralitas::store::pledges
