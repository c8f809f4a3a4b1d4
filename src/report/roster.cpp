#include "netralitas/report/roster.hpp"

#include "netralitas/message.hpp"
#include "netralitas/store/satgas.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace netralitas::report {

using document::Align;
using document::Audience;
using document::Code;
using document::text_cell;
using document::Words;
using store::AppointmentOfMember;
using store::MemberOnDay;

namespace {

/// Where a code stands in its list; an empty or unknown one behind all.
std::size_t place_in(const domain::Vocabulary& list, const std::string& code) {
    const auto codes = list.codes();
    return static_cast<std::size_t>(std::find(codes.begin(), codes.end(), code) - codes.begin());
}

std::string level_of(const MemberOnDay& who) {
    return who.posting ? who.posting->job_level : std::string();
}

/// By unit, then level, then role, each in the order of its list; names stay in order.
void sort(std::vector<AppointmentOfMember>& rows, const domain::Catalogues& catalogues) {
    const auto& levels = catalogues.vocabulary("job_level");
    const auto& roles = catalogues.vocabulary("role");
    const auto key = [&](const AppointmentOfMember& row) {
        return std::tuple(row.unit_code, place_in(levels, level_of(row.who)),
                          place_in(roles, row.appointment.role));
    };
    std::stable_sort(rows.begin(), rows.end(),
                     [&](const auto& one, const auto& other) { return key(one) < key(other); });
}

std::string number_of(const domain::Member& member) {
    if (!member.nip.empty()) return member.nip;
    return member.nik.empty() ? member.nrp : domain::masked(member.nik);
}

document::Table members_table(const std::vector<AppointmentOfMember>& rows) {
    document::Table table;
    table.title = {mark("Members"), {}};
    table.columns = {{"unit", mark("Unit")},
                     {"job_level", mark("Level")},
                     {"role", mark("Role")},
                     {"number", "", Align::left, Audience::machines},
                     {"full_name", mark("Name"), Align::left, Audience::both, true},
                     {"nip_or_nik", mark("NIP/NIK")},
                     {"decree", "", Align::left, Audience::machines},
                     {"since", "", Align::left, Audience::machines},
                     {"until", "", Align::left, Audience::machines},
                     {"confirmed_on", mark("Confirmed")},
                     {"badge", "", Align::left, Audience::machines}};
    for (const auto& row : rows) {
        const auto& [appointment, who, unit_code, unit_name, decree] = row;
        table.rows.push_back(
            {{unit_code, Code{"job_level", level_of(who)}, Code{"role", appointment.role},
              domain::member_number(who.member.number), domain::full_name(who.member.name),
              text_cell(number_of(who.member)), text_cell(decree),
              document::date_cell(appointment.span.since),
              document::date_cell(appointment.span.until),
              document::date_cell(appointment.confirmed_on), text_cell(appointment.badge)}});
    }
    return table;
}

document::Table left_out_table(const std::vector<MemberOnDay>& people) {
    document::Table table;
    table.columns = {{"unit", mark("Unit")},
                     {"number", mark("No.")},
                     {"full_name", mark("Name"), Align::left, Audience::both, true},
                     {"nip_or_nik", mark("NIP/NIK")},
                     {"position", mark("Position"), Align::left, Audience::both, true}};
    for (const auto& who : people) {
        table.rows.push_back({{who.unit_code, domain::member_number(who.member.number),
                               domain::full_name(who.member.name), text_cell(number_of(who.member)),
                               text_cell(who.posting->position)}});
    }
    return table;
}

document::Table units_table(const std::vector<store::UnitOnDay>& units) {
    document::Table table;
    table.columns = {{"unit", mark("Unit")},
                     {"name", mark("Name"), Align::left, Audience::both, true}};
    for (const auto& row : units) table.rows.push_back({{row.unit.code, row.version.name}});
    return table;
}

std::vector<std::string> numbers_of(const std::vector<MemberOnDay>& people) {
    std::vector<std::string> numbers;
    for (const auto& who : people) numbers.push_back(domain::member_number(who.member.number));
    return numbers;
}

std::vector<std::string> codes_of(const std::vector<store::UnitOnDay>& units) {
    std::vector<std::string> codes;
    for (const auto& row : units) codes.push_back(row.unit.code);
    return codes;
}

Arguments counts(const std::vector<AppointmentOfMember>& rows, domain::Date day) {
    std::set<std::int64_t> people;
    std::set<std::string> units;
    for (const auto& row : rows) {
        people.insert(row.who.member.id.value);
        units.insert(row.unit_code);
    }
    return {{"as_of", domain::to_string(day)},
            {"people", std::to_string(people.size())},
            {"units", std::to_string(units.size())}};
}

}  // namespace

document::Document roster(const ledger::Reader& reader, const RosterScope& scope,
                          const domain::Catalogues& catalogues) {
    auto rows = store::appointments::all(reader, scope.filter);
    sort(rows, catalogues);
    auto of_level = scope.filter;
    of_level.job_level = scope.level;
    const auto left_out = store::without_role(reader, of_level);
    const auto units = store::units_without_satgas(reader, scope.filter);

    document::Document document{"roster", {}, {}, {mark("Who is in the Satgas"), {}}};
    document.figures = {{"as_of", scope.filter.as_of},
                        {"level", scope.level},
                        {"missing_of_level", numbers_of(left_out)},
                        {"units_without_satgas", codes_of(units)}};
    document.blocks.emplace_back(
        Words{mark("Satgas as of {as_of:date} · people: {people:number} · units: {units:number}"),
              counts(rows, scope.filter.as_of)});
    document.blocks.emplace_back(members_table(rows));
    if (!left_out.empty()) {
        document.blocks.emplace_back(Words{mark("Not in a Satgas, of the level {level:job_level}:"),
                                           {{"level", scope.level}}});
        document.blocks.emplace_back(left_out_table(left_out));
    }
    if (!units.empty()) {
        document.blocks.emplace_back(Words{mark("Units with staff and without a Satgas:"), {}});
        document.blocks.emplace_back(units_table(units));
    }
    return document;
}

}  // namespace netralitas::report
