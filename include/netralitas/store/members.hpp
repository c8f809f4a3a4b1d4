#pragma once

#include "netralitas/domain/member.hpp"
#include "netralitas/ledger/ledger.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netralitas::store {

/// A member with the posting that holds on the day asked for, or the latest before it.
struct MemberOnDay {
    domain::Member member;
    std::optional<domain::Posting> posting;
    std::string unit_code;
    std::string unit_name;  ///< valid on the day

    bool operator==(const MemberOnDay&) const = default;
};

/// Which staff is meant. Everything left out means: all.
struct StaffFilter {
    domain::Date as_of;
    std::vector<domain::Id<domain::Unit>> units;  ///< empty: all units
    std::string employment;
    std::string job_level;
    bool former = false;  ///< also people whose postings have ended by then
};

namespace members {

std::optional<MemberOnDay> find(const ledger::Reader& reader, domain::Id<domain::Member> id,
                                domain::Date day);

/// Ordered by unit code, then name.
std::vector<MemberOnDay> all(const ledger::Reader& reader, const StaffFilter& filter);

/// Everybody there ever was or will be; whose postings all begin after the day has the first one.
/// Ordered by unit code, then name.
std::vector<MemberOnDay> ever(const ledger::Reader& reader, domain::Date day);

/// Everybody whose name contains the text (titles, case and apostrophe style ignored) or whose NIP,
/// NIK or NRP begins or ends with it; ordered by name.
std::vector<MemberOnDay> search(const ledger::Reader& reader, std::string_view text,
                                domain::Date day);

/// The person meant by a NIP, a NIK, `P-0042`, `407123:P-0042` or a name that fits exactly one
/// person. Throws `member-unknown` (with near names; a typed NIK is masked) or `name-ambiguous`
/// (with up to three suggestions like `P-0017 (PNS, RUTAN-BLORA)`).
domain::Id<domain::Member> resolve(const ledger::Reader& reader, std::string_view typed,
                                   domain::Date day);

std::optional<domain::Id<domain::Member>> by_nip(const ledger::Reader& reader,
                                                 std::string_view nip);
std::optional<domain::Id<domain::Member>> by_nik(const ledger::Reader& reader,
                                                 std::string_view nik);
std::optional<domain::Id<domain::Member>> by_number(const ledger::Reader& reader,
                                                    std::int64_t number);

std::vector<domain::Posting> postings(const ledger::Reader& reader, domain::Id<domain::Member> id);

/// The next free `P-` number of the office.
std::int64_t next_number(const ledger::Reader& reader);

/// Adds the member; number 0 takes the next one. Throws `number-taken` when the NIP, NIK or
/// P-number is another person's (says which field and whose; the NIK masked).
domain::Id<domain::Member> add(ledger::Change& change, domain::Member member);

/// Adds a posting. Throws `posting-overlap` when it overlaps another of the same member (two open
/// postings).
domain::Id<domain::Posting> add_posting(ledger::Change& change, domain::Posting posting);

/// For people known to be new, in bulk: no question is asked, the indexes find doubles. They are
/// written many at a time; the last ones by `finish`.
class Loading {
public:
    void add(ledger::Change& change, domain::Member member, domain::Posting posting);
    void finish(ledger::Change& change);

private:
    std::vector<domain::Member> members_;
    std::vector<domain::Posting> postings_;
};

/// They were recorded wrongly: written anew. Throw as `add` and `add_posting`.
void update(ledger::Change& change, const domain::Member& member);
void update_posting(ledger::Change& change, const domain::Posting& posting);

/// It is different from `since` on, up to the end of the posting that holds then. Writes nothing
/// when nothing is different. Throws `change-before-first`, `posting-missing`.
void change_since(ledger::Change& change, const domain::Posting& next, domain::Date since);

/// Ends the open posting on `until`. Throws `posting-missing`, `end-before-start`.
domain::Posting end(ledger::Change& change, domain::Id<domain::Member> id, domain::Date until,
                    std::string_view end_reason);

}  // namespace members
}  // namespace netralitas::store
