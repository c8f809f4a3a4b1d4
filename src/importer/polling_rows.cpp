#include "compared.hpp"
#include "netralitas/store/elections.hpp"
#include "netralitas/store/polling.hpp"
#include "shared_units.hpp"
#include "tables.hpp"

#include <array>

namespace netralitas::importer {
namespace {

using domain::PollingPlace;

constexpr std::array<Field, 4> polling_fields{
    {{"election", true}, {"host_unit", true}, {"code", true}, {"place"}}};

class PollingRows final : public RecordKind {
public:
    std::string_view table() const override { return "polling"; }
    std::span<const Field> fields() const override { return polling_fields; }
    void begin(ledger::Change& change, const Columns&) override {
        directory_.emplace(change.reader());
    }
    Verdict take(ledger::Change& change, Row& row) override;

private:
    std::optional<store::UnitDirectory> directory_;
    MeantBefore meant_;  ///< by election, unit and code
};

std::optional<PollingPlace> recorded_as(const ledger::Reader& reader,
                                        const domain::Election& election,
                                        const PollingPlace& given) {
    const auto known =
        store::polling_places::find(reader, given.code, {election.code, {given.host_unit}});
    return known ? std::optional(known->polling_place) : std::nullopt;
}

Verdict PollingRows::take(ledger::Change& change, Row& row) {
    const auto election = named(row, "election", [&] {
        return store::elections::get(change.reader(), Cells::text(row, "election"));
    });
    const auto host = unit_named(*directory_, row, "host_unit");
    refuse_empty(row, row.text("host_unit").empty(), "host_unit");
    if (row.refused()) return Verdict::refused;
    PollingPlace given{{}, election->id, *host, domain::polling_code(row.text("code")), {}};
    const auto recorded = recorded_as(change.reader(), *election, given);
    auto next = recorded.value_or(given);
    take_given(row.changed(), "place", next.place, Cells::text(row, "place"));
    meant_.check(row, "code", key_of(election->code, std::to_string(host->value), given.code));
    refuse_all(row, domain::check(next));
    return settle(change, row, Compared{recorded, next},
                  Writing{store::polling_places::add, store::polling_places::update});
}

}  // namespace

Kind polling_rows() { return std::make_unique<PollingRows>(); }

}  // namespace netralitas::importer
