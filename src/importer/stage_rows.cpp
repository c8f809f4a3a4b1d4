#include "compared.hpp"
#include "netralitas/domain/election.hpp"
#include "netralitas/store/elections.hpp"
#include "tables.hpp"

#include <array>

namespace netralitas::importer {
namespace {

using domain::Stage;

constexpr std::array<Field, 7> stage_fields{
    {{"election", true}, {"code", true}, {"name"}, {"phase"}, {"since"}, {"until"}, {"note"}}};

class StageRows final : public RecordKind {
public:
    StageRows(const domain::Catalogues& catalogues, domain::Date today)
        : cells_(catalogues, today) {}

    std::string_view table() const override { return "stage"; }
    std::span<const Field> fields() const override { return stage_fields; }
    void begin(ledger::Change&, const Columns&) override {}
    Verdict take(ledger::Change& change, Row& row) override;

private:
    Stage read(Row& row, Stage stage);

    Cells cells_;
    MeantBefore meant_;  ///< by election and code
};

std::optional<Stage> recorded_as(const ledger::Reader& reader, const domain::Election& election,
                                 std::string_view code) {
    const auto all = store::elections::stages(reader, election.id);
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& stage) { return stage.code == code; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

/// As the row says it should be: a column of the file says what the field is, empty or not.
Stage StageRows::read(Row& row, Stage stage) {
    const auto phase = domain::phase_from(cells_.code(row, "phase"));
    put(row.changed(), "phase", stage.phase, phase.value_or(stage.phase));
    take_said(row, "name", stage.name, Cells::text(row, "name"));
    take_said(row, "since", stage.span.since, cells_.date(row, "since"));
    take_said(row, "until", stage.span.until, cells_.date(row, "until"));
    take_said(row, "note", stage.note, Cells::text(row, "note"));
    return stage;
}

Verdict StageRows::take(ledger::Change& change, Row& row) {
    const auto election = named(row, "election", [&] {
        return store::elections::get(change.reader(), Cells::text(row, "election"));
    });
    if (row.refused()) return Verdict::refused;
    Stage given;
    given.election = election->id;
    given.code = Cells::text(row, "code");
    const auto recorded = recorded_as(change.reader(), *election, given.code);
    refuse_empty(row, !recorded && row.text("phase").empty(), "phase");
    const auto next = read(row, recorded.value_or(given));
    meant_.check(row, "code", key_of(election->code, given.code));
    refuse_backwards(row, next.span);
    if (row.refused()) return Verdict::refused;
    refuse_all(row, domain::check(next));
    return settle(change, row, Compared{recorded, next},
                  Writing{store::elections::add_stage, store::elections::update_stage});
}

}  // namespace

Kind stage_rows(const domain::Catalogues& catalogues, domain::Date today) {
    return std::make_unique<StageRows>(catalogues, today);
}

}  // namespace netralitas::importer
