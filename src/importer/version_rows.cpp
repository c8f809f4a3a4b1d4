#include "compared.hpp"
#include "netralitas/domain/unit.hpp"
#include "tables.hpp"

#include <array>
#include <utility>

namespace netralitas::importer {
namespace {

using domain::UnitVersion;

constexpr std::array<Field, 8> version_fields{
    {{"unit", true}, {"name"}, {"kind"}, {"class"}, {"parent"}, {"status"}, {"since"}, {"until"}}};

UnitVersion merged(Changed& changed, UnitVersion version, const UnitVersion& given) {
    take_given(changed, "name", version.name, given.name);
    take_given(changed, "kind", version.kind, given.kind);
    take_given(changed, "class", version.class_, given.class_);
    take_given(changed, "parent", version.parent, given.parent);
    take_given(changed, "status", version.status, given.status);
    take_given(changed, "until", version.span.until, given.span.until);
    return version;
}

/// What held for a unit from a day to a day.
class VersionRows final : public RecordKind {
public:
    VersionRows(const domain::Catalogues& catalogues, domain::Date today, UnitsOfFile units)
        : cells_(catalogues, today), units_(std::move(units)) {}

    std::string_view table() const override { return "version"; }
    std::span<const Field> fields() const override { return version_fields; }
    void begin(ledger::Change& change, const Columns&) override { units_->open(change.reader()); }
    Verdict take(ledger::Change& change, Row& row) override;

private:
    UnitVersion read(Row& row);
    Verdict record(ledger::Change& change, Row& row, UnitVersion given);

    Cells cells_;
    UnitsOfFile units_;
    MeantBefore meant_;  ///< by unit and first day
};

UnitVersion VersionRows::read(Row& row) {
    UnitVersion given;
    const auto unit = unit_named(*units_->directory, row, "unit");
    refuse_empty(row, row.text("unit").empty(), "unit");
    given.unit = unit.value_or(given.unit);
    given.name = Cells::text(row, "name");
    given.kind = cells_.code(row, "kind", "unit_kind");
    given.class_ = domain::normalise_class(row.text("class"));
    given.parent = unit_named(*units_->directory, row, "parent");
    given.status = cells_.code(row, "status", "unit_status");
    given.span = {cells_.date(row, "since"), cells_.date(row, "until")};
    return given;
}

Verdict VersionRows::take(ledger::Change& change, Row& row) {
    auto given = read(row);
    if (awaits_unit(row)) return Verdict::waiting;
    if (row.refused()) return Verdict::refused;
    meant_.check(row, "", key_of(std::to_string(given.unit.value), text_of(given.span.since)));
    const auto verdict = record(change, row, given);
    const bool is_known = verdict == Verdict::added || verdict == Verdict::changed;
    if (is_known && !given.name.empty()) {
        auto& directory = *units_->directory;
        directory.learn(given.unit, std::string(directory.code_of(given.unit)), given.name);
    }
    return verdict;
}

Verdict VersionRows::record(ledger::Change& change, Row& row, UnitVersion given) {
    const auto all = store::units::versions(change.reader(), given.unit);
    const auto recorded = beginning_on(all, given.span.since);
    auto next = recorded ? merged(row.changed(), *recorded, given) : std::move(given);
    if (next.status.empty()) next.status = "active";
    if (!recorded) refuse_empty(row, next.kind.empty(), "kind");
    refuse_backwards(row, next.span);
    refuse_all(row, domain::check(next));
    return settle(change, row, Compared{recorded, next},
                  Writing{store::units::add_version, store::units::update_version});
}

}  // namespace

Kind version_rows(const domain::Catalogues& catalogues, domain::Date today,
                  const UnitsOfFile& units) {
    return std::make_unique<VersionRows>(catalogues, today, units);
}

}  // namespace netralitas::importer
