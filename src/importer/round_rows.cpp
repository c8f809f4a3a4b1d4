#include "compared.hpp"
#include "netralitas/domain/name.hpp"
#include "netralitas/domain/pledge.hpp"
#include "netralitas/store/pledges.hpp"
#include "tables.hpp"

#include <array>

namespace netralitas::importer {
namespace {

using domain::Round;

constexpr std::array<Field, 6> round_fields{
    {{"code", true}, {"name"}, {"date"}, {"cut_off"}, {"elections"}, {"points"}}};

/// What one row says; what it leaves empty it does not say.
struct RoundRow {
    Round round;
    std::optional<domain::Date> date;
    std::optional<domain::Date> cut_off;
};

Round merged(Changed& changed, Round round, const RoundRow& given) {
    take_given(changed, "name", round.name, given.round.name);
    put(changed, "date", round.date, given.date.value_or(round.date));
    put(changed, "cut_off", round.cut_off, given.cut_off.value_or(round.cut_off));
    take_given(changed, "elections", round.elections, given.round.elections);
    take_given(changed, "points", round.points, given.round.points);
    return round;
}

/// Without a cut-off the day of the pledge.
Round begun(const RoundRow& given) {
    auto round = given.round;
    round.date = given.date.value_or(round.date);
    round.cut_off = given.cut_off.value_or(round.date);
    return round;
}

class RoundRows final : public RecordKind {
public:
    RoundRows(const domain::Catalogues& catalogues, domain::Date today)
        : cells_(catalogues, today) {}

    std::string_view table() const override { return "round"; }
    std::span<const Field> fields() const override { return round_fields; }
    void begin(ledger::Change&, const Columns&) override {}
    Verdict take(ledger::Change& change, Row& row) override;

private:
    RoundRow read(Row& row);

    Cells cells_;
    MeantBefore meant_;  ///< by code
};

RoundRow RoundRows::read(Row& row) {
    RoundRow given;
    given.round.code = Cells::text(row, "code");
    given.round.name = Cells::text(row, "name");
    given.date = cells_.date(row, "date");
    given.cut_off = cells_.date(row, "cut_off");
    given.round.elections = Cells::text(row, "elections");
    given.round.points = domain::normalise_lines(row.text("points"));
    return given;
}

Verdict RoundRows::take(ledger::Change& change, Row& row) {
    const auto given = read(row);
    if (row.refused()) return Verdict::refused;
    const auto recorded = store::rounds::find(change.reader(), given.round.code);
    meant_.check(row, "code", recorded ? recorded->code : given.round.code);
    refuse_empty(row, !recorded && !given.date, "date");
    const auto next = recorded ? merged(row.changed(), *recorded, given) : begun(given);
    refuse_all(row, domain::check(next));
    return settle(change, row, Compared{recorded, next},
                  Writing{store::rounds::add, store::rounds::update});
}

}  // namespace

Kind round_rows(const domain::Catalogues& catalogues, domain::Date today) {
    return std::make_unique<RoundRows>(catalogues, today);
}

}  // namespace netralitas::importer
