#include "columns.hpp"
#include "netralitas/store/elections.hpp"
#include "netralitas/store/incidents.hpp"
#include "netralitas/store/risks.hpp"
#include "netralitas/store/units.hpp"
#include "referenced.hpp"
#include "risk_row.hpp"
#include "tables.hpp"

#include <array>

namespace netralitas::importer {
namespace {

using domain::Risk;

constexpr std::array<Field, 14> risk_fields{{{"reference"},
                                             {"unit"},
                                             {"election"},
                                             {"stage"},
                                             {"category"},
                                             {"description"},
                                             {"found_on"},
                                             {"likelihood"},
                                             {"impact"},
                                             {"mitigation"},
                                             {"owner"},
                                             {"due"},
                                             {"source"},
                                             {"incidents"}}};

/// The column a problem of the domain is about.
std::string_view field_of(std::string_view code) {
    if (code == "date-in-future" || code == "review-before-found") return "found_on";
    return code.substr(0, code.find('-'));
}

Referenced<Risk>::Lookup lookup_on(domain::Date today) {
    return {"RSK",
            [today](const auto& reader, auto typed) {
                const auto found = store::risks::find(reader, typed, today);
                return found ? std::optional(found->risk) : std::nullopt;
            },
            [today](const auto& reader, auto typed) {
                return store::risks::get(reader, typed, today).risk;
            }};
}

class RiskRows final : public RecordKind {
public:
    RiskRows(const domain::Catalogues& catalogues, UnitDefaults defaults)
        : catalogues_(&catalogues),
          defaults_(std::move(defaults)),
          cells_(catalogues, defaults_.today),
          referenced_(lookup_on(defaults_.today)) {}

    std::string_view table() const override { return "risk"; }
    std::span<const Field> fields() const override { return risk_fields; }
    void begin(ledger::Change& change, const Columns& columns) override;
    Verdict take(ledger::Change& change, Row& row) override;

private:
    RiskRow read(const ledger::Reader& reader, Row& row);
    void read_others(const ledger::Reader& reader, Row& row, Risk& risk) const;
    std::optional<Risk> recorded(const ledger::Reader& reader, Row& row, RiskRow& given) const;
    Risk begun(const RiskRow& given) const;
    bool is_refused(Row& row, const Risk& next) const;

