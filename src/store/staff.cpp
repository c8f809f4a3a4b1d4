#include "staff.hpp"

#include "unit_rows.hpp"

namespace netralitas::store {
namespace {

namespace sql {
constexpr const char* name = "SELECT title_before, name, title_after FROM member WHERE id = ?1";
}

std::string text(const ledger::Rows& rows, int column) { return std::string(rows.text(column)); }

}  // namespace

void read_member(const ledger::Rows& rows, domain::Member& into, int first) {
    into.id = rows.id<domain::Member>(first);
    into.number = rows.integer(first + 1);
    into.nip = rows.text(first + 2);
    into.nik = rows.text(first + 3);
    into.nrp = rows.text(first + 4);
    into.no_number_reason = rows.text(first + 5);
    into.name.name = rows.text(first + 6);
    into.name.title_before = rows.text(first + 7);
    into.name.title_after = rows.text(first + 8);
    into.sex = domain::sex_from(rows.text(first + 9));
    into.birth_date = rows.date(first + 10);
}

void read_posting(const ledger::Rows& rows, domain::Posting& into, int first) {
    into.id = rows.id<domain::Posting>(first);
    into.member = rows.id<domain::Member>(first + 1);
    into.unit = rows.id<domain::Unit>(first + 2);
    into.employment = rows.text(first + 3);
    into.rank = rows.text(first + 4);
    into.position = rows.text(first + 5);
    into.job_level = rows.text(first + 6);
    into.span = {rows.date(first + 7), rows.date(first + 8)};
    into.end_reason = rows.text(first + 9);
}

domain::Posting read_posting(const ledger::Rows& rows) {
    domain::Posting posting;
    read_posting(rows, posting, 0);
    return posting;
}

MemberOnDay read_person(const ledger::Rows& rows) {
    MemberOnDay who;
    read_member(rows, who.member, 0);
    if (!rows.is_null(member_columns)) {
        read_posting(rows, who.posting.emplace(), member_columns);
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

std::string json_of(const std::vector<std::string>& codes) {
    std::string json;
    for (const auto& code : codes) {
        json += json.empty() ? "[\"" : ",\"";
        json += code + '"';
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
