#include "add_all.hpp"
#include "netralitas/domain/identity.hpp"
#include "posting_rows.hpp"

#include <array>
#include <utility>

namespace netralitas::store::members {
namespace {

using MemberId = domain::Id<domain::Member>;

namespace sql {
constexpr const char* insert =
    "INSERT INTO member (id, number, nip, nik, nrp, no_number_reason, name, title_before,"
    " title_after, sex, birth_date)";
constexpr const char* update =
    "UPDATE member SET number = ?2, nip = ?3, nik = ?4, nrp = ?5, no_number_reason = ?6, name = ?7,"
    " title_before = ?8, title_after = ?9, sex = ?10, birth_date = ?11 WHERE id = ?1";
constexpr const char* other_with_nip =
    "SELECT number FROM member"
    " WHERE nip = ?2 AND id / 1000000000 = ?1 / 1000000000 AND id <> ?1";
constexpr const char* other_with_nik =
    "SELECT number FROM member"
    " WHERE nik = ?2 AND id / 1000000000 = ?1 / 1000000000 AND id <> ?1";
constexpr const char* other_with_number =
    "SELECT number FROM member"
    " WHERE number = ?2 AND id / 1000000000 = ?1 / 1000000000 AND id <> ?1";
}  // namespace sql

std::array<ledger::Bind, 11> values_of(const domain::Member& member) {
    return {member.id,
            member.number,
            member.nip,
            member.nik,
            member.nrp,
            member.no_number_reason,
            member.name.name,
            member.name.title_before,
            member.name.title_after,
            member.sex ? domain::to_string(*member.sex) : std::string_view{},
            member.birth_date};
}

void refuse_taken(ledger::Rows others, const char* field, std::string shown) {
    if (others.next()) {
        throw Error{"number-taken",
                    {{"field", field},
                     {"number", std::move(shown)},
                     {"member", domain::member_number(others.integer(0))}}};
    }
}

void refuse_numbers_of_others(const ledger::Reader& reader, const domain::Member& member) {
    if (!member.nip.empty()) {
        refuse_taken(reader.rows(sql::other_with_nip, {member.id, member.nip}), "nip", member.nip);
    }
    if (!member.nik.empty()) {
        refuse_taken(reader.rows(sql::other_with_nik, {member.id, member.nik}), "nik",
                     domain::masked(member.nik));
    }
    refuse_taken(reader.rows(sql::other_with_number, {member.id, member.number}), "number",
                 domain::member_number(member.number));
}

}  // namespace

MemberId add(ledger::Change& change, domain::Member member) {
    member.id = {change.next_id()};
    if (member.number == 0) {
        member.number = next_number(change.reader());
    }
    refuse_numbers_of_others(change.reader(), member);
    change.add_rows(sql::insert, values_of(member));
    return member.id;
}

void Loading::add(ledger::Change& change, domain::Member member, domain::Posting posting) {
    constexpr std::size_t people_at_once = 64;  // more are no faster
    member.id = {change.next_id()};
    posting.id = {change.next_id()};
    posting.member = member.id;
    members_.push_back(std::move(member));
    postings_.push_back(std::move(posting));
    if (members_.size() == people_at_once) finish(change);
}

void Loading::finish(ledger::Change& change) {
    if (members_.empty()) return;
    add_all(change, sql::insert, members_, values_of);
    insert_postings(change, postings_);
    members_.clear();
    postings_.clear();
}

void update(ledger::Change& change, const domain::Member& member) {
    refuse_numbers_of_others(change.reader(), member);
    change.run(sql::update, values_of(member));
}

}  // namespace netralitas::store::members
