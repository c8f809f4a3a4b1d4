#include "compared.hpp"
#include "netralitas/domain/name.hpp"
#include "netralitas/domain/unit.hpp"
#include "tables.hpp"

#include <array>
#include <utility>

namespace netralitas::importer {
namespace {

using UnitId = domain::Id<domain::Unit>;

constexpr std::array<Field, 2> alias_fields{{{"unit", true}, {"alias", true}}};

bool has_alias(const ledger::Reader& reader, UnitId unit, std::string_view alias) {
    const auto all = store::units::aliases(reader, unit);
    return std::any_of(all.begin(), all.end(),
                       [alias](const auto& known) { return known.alias == alias; });
}

/// Other spellings of units.
class AliasRows final : public RecordKind {
public:
    explicit AliasRows(UnitsOfFile units) : units_(std::move(units)) {}

    std::string_view table() const override { return "alias"; }
    std::span<const Field> fields() const override { return alias_fields; }
    void begin(ledger::Change& change, const Columns&) override { units_->open(change.reader()); }
    Verdict take(ledger::Change& change, Row& row) override;

private:
    UnitsOfFile units_;
    MeantBefore meant_;  ///< by unit and spelling
};

Verdict AliasRows::take(ledger::Change& change, Row& row) {
    auto& directory = *units_->directory;
    const auto unit = unit_named(directory, row, "unit");
    if (awaits_unit(row)) return Verdict::waiting;
    const auto alias = Cells::text(row, "alias");
    refuse_empty(row, row.text("unit").empty(), "unit");
    refuse_empty(row, alias.empty(), "alias");
    if (row.refused()) return Verdict::refused;
    meant_.check(row, "alias", key_of(std::to_string(unit->value), alias));
    if (row.refused()) return Verdict::refused;
    if (has_alias(change.reader(), *unit, alias)) return Verdict::same;
    const bool done =
        write(change, row, "alias", [&] { store::units::copy_alias(change, *unit, alias); });
    if (!done) return Verdict::refused;
    directory.learn(*unit, std::string(directory.code_of(*unit)), alias);
    return Verdict::added;
}

}  // namespace

Kind alias_rows(const UnitsOfFile& units) { return std::make_unique<AliasRows>(units); }

}  // namespace netralitas::importer
