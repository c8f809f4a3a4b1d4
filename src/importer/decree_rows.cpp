#include "compared.hpp"
#include "netralitas/domain/satgas.hpp"
#include "netralitas/store/satgas.hpp"
#include "netralitas/store/units.hpp"
#include "tables.hpp"

#include <array>
#include <optional>

namespace netralitas::importer {
namespace {

constexpr std::array<Field, 6> decree_fields{
    {{"number", true}, {"date"}, {"year"}, {"issuer"}, {"subject"}, {"unit"}}};

std::optional<std::int64_t> year_of(const domain::Decree& decree) {
    if (!decree.date) return domain::year_in_decree(decree.number);
    return static_cast<int>(std::chrono::year_month_day{*decree.date}.year());
}

class DecreeRows final : public RecordKind {
public:
    DecreeRows(const domain::Catalogues& catalogues, domain::Date today)
        : cells_(catalogues, today) {}

    std::string_view table() const override { return "decree"; }
    std::span<const Field> fields() const override { return decree_fields; }
    void begin(ledger::Change& change, const Columns&) override {
        directory_.emplace(change.reader());
    }
    Verdict take(ledger::Change& change, Row& row) override;

private:
    domain::Decree read(Row& row);

    Cells cells_;
    std::optional<store::UnitDirectory> directory_;
    MeantBefore meant_;  ///< by the form numbers are found in
};

domain::Decree DecreeRows::read(Row& row) {
    domain::Decree decree;
    decree.number = Cells::text(row, "number");
    decree.date = cells_.date(row, "date");
    decree.year = Cells::number(row, "year");
    decree.issuer = Cells::text(row, "issuer");
    decree.subject = Cells::text(row, "subject");
    decree.unit = unit_named(*directory_, row, "unit");
    return decree;
}

/// The decree as the row says it should be; its number stays as it is written. The year follows a
/// new date.
domain::Decree merged(Changed& changed, domain::Decree decree, const domain::Decree& given) {
    if (given.date && given.date != decree.date) decree.year.reset();
    take_given(changed, "date", decree.date, given.date);
    take_given(changed, "year", decree.year, given.year);
    take_given(changed, "issuer", decree.issuer, given.issuer);
    take_given(changed, "subject", decree.subject, given.subject);
    take_given(changed, "unit", decree.unit, given.unit);
    if (!decree.year) decree.year = year_of(decree);
    return decree;
}

Verdict DecreeRows::take(ledger::Change& change, Row& row) {
    const auto given = read(row);
    if (given.number.empty()) row.refuse("number", "decree-number-missing");
    if (row.refused()) return Verdict::refused;
    meant_.check(row, "number", domain::decree_key(given.number));
    const auto recorded = store::decrees::find(change.reader(), given.number);
    const auto next =
        merged(row.changed(),
               recorded.value_or(domain::Decree{{}, given.number, {}, {}, {}, {}, {}}), given);
    for (const auto& problem : domain::check(next)) row.refuse("year", problem);
    if (!recorded && !row.refused()) {
        for (const auto& [code, arguments, suggestions, place] : domain::warnings_of(next)) {
            row.warn("number", code, arguments);
        }
    }
    return settle(change, row, Compared{recorded, next},
                  Writing{store::decrees::add, store::decrees::update});
}

}  // namespace

Kind decree_rows(const domain::Catalogues& catalogues, domain::Date today) {
    return std::make_unique<DecreeRows>(catalogues, today);
}

}  // namespace netralitas::importer
