#include "compared.hpp"
#include "netralitas/domain/satgas.hpp"
#include "netralitas/store/satgas.hpp"
#include "tables.hpp"
#include "who.hpp"

#include <array>
#include <utility>

namespace netralitas::importer {
namespace {

using domain::Appointment;

constexpr std::array<Field, 11> appointment_fields{{{"nip"},
                                                    {"nik"},
                                                    {"nip_or_nik"},
                                                    {"number"},
                                                    {"unit", true},
                                                    {"decree"},
                                                    {"role", true},
                                                    {"since"},
                                                    {"until"},
                                                    {"confirmed_on"},
                                                    {"badge"}}};

std::optional<Appointment> recorded_as(const ledger::Reader& reader, const Appointment& given) {
    for (const auto& one : store::appointments::of(reader, given.member)) {
        const bool same = one.role == given.role && one.unit == given.unit;
        if (same && one.decree == given.decree) return one;
    }
    return std::nullopt;
}

Appointment merged(Changed& changed, Appointment appointment, const Appointment& given) {
    take_given(changed, "since", appointment.span.since, given.span.since);
    take_given(changed, "until", appointment.span.until, given.span.until);
    take_given(changed, "confirmed_on", appointment.confirmed_on, given.confirmed_on);
    take_given(changed, "badge", appointment.badge, given.badge);
    return appointment;
}

/// Who had which role in a Satgas.
class AppointmentRows final : public RecordKind {
public:
    AppointmentRows(const domain::Catalogues& catalogues, domain::Date today)
        : catalogues_(&catalogues), cells_(catalogues, today) {}

    std::string_view table() const override { return "appointment"; }
    std::span<const Field> fields() const override { return appointment_fields; }
    void begin(ledger::Change& change, const Columns& columns) override;
    Verdict take(ledger::Change& change, Row& row) override;

private:
    Appointment read(const ledger::Reader& reader, Row& row);

    const domain::Catalogues* catalogues_;
    Cells cells_;
    std::optional<store::UnitDirectory> directory_;
    MeantBefore meant_;  ///< by member, role, unit and decree
};

void AppointmentRows::begin(ledger::Change& change, const Columns& columns) {
    refuse_nameless(*catalogues_, table(), columns);
    directory_.emplace(change.reader());
}

/// Refuses a number no decree has.
std::optional<domain::Id<domain::Decree>> decree_named(const ledger::Reader& reader, Row& row) {
    const auto number = Cells::text(row, "decree");
    if (number.empty()) return std::nullopt;
    return named(row, "decree", [&] { return store::decrees::get(reader, number).id; });
}

Appointment AppointmentRows::read(const ledger::Reader& reader, Row& row) {
    Appointment given;
    given.member = member_meant(reader, row).value_or(given.member);
    given.unit = unit_named(*directory_, row, "unit").value_or(given.unit);
    given.decree = decree_named(reader, row);
    given.role = cells_.code(row, "role");
    given.span = {cells_.date(row, "since"), cells_.date(row, "until")};
    given.confirmed_on = cells_.date(row, "confirmed_on");
    given.badge = Cells::text(row, "badge");
    refuse_empty(row, row.text("unit").empty(), "unit");
    refuse_empty(row, row.text("role").empty(), "role");
    return given;
}

Verdict AppointmentRows::take(ledger::Change& change, Row& row) {
    const auto given = read(change.reader(), row);
    if (row.refused()) return Verdict::refused;
    const auto decree = given.decree ? std::to_string(given.decree->value) : std::string();
    meant_.check(row, "",
                 key_of(std::to_string(given.member.value), std::to_string(given.unit.value),
                        given.role, decree));
    const auto recorded = recorded_as(change.reader(), given);
    const auto next = recorded ? merged(row.changed(), *recorded, given) : given;
    refuse_backwards(row, next.span);
    return settle(change, row, Compared{recorded, next},
                  Writing{store::appointments::appoint, store::appointments::appoint});
}

}  // namespace

Kind appointment_rows(const domain::Catalogues& catalogues, domain::Date today) {
    return std::make_unique<AppointmentRows>(catalogues, today);
}

}  // namespace netralitas::importer
