#include "staff_row.hpp"

#include "netralitas/domain/name.hpp"

#include <utility>

namespace netralitas::importer {
namespace {

/// Titles stand in columns of their own, or around the name.
domain::PersonName name_of(const Row& row) {
    if (!row.has("title_before") && !row.has("title_after")) {
        return domain::split_titles(row.text("name"));
    }
    return {Cells::text(row, "title_before"), Cells::text(row, "name"),
            Cells::text(row, "title_after")};
}

}  // namespace

StaffReading::StaffReading(const domain::Catalogues& catalogues, domain::Date today,
                           const ledger::Reader& reader, std::string_view unit)
    : cells_(catalogues, today),
      directory_(reader),
      default_unit_(unit.empty() ? domain::Id<domain::Unit>{} : directory_.get(unit)),
      units_([this](std::string_view typed) { return find_unit(typed); }),
      ranks_(domain::normalise_rank) {}

StaffRow StaffReading::read(Row& row) {
    StaffRow given;
    given.posting.employment = cells_.code(row, "employment");
    if (row.text("employment").empty()) row.refuse("employment", "employment-missing");
    auto numbers = read_numbers(row, given.posting.employment);
    named_.expect(numbers);
    read_person(row, given);
    read_posting(row, given);
    read_span(row, given);
    named_.check(row, numbers);
    given.member.number = numbers.number;
    given.member.nip = std::move(numbers.nip);
    given.member.nik = std::move(numbers.nik);
    return given;
}

StaffRow StaffReading::read_placement(Row& row) {
    StaffRow given;
    given.posting.employment = cells_.code(row, "employment");
    read_posting(row, given);
    read_span(row, given);
    return given;
}

void StaffReading::read_person(Row& row, StaffRow& given) {
    auto& member = given.member;
    member.nrp = Cells::text(row, "nrp");
    member.no_number_reason = Cells::text(row, "no_number_reason");
    member.name = name_of(row);
    if (member.name.name.empty()) row.refuse("name", "name-missing");
    member.sex = domain::sex_from(cells_.code(row, "sex"));
    member.birth_date = cells_.date(row, "birth_date");
}

void StaffReading::read_posting(Row& row, StaffRow& given) {
    given.posting.unit = unit(row);
    given.posting.rank = rank(row);
    given.posting.position = Cells::text(row, "position");
    given.posting.job_level = cells_.code(row, "job_level");
    given.posting.end_reason = cells_.code(row, "end_reason");
}

void StaffReading::read_span(Row& row, StaffRow& given) {
    given.since = cells_.date(row, "since");
    given.posting.span.until = cells_.date(row, "until");
}

std::string StaffReading::rank(Row& row) {
    const auto typed = row.text("rank");
    if (typed.empty()) return {};
    const auto& rank = ranks_.of(typed);
    if (!rank) row.refuse("rank", "rank-unknown", {{"value", std::string(typed)}});
    return rank.value_or("");
}

StaffReading::UnitFound StaffReading::find_unit(std::string_view typed) const {
    try {
        return {directory_.get(typed), {}};
    } catch (const Error& error) {
        return {{}, error.problem()};
    }
}

domain::Id<domain::Unit> StaffReading::unit(Row& row) {
    if (!row.has("unit")) return default_unit_;
    const auto typed = row.text("unit");
    if (typed.empty()) return {};
    const auto& found = units_.of(typed);
    if (!found.problem.code.empty()) row.refuse("unit", found.problem);
    return found.id;
}

}  // namespace netralitas::importer
