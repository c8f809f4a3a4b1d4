#pragma once

#include "netralitas/store/members.hpp"
#include "sql.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

/// What every question about staff shares: who is meant, how a row becomes a person, in which order
/// people are listed.
namespace netralitas::store {

namespace staff_sql {

/// The table `staff` (id of the posting, member, unit, employment): postings that hold on a day.
/// Takes ?1 units (JSON array, NULL = all), ?2 day, ?3 employment, ?4 job level (NULL = all).
/// For all units the table is walked in order of ids: members and pledges lie in the same order,
/// and a walk by the index of units would jump through both (four times slower at a million).
inline constexpr Sql staff_on_day = R"(
WITH staff AS (
  SELECT id, member, unit, employment FROM posting NOT INDEXED
  WHERE ?1 IS NULL
    AND (since IS NULL OR since <= ?2) AND (until IS NULL OR until >= ?2)
    AND (?3 IS NULL OR employment = ?3) AND (?4 IS NULL OR job_level = ?4)
  UNION ALL
  SELECT id, member, unit, employment FROM posting
  WHERE unit IN (SELECT value FROM json_each(?1))
    AND (since IS NULL OR since <= ?2) AND (until IS NULL OR until >= ?2)
    AND (?3 IS NULL OR employment = ?3) AND (?4 IS NULL OR job_level = ?4)))";

/// The same with people whose postings have ended by the day: the latest one of each.
inline constexpr Sql staff_and_former = R"(
WITH staff AS (
  SELECT p.id, p.member, p.unit, p.employment FROM posting p
  WHERE (?1 IS NULL OR p.unit IN (SELECT value FROM json_each(?1)))
    AND (p.since IS NULL OR p.since <= ?2)
    AND (?3 IS NULL OR p.employment = ?3) AND (?4 IS NULL OR p.job_level = ?4)
    AND NOT EXISTS (SELECT 1 FROM posting q WHERE q.member = p.member
                    AND q.since > coalesce(p.since, '') AND q.since <= ?2)))";

/// What `read_person` reads: a member `m` and the posting `p`.
inline constexpr Sql person =
    " m.id, m.number, m.nip, m.nik, m.nrp, m.no_number_reason, m.name, m.title_before,"
    " m.title_after, m.sex, m.birth_date, p.id, p.member, p.unit, p.employment, p.rank,"
    " p.position, p.job_level, p.since, p.until, p.end_reason ";

}  // namespace staff_sql

/// The columns `person` takes; what a question selects besides begins here.
inline constexpr int person_columns = 21;

/// How many of them are the member's.
inline constexpr int member_columns = 11;

/// The columns of `member` from `first` on, in the order of the table. The texts of `into` keep
/// their memory: a walk through millions asks for none.
void read_member(const ledger::Rows& rows, domain::Member& into, int first);

/// The columns of `posting` from `first` on, in the order of the table.
void read_posting(const ledger::Rows& rows, domain::Posting& into, int first);
domain::Posting read_posting(const ledger::Rows& rows);

/// The columns `person`. Unit code and name are filled by `UnitNames`.
MemberOnDay read_person(const ledger::Rows& rows);

/// The ids as a JSON array for `json_each`; empty (bound as NULL) when no unit is named.
std::string json_of(const std::vector<domain::Id<domain::Unit>>& units);

/// The codes as a JSON array; empty (bound as NULL) when none is named.
std::string json_of(const std::vector<std::string>& codes);

/// With titles, for people to read.
std::string name_of(const ledger::Reader& reader, domain::Id<domain::Member> id);

namespace members {

/// The digits of a typed number, spaces and apostrophes left out; empty when it is no number.
std::string digits_in(std::string_view typed);

/// The form a typed name is compared in: titles off, folded.
std::string folded_name(std::string_view typed);

/// By NIP, NIK, `P-0042` or `407123:P-0042`. Empty when the text is none of these or nobody has it.
std::optional<domain::Id<domain::Member>> by_any_number(const ledger::Reader& reader,
                                                        std::string_view typed);

}  // namespace members

/// Codes of units, and their names valid on a day.
class UnitNames {
public:
    struct Entry {
        std::string code;
        std::string name;
    };

    UnitNames(const ledger::Reader& reader, domain::Date day);

    /// Empty code and name when the id points nowhere.
    const Entry& of(domain::Id<domain::Unit> id) const;
    void name(MemberOnDay& who) const;

private:
    std::unordered_map<std::int64_t, Entry> entries_;
};

/// Orders by name as people compare names (folded), then by number; with `by_unit` by unit code
/// first. `who` gives the MemberOnDay of a row.
template <class Row, class Who>
std::vector<Row> in_order_of_names(std::vector<Row> rows, bool by_unit, Who who) {
    using Key = std::tuple<std::string, std::string, std::int64_t, std::size_t>;
    std::vector<Key> keys;
    keys.reserve(rows.size());
    for (const auto& row : rows) {
        const MemberOnDay& person = who(row);
        keys.emplace_back(by_unit ? person.unit_code : std::string{},
                          domain::fold(person.member.name.name), person.member.number, keys.size());
    }
    std::sort(keys.begin(), keys.end());
    std::vector<Row> ordered;
    ordered.reserve(rows.size());
    for (const auto& key : keys) {
        ordered.push_back(std::move(rows[std::get<3>(key)]));
    }
    return ordered;
}

}  // namespace netralitas::store
