#include "compared.hpp"
#include "netralitas/store/snapshots.hpp"
#include "netralitas/store/units.hpp"
#include "tables.hpp"

#include <array>

namespace netralitas::importer {
namespace {

constexpr std::array<Field, 2> snapshot_fields{{{"unit", true}, {"date", true}}};

/// On which days the whole staff of a unit was given.
class SnapshotRows final : public RecordKind {
public:
    SnapshotRows(const domain::Catalogues& catalogues, domain::Date today)
        : cells_(catalogues, today) {}

    std::string_view table() const override { return "snapshot"; }
    std::span<const Field> fields() const override { return snapshot_fields; }
    void begin(ledger::Change& change, const Columns&) override {
        directory_.emplace(change.reader());
    }
    Verdict take(ledger::Change& change, Row& row) override;

private:
    Cells cells_;
    std::optional<store::UnitDirectory> directory_;
    MeantBefore meant_;  ///< by unit and day
};

Verdict SnapshotRows::take(ledger::Change& change, Row& row) {
    const auto unit = unit_named(*directory_, row, "unit");
    const auto date = cells_.past_date(row, "date");
    refuse_empty(row, row.text("unit").empty(), "unit");
    refuse_empty(row, row.text("date").empty(), "date");
    if (row.refused()) return Verdict::refused;
    meant_.check(row, "", key_of(std::to_string(unit->value), domain::to_string(*date)));
    if (row.refused()) return Verdict::refused;
    return store::snapshots::add(change, *unit, *date) ? Verdict::added : Verdict::same;
}

}  // namespace

Kind snapshot_rows(const domain::Catalogues& catalogues, domain::Date today) {
    return std::make_unique<SnapshotRows>(catalogues, today);
}

}  // namespace netralitas::importer
