#include "cells.hpp"
#include "first_lines.hpp"
#include "netralitas/store/activities.hpp"
#include "netralitas/store/members.hpp"
#include "netralitas/store/units.hpp"
#include "tables.hpp"
#include "who.hpp"

#include <array>
#include <map>

namespace netralitas::importer {
namespace {

constexpr std::array<Field, 6> attendance_fields{
    {{"activity", true}, {"nip"}, {"nik"}, {"nip_or_nik"}, {"number"}, {"unit"}}};

/// Who took part: a person, or the whole staff of a unit.
class AttendanceRows final : public RecordKind {
public:
    std::string_view table() const override { return "attendance"; }
    std::span<const Field> fields() const override { return attendance_fields; }
    void begin(ledger::Change& change, const Columns&) override {
        directory_.emplace(change.reader());
    }
    Verdict take(ledger::Change& change, Row& row) override;

private:
    const domain::Activity* activity(const ledger::Reader& reader, Row& row);
    void refuse_double(Row& row, domain::Id<domain::Attendance> id);
    static void warn_if_not_on_staff(const ledger::Reader& reader, Row& row,
                                     domain::Id<domain::Member> member, domain::Date day);

    std::optional<store::UnitDirectory> directory_;
    std::map<std::string, domain::Activity, std::less<>> activities_;  ///< by what rows call them
    FirstLines lines_;  ///< on which one each attendance stood, by its row id
};

/// Looked up once for all rows that name it; null when the row is refused.
const domain::Activity* AttendanceRows::activity(const ledger::Reader& reader, Row& row) {
    const auto typed = row.text("activity");
    const auto known = activities_.find(typed);
    if (known != activities_.end()) return &known->second;
    auto found =
        named(row, "activity", [&] { return store::activities::get(reader, typed).activity; });
    if (!found) return nullptr;
    return &activities_.emplace(typed, *std::move(found)).first->second;
}

void AttendanceRows::refuse_double(Row& row, domain::Id<domain::Attendance> id) {
    const auto line = static_cast<std::uint32_t>(row.line());
    const auto earlier = lines_.note(static_cast<std::uint64_t>(id.value), line);
    if (earlier == line) return;
    row.refuse("", "row-duplicate", {{"earlier", std::to_string(earlier)}});
}

void AttendanceRows::warn_if_not_on_staff(const ledger::Reader& reader, Row& row,
                                          domain::Id<domain::Member> member, domain::Date day) {
    const auto person = *store::members::find(reader, member, day);
    if (person.posting && person.posting->span.contains(day)) return;
    row.warn("", "attendee-not-on-staff",
             {{"name", domain::full_name(person.member.name)}, {"day", domain::to_string(day)}});
}

Verdict AttendanceRows::take(ledger::Change& change, Row& row) {
    const auto* meant = activity(change.reader(), row);
    const auto unit = unit_named(*directory_, row, "unit");
    const auto member = unit ? std::nullopt : member_meant(change.reader(), row);
    if (unit && names_somebody(row)) row.refuse("unit", "attendance-both");
    if (row.refused()) return Verdict::refused;
    const auto recorded = unit ? store::activities::attend(change, meant->id, *unit)
                               : store::activities::attend(change, meant->id, *member);
    refuse_double(row, recorded.id);
    if (row.refused()) return Verdict::refused;
    if (member) warn_if_not_on_staff(change.reader(), row, *member, meant->date);
    return recorded.is_new ? Verdict::added : Verdict::same;
}

}  // namespace

Kind attendance_rows() { return std::make_unique<AttendanceRows>(); }

}  // namespace netralitas::importer
