#include "staff_match.hpp"

#include "netralitas/domain/name.hpp"

#include <array>

namespace netralitas::importer {
namespace {

using Recorded = StaffMatch::Recorded;
using Typed = std::string_view;

bool is_day(Typed typed, const std::optional<domain::Date>& day) {
    return day && typed == domain::to_string(*day);
}

bool is_code(const std::optional<std::string>& code, Typed recorded) {
    return code && *code == recorded;
}

/// A NIK stands for who has no NIP and needs none.
bool is_nip_or_nik(StaffReading&, Typed typed, const Recorded& recorded) {
    const auto& [member, posting] = recorded;
    if (!member.nip.empty()) return typed == member.nip;
    return typed == member.nik && posting.employment == "ppnpn";
}

bool is_name(StaffReading&, Typed typed, const Recorded& recorded) {
    return domain::reads_as(typed, recorded.member.name);
}

bool is_bare_name(StaffReading&, Typed typed, const Recorded& recorded) {
    return typed == recorded.member.name.name;
}

struct FieldCheck {
    std::string_view field;
    StaffMatch::Check check;
    bool needed = false;
    bool names = false;
};

constexpr std::array<FieldCheck, 19> all_checks{{
    {"number",
     [](auto&, Typed typed, const Recorded& recorded) {
         return typed == domain::member_number(recorded.member.number);
     },
     false, true},
    {"nip",
     [](auto&, Typed typed, const Recorded& recorded) { return typed == recorded.member.nip; },
     false, true},
    {"nik",
     [](auto&, Typed typed, const Recorded& recorded) { return typed == recorded.member.nik; },
     false, true},
    {"nip_or_nik", is_nip_or_nik, false, true},
    {"nrp",
     [](auto&, Typed typed, const Recorded& recorded) { return typed == recorded.member.nrp; }},
    {"no_number_reason",
     [](auto&, Typed typed, const Recorded& recorded) {
         return typed == recorded.member.no_number_reason;
     }},
    {"name", is_name, true},
    {"title_before",
     [](auto&, Typed typed, const Recorded& recorded) {
         return typed == recorded.member.name.title_before;
     }},
    {"title_after",
     [](auto&, Typed typed, const Recorded& recorded) {
         return typed == recorded.member.name.title_after;
     }},
    {"sex",
     [](auto& reading, Typed typed, const Recorded& recorded) {
         const auto& sex = recorded.member.sex;
         return sex && is_code(reading.code_meant("sex", typed), to_string(*sex));
     }},
    {"birth_date",
     [](auto&, Typed typed, const Recorded& recorded) {
         return is_day(typed, recorded.member.birth_date);
     }},
    {"unit",
     [](auto& reading, Typed typed, const Recorded& recorded) {
         return reading.unit_meant(typed) == recorded.posting.unit;
     }},
    {"employment",
     [](auto& reading, Typed typed, const Recorded& recorded) {
         return is_code(reading.code_meant("employment", typed), recorded.posting.employment);
     },
     true},
    {"rank",
     [](auto& reading, Typed typed, const Recorded& recorded) {
         return is_code(reading.rank_meant(typed), recorded.posting.rank);
     }},
    {"position", [](auto&, Typed typed,
                    const Recorded& recorded) { return typed == recorded.posting.position; }},
    {"job_level",
     [](auto& reading, Typed typed, const Recorded& recorded) {
         return is_code(reading.code_meant("job_level", typed), recorded.posting.job_level);
     }},
    {"since", [](auto&, Typed typed,
                 const Recorded& recorded) { return is_day(typed, recorded.posting.span.since); }},
    {"until", [](auto&, Typed typed,
                 const Recorded& recorded) { return is_day(typed, recorded.posting.span.until); }},
    {"end_reason",
     [](auto& reading, Typed typed, const Recorded& recorded) {
         return is_code(reading.code_meant("end_reason", typed), recorded.posting.end_reason);
     }},
}};

}  // namespace

StaffMatch::StaffMatch(const Columns& columns, StaffReading& reading)
    : reading_(&reading), has_unit_(columns.contains("unit")) {
    const bool is_split = columns.contains("title_before") || columns.contains("title_after");
    for (const auto& [field, check, needed, names] : all_checks) {
        const auto column = columns.find(field);
        if (!column) continue;
        const auto meant = field == "name" && is_split ? is_bare_name : check;
        checks_.push_back({*column, meant, needed, names});
    }
}

bool StaffMatch::matches(const Row& row, const Recorded& recorded) const {
    if (!has_unit_ && reading_->default_unit() != recorded.posting.unit) return false;
    bool is_named = false;
    for (const auto& [column, check, needed, names] : checks_) {
        const auto typed = row.cell(column);
        if (typed.empty() && !needed) continue;
        if (!check(*reading_, typed, recorded)) return false;
        is_named = is_named || names;
    }
    return is_named;
}

}  // namespace netralitas::importer
