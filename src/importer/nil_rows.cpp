#include "compared.hpp"
#include "netralitas/domain/period.hpp"
#include "netralitas/domain/unit.hpp"
#include "netralitas/store/incidents.hpp"
#include "tables.hpp"

#include <array>

namespace netralitas::importer {
namespace {

constexpr std::array<Field, 3> nil_fields{{{"unit", true}, {"period", true}, {"date"}}};

/// Units that have nothing to report.
class NilRows final : public RecordKind {
public:
    NilRows(const domain::Catalogues& catalogues, domain::Date today)
        : cells_(catalogues, today), today_(today), half_years_(catalogues.half_years) {}

    std::string_view table() const override { return "nil"; }
    std::span<const Field> fields() const override { return nil_fields; }
    void begin(ledger::Change& change, const Columns&) override {
        directory_.emplace(change.reader());
    }
    Verdict take(ledger::Change& change, Row& row) override;

private:
    std::optional<domain::Period> period(Row& row) const;

    Cells cells_;
    domain::Date today_;
    domain::HalfYears half_years_;
    std::optional<store::UnitDirectory> directory_;
    MeantBefore meant_;  ///< by unit and period
};

std::optional<domain::Period> NilRows::period(Row& row) const {
    const auto typed = row.text("period");
    auto period = domain::read_period(typed, today_, half_years_);
    if (!period) row.refuse("period", "period-unreadable", {{"value", std::string(typed)}});
    return period;
}

Verdict NilRows::take(ledger::Change& change, Row& row) {
    const auto unit = unit_named(*directory_, row, "unit");
    const auto meant = period(row);
    const auto date = cells_.past_date(row, "date");
    refuse_empty(row, row.text("unit").empty(), "unit");
    if (row.refused()) return Verdict::refused;
    meant_.check(row, "", key_of(std::to_string(unit->value), meant->code));
    const auto recorded = store::nils::find(change.reader(), *unit, *meant);
    const auto next = date.value_or(recorded.value_or(today_));
    if (recorded != next) row.changed().push_back("date");
    const auto add = [&](auto& into, auto day) { store::nils::add(into, *unit, *meant, day); };
    const auto update = [&](auto& into, auto day) {
        store::nils::update(into, *unit, *meant, day);
    };
    return settle(change, row, Compared{recorded, next}, Writing{add, update});
}

}  // namespace

Kind nil_rows(const domain::Catalogues& catalogues, domain::Date today) {
    return std::make_unique<NilRows>(catalogues, today);
}

}  // namespace netralitas::importer