    const domain::Catalogues* catalogues_;
    UnitDefaults defaults_;
    Cells cells_;
    std::optional<store::UnitDirectory> directory_;
    domain::Id<domain::Unit> default_unit_;
    Referenced<Risk> referenced_;
};

void RiskRows::begin(ledger::Change& change, const Columns& columns) {
    for (const auto* needed : {"category", "description", "likelihood", "impact"}) {
        if (columns.contains(needed) || columns.contains("reference")) continue;
        throw Error("columns-missing", {{"missing", heading_of(*catalogues_, table(), needed)}});
    }
    directory_.emplace(change.reader());
    if (!defaults_.unit.empty()) {
        default_unit_ = directory_->find(defaults_.unit).value_or(domain::Id<domain::Unit>{});
    }
    std::vector<Risk> before;
    for (auto& row : store::risks::all(change.reader(), {defaults_.today})) {
        before.push_back(std::move(row.risk));
    }
    referenced_.begin(std::move(before));
}

/// What the row says of other records, by their names.
void RiskRows::read_others(const ledger::Reader& reader, Row& row, Risk& risk) const {
    const auto named = [&](std::string_view field, const auto& read) {
        const auto typed = Cells::text(row, field);
        if (typed.empty()) return;
        try {
            read(typed);
        } catch (const Error& error) {
            row.refuse(field, error.problem());
        }
    };
    named("election",
          [&](const auto& typed) { risk.election = store::elections::get(reader, typed).id; });
    named("stage", [&](const auto& typed) {
        const auto [election, stage] =
            store::elections::stage_named(reader, Cells::text(row, "election"), typed);
        risk.election = election.id;
        risk.stage = stage.code;
    });
    named("owner", [&](const auto& typed) {
        risk.owner = store::members::resolve(reader, typed, defaults_.today);
    });
    named("incidents", [&](const auto& typed) {
        for (const auto& part : listed(typed)) {
            risk.incidents.push_back(
                store::incidents::get(reader, part, defaults_.today).incident.id);
        }
    });
}

RiskRow RiskRows::read(const ledger::Reader& reader, Row& row) {
    RiskRow given;
    auto& risk = given.risk;
    risk.reference = Cells::text(row, "reference");
    risk.unit = unit_named(*directory_, row, "unit").value_or(domain::Id<domain::Unit>{});
    risk.category = cells_.code(row, "category", "risk_category");
    risk.description = Cells::text(row, "description");
    given.found_on = cells_.past_date(row, "found_on");
    given.likelihood = Cells::number(row, "likelihood");
    given.impact = Cells::number(row, "impact");
    risk.mitigation = Cells::text(row, "mitigation");
    risk.due = cells_.date(row, "due");
    risk.source = Cells::text(row, "source");
    read_others(reader, row, risk);
    if (risk.reference.empty() && row.text("unit").empty()) risk.unit = default_unit_;
    return given;
}

/// The risk the row means; empty when it is a new one, or the row is refused.
std::optional<Risk> RiskRows::recorded(const ledger::Reader& reader, Row& row,
                                       RiskRow& given) const {
    auto& reference = given.risk.reference;
    if (!reference.empty()) return referenced_.named(reader, row, reference);
    if (given.risk.description.empty()) return std::nullopt;
    return referenced_.fitting([&](const Risk& risk) {
        Changed changed;
        merged(changed, risk, given);
        return changed.empty();
    });
}

/// What a new risk is where its row says nothing.
Risk RiskRows::begun(const RiskRow& given) const {
    Risk risk;
    risk.reference = given.risk.reference;
    risk.found_on = defaults_.today;
    risk.unit = default_unit_;
    return risk;
}

bool RiskRows::is_refused(Row& row, const Risk& next) const {
    if (next.unit == domain::Id<domain::Unit>{}) row.refuse("unit", "unit-missing");
    refuse_empty(row, next.category.empty(), "category");
    refuse_empty(row, next.exposure.likelihood == 0 && row.text("likelihood").empty(),
                 "likelihood");
    refuse_empty(row, next.exposure.impact == 0 && row.text("impact").empty(), "impact");
    if (row.refused()) return true;
    for (const auto& problem : domain::check(next, defaults_.today)) {
        row.refuse(field_of(problem.code), problem);
    }
    return row.refused();
}

Verdict RiskRows::take(ledger::Change& change, Row& row) {
    auto given = read(change.reader(), row);
    if (row.refused()) return Verdict::refused;
    const auto now = recorded(change.reader(), row, given);
    const auto& reference = now ? now->reference : given.risk.reference;
    referenced_.refuse_double(row, given.risk.reference.empty() ? saying_of(given) : reference);
    if (row.refused()) return Verdict::refused;
    auto next = merged(row.changed(), now.value_or(begun(given)), given);
    if (is_refused(row, next)) return Verdict::refused;
    const auto add = [&](auto& into, const Risk& risk) {
        next.reference = store::risks::add(into, risk, defaults_.today);
    };
    const auto update = [&](auto& into, const Risk& risk) {
        store::risks::update(into, risk, defaults_.today);
    };
    const auto verdict =
        settle(change, row, Compared{now, next}, Writing{add, update, FieldOf(field_of)});
    if (verdict != Verdict::refused) referenced_.learn(row, next.reference);
    return verdict;
}

}  // namespace

Kind risk_rows(const domain::Catalogues& catalogues, const UnitDefaults& defaults) {
    return std::make_unique<RiskRows>(catalogues, defaults);
}

}  // namespace netralitas::importer
