#include "staff.hpp"

#include "unit_rows.hpp"

namespace netralitas::store {
namespace {

namespace sql {
constexpr const char* name = "SELECT title_before, name, title_after FROM member WHERE id = ?1";
}

std::string text(const ledger::Rows& rows, int column) { return std::string(rows.text(column)); }

}  // namespace

domain::Member read_member(const ledger::Rows& rows, int first) {
    domain::Member member;
    member.id = rows.id<domain::Member>(first);
    member.number = rows.integer(first + 1);
    member.nip = text(rows, first + 2);
    member.nik = text(rows, first + 3);
    member.nrp = text(rows, first + 4);
    member.no_number_reason = text(rows, first + 5);
    member.name.name = text(rows, first + 6);
    member.name.title_before = text(rows, first + 7);
    member.name.title_after = text(rows, first + 8);
    member.sex = domain::sex_from(rows.text(first + 9));
    member.birth_date = rows.date(first + 10);
    return member;
}

domain::Posting read_posting(const ledger::Rows& rows, int first) {
    domain::Posting posting;
    posting.id = rows.id<domain::Posting>(first);
    posting.member = rows.id<domain::Member>(first + 1);
    posting.unit = rows.id<domain::Unit>(first + 2);
    posting.employment = text(rows, first + 3);
    posting.rank = text(rows, first + 4);
    posting.position = text(rows, first + 5);
    posting.job_level = text(rows, first + 6);
    posting.span = {rows.date(first + 7), rows.date(first + 8)};
    posting.end_reason = text(rows, first + 9);
    return posting;
}

MemberOnDay read_person(const ledger::Rows& rows) {
    constexpr int first_of_posting = 11;
    MemberOnDay who;
    who.member = read_member(rows);
    if (!rows.is_null(first_of_posting)) {
        who.posting = read_posting(rows, first_of_posting);
    }
    return who;
}

std::string json_of(const std::vector<domain::Id<domain::Unit>>& units) {
    std::string json;
    for (const auto id : units) {
        json += json.empty() ? '[' : ',';
        json += std::to_string(id.value);
    }
    return json.empty() ? json : json + ']';
}

std::string name_of(const ledger::Reader& reader, domain::Id<domain::Member> id) {
    auto rows = reader.rows(sql::name, {id});
    if (!rows.next()) {
        return {};
    }
    return domain::full_name({text(rows, 0), text(rows, 1), text(rows, 2)});
}

UnitNames::UnitNames(const ledger::Reader& reader, domain::Date day) {
    for (auto& row : units_on(reader, day)) {
        entries_.emplace(row.unit.id.value,
                         Entry{std::move(row.unit.code), std::move(row.version.name)});
    }
}

const UnitNames::Entry& UnitNames::of(domain::Id<domain::Unit> id) const {
    static const Entry nowhere;
    const auto found = entries_.find(id.value);
    return found == entries_.end() ? nowhere : found->second;
}

void UnitNames::name(MemberOnDay& who) const {
    if (who.posting) {
        const auto& entry = of(who.posting->unit);
        who.unit_code = entry.code;
        who.unit_name = entry.name;
    }
}

}  // namespace netralitas::store
