#include "compared.hpp"
#include "netralitas/domain/election.hpp"
#include "netralitas/store/elections.hpp"
#include "tables.hpp"

#include <array>

namespace netralitas::importer {
namespace {

using domain::Election;

constexpr std::array<Field, 5> election_fields{
    {{"code", true}, {"name"}, {"kind"}, {"regulation"}, {"voting_day"}}};

class ElectionRows final : public RecordKind {
public:
    ElectionRows(const domain::Catalogues& catalogues, domain::Date today)
        : cells_(catalogues, today) {}

    std::string_view table() const override { return "election"; }
    std::span<const Field> fields() const override { return election_fields; }
    void begin(ledger::Change&, const Columns&) override {}
    Verdict take(ledger::Change& change, Row& row) override;

private:
    Election read(Row& row, Election election);

    Cells cells_;
    MeantBefore meant_;  ///< by code
};

/// As the row says it should be: a column of the file says what the field is, empty or not.
Election ElectionRows::read(Row& row, Election election) {
    take_said(row, "name", election.name, Cells::text(row, "name"));
    take_said(row, "kind", election.kind, cells_.code(row, "kind", "election_kind"));
    take_said(row, "regulation", election.regulation, Cells::text(row, "regulation"));
    take_said(row, "voting_day", election.voting_day, cells_.date(row, "voting_day"));
    return election;
}

Verdict ElectionRows::take(ledger::Change& change, Row& row) {
    Election given;
    given.code = Cells::text(row, "code");
    const auto recorded = store::elections::find(change.reader(), given.code);
    const auto next = read(row, recorded.value_or(given));
    if (row.refused()) return Verdict::refused;
    meant_.check(row, "code", next.code);
    refuse_all(row, domain::check(next));
    return settle(change, row, Compared{recorded, next},
                  Writing{store::elections::add, store::elections::update});
}

}  // namespace

Kind election_rows(const domain::Catalogues& catalogues, domain::Date today) {
    return std::make_unique<ElectionRows>(catalogues, today);
}

}  // namespace netralitas::importer
