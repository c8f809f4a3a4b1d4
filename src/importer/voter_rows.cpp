#include "compared.hpp"
#include "netralitas/store/elections.hpp"
#include "netralitas/store/polling.hpp"
#include "shared_units.hpp"
#include "tables.hpp"

#include <array>

namespace netralitas::importer {
namespace {

using domain::VoterCount;

constexpr std::array<Field, 10> voter_fields{{{"election"},
                                              {"host_unit"},
                                              {"polling_place", true},
                                              {"from_unit", true},
                                              {"category", true},
                                              {"date", true},
                                              {"male"},
                                              {"female"},
                                              {"total"},
                                              {"source"}}};

/// How many of a unit vote where.
class VoterRows final : public RecordKind {
public:
    VoterRows(const domain::Catalogues& catalogues, domain::Date today)
        : cells_(catalogues, today), today_(today) {}

    std::string_view table() const override { return "voters"; }
    std::span<const Field> fields() const override { return voter_fields; }
    void begin(ledger::Change& change, const Columns&) override {
        directory_.emplace(change.reader());
    }
    Verdict take(ledger::Change& change, Row& row) override;

private:
    std::optional<store::PlaceOfElection> place(const ledger::Reader& reader, Row& row) const;
    VoterCount read(const ledger::Reader& reader, Row& row);

    Cells cells_;
    domain::Date today_;
    std::optional<store::UnitDirectory> directory_;
    MeantBefore meant_;  ///< by polling place, sending unit, category and date
};

/// Of the election and unit the row says, where it does.
std::optional<store::PlaceOfElection> VoterRows::place(const ledger::Reader& reader,
                                                       Row& row) const {
    store::PlaceFilter filter;
    if (!row.text("election").empty()) {
        const auto election = named(row, "election", [&] {
            return store::elections::get(reader, Cells::text(row, "election"));
        });
        if (election) filter.election = election->code;
    }
    if (const auto host = unit_named(*directory_, row, "host_unit")) filter.hosts = {*host};
    refuse_empty(row, row.text("polling_place").empty(), "polling_place");
    if (row.refused()) return std::nullopt;
    return named(row, "polling_place", [&] {
        return store::polling_places::get(reader, row.text("polling_place"), filter);
    });
}

VoterCount VoterRows::read(const ledger::Reader& reader, Row& row) {
    VoterCount given;
    if (const auto found = place(reader, row)) given.polling_place = found->polling_place.id;
    given.from_unit = unit_named(*directory_, row, "from_unit").value_or(given.from_unit);
    given.category = cells_.code(row, "category", "voter_category");
    given.date = cells_.date(row, "date").value_or(given.date);
    given.heads = {Cells::count(row, "male"), Cells::count(row, "female"),
                   Cells::count(row, "total")};
    given.source = Cells::text(row, "source");
    for (const auto* field : {"from_unit", "category", "date"}) {
        refuse_empty(row, row.text(field).empty(), field);
    }
    return given;
}

/// What the row leaves empty it does not say.
VoterCount merged(Changed& changed, VoterCount count, const VoterCount& given) {
    const auto heads = domain::corrected(count.heads, given.heads);
    put(changed, "male", count.heads.male, heads.male);
    put(changed, "female", count.heads.female, heads.female);
    put(changed, "total", count.heads.total, heads.total);
    take_given(changed, "source", count.source, given.source);
    return count;
}

Verdict VoterRows::take(ledger::Change& change, Row& row) {
    const auto given = read(change.reader(), row);
    if (row.refused()) return Verdict::refused;
    meant_.check(
        row, "",
        key_of(std::to_string(given.polling_place.value), std::to_string(given.from_unit.value),
               given.category, text_of(given.date)));
    auto recorded = store::voters::find(change.reader(), given);
    if (recorded && recorded->date != given.date) recorded.reset();
    auto fresh = given;
    fresh.heads = domain::completed(given.heads);
    const auto next = recorded ? merged(row.changed(), *recorded, given) : fresh;
    refuse_all(row, domain::check(next, today_));
    const auto add = [this](auto& into, const auto& count) {
        store::voters::add(into, count, today_);
    };
    const auto update = [this](auto& into, const auto& count) {
        store::voters::update(into, count, today_);
    };
    return settle(change, row, Compared{recorded, next}, Writing{add, update});
}

}  // namespace

Kind voter_rows(const domain::Catalogues& catalogues, domain::Date today) {
    return std::make_unique<VoterRows>(catalogues, today);
}

}  // namespace netralitas::importer
