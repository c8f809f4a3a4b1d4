#include "case_row.hpp"
#include "columns.hpp"
#include "netralitas/store/incidents.hpp"
#include "netralitas/store/units.hpp"
#include "referenced.hpp"
#include "tables.hpp"
#include "who.hpp"

#include <array>
#include <optional>

namespace netralitas::importer {
namespace {

using domain::Incident;

constexpr std::array<Field, 15> incident_fields{{{"reference"},
                                                 {"unit"},
                                                 {"subject"},
                                                 {"nip"},
                                                 {"nik"},
                                                 {"nip_or_nik"},
                                                 {"number"},
                                                 {"person"},
                                                 {"act"},
                                                 {"occurred_on"},
                                                 {"known_on"},
                                                 {"channel"},
                                                 {"place"},
                                                 {"summary"},
                                                 {"links"}}};

/// The column a problem of the domain is about.
std::string_view field_of(std::string_view code) {
    if (code == "known-before-occurred") return "known_on";
    return code == "incident-whom" ? "subject" : "act";
}

Referenced<Incident>::Lookup lookup_on(domain::Date today) {
    return {"INC",
            [today](const auto& reader, auto typed) {
                const auto found = store::incidents::find(reader, typed, today);
                return found ? std::optional(found->incident) : std::nullopt;
            },
            [today](const auto& reader, auto typed) {
                return store::incidents::get(reader, typed, today).incident;
            }};
}

class IncidentRows final : public RecordKind {
public:
    IncidentRows(const domain::Catalogues& catalogues, UnitDefaults defaults)
        : catalogues_(&catalogues),
          defaults_(std::move(defaults)),
          cells_(catalogues, defaults_.today),
          referenced_(lookup_on(defaults_.today)) {}

    std::string_view table() const override { return "incident"; }
    std::span<const Field> fields() const override { return incident_fields; }
    void begin(ledger::Change& change, const Columns& columns) override;
    Verdict take(ledger::Change& change, Row& row) override;

private:
    CaseRow read(const ledger::Reader& reader, Row& row);
    std::optional<Incident> recorded(const ledger::Reader& reader, Row& row, CaseRow& given) const;
    void check(Row& row, const Incident& incident) const;
    Verdict add(ledger::Change& change, Row& row, const CaseRow& given);
    Verdict compare(ledger::Change& change, Row& row, const Incident& now, const CaseRow& given);

    const domain::Catalogues* catalogues_;
    UnitDefaults defaults_;
    Cells cells_;
    std::optional<store::UnitDirectory> directory_;
    domain::Id<domain::Unit> default_unit_;
    Referenced<Incident> referenced_;
};

void IncidentRows::begin(ledger::Change& change, const Columns& columns) {
    for (const auto* needed : {"act", "occurred_on"}) {
        if (columns.contains(needed) || columns.contains("reference")) continue;
        throw Error("columns-missing", {{"missing", heading_of(*catalogues_, table(), needed)}});
    }
    directory_.emplace(change.reader());
    if (!defaults_.unit.empty()) {
        default_unit_ = directory_->find(defaults_.unit).value_or(domain::Id<domain::Unit>{});
    }
    store::CaseFilter everything;
    everything.as_of = defaults_.today;
    std::vector<Incident> before;
    for (auto& row : store::incidents::all(change.reader(), everything)) {
        before.push_back(std::move(row.incident));
    }
    referenced_.begin(std::move(before));
}

Verdict IncidentRows::take(ledger::Change& change, Row& row) {
    auto given = read(change.reader(), row);
    if (row.refused()) return Verdict::refused;
    const auto now = recorded(change.reader(), row, given);
    const auto& reference = now ? now->reference : given.incident.reference;
    referenced_.refuse_double(row, given.incident.reference.empty() ? saying_of(given) : reference);
    if (row.refused()) return Verdict::refused;
    return now ? compare(change, row, *now, given) : add(change, row, given);
}

CaseRow IncidentRows::read(const ledger::Reader& reader, Row& row) {
    CaseRow given;
    auto& incident = given.incident;
    incident.reference = Cells::text(row, "reference");
    incident.unit = unit_named(*directory_, row, "unit").value_or(domain::Id<domain::Unit>{});
    incident.subject = cells_.code(row, "subject");
    incident.member = member_named(reader, row);
    incident.person = Cells::text(row, "person");
    incident.act = cells_.code(row, "act");
    given.occurred_on = cells_.past_date(row, "occurred_on");
    given.known_on = cells_.past_date(row, "known_on");
    incident.channel = Cells::text(row, "channel");
    incident.place = Cells::text(row, "place");
    incident.summary = Cells::text(row, "summary");
    incident.links = Cells::text(row, "links");
    if (incident.reference.empty() && row.text("unit").empty()) incident.unit = default_unit_;
    return given;
}

/// The case the row means; empty when it is a new one, or the row is refused.
std::optional<Incident> IncidentRows::recorded(const ledger::Reader& reader, Row& row,
                                               CaseRow& given) const {
    auto& reference = given.incident.reference;
    if (!reference.empty()) return referenced_.named(reader, row, reference);
    if (given.incident.act.empty() || !given.occurred_on) return std::nullopt;
    return referenced_.fitting([&](const Incident& incident) {
        Changed changed;
        merged(changed, incident, given);
        return changed.empty();
    });
}

void IncidentRows::check(Row& row, const Incident& incident) const {
    for (const auto& problem : domain::check(incident, *catalogues_->violations, defaults_.today)) {
        row.refuse(field_of(problem.code), problem);
    }
}

Verdict IncidentRows::add(ledger::Change& change, Row& row, const CaseRow& given) {
    Incident begun;
    begun.reference = given.incident.reference;
    begun.unit = default_unit_;
    begun.known_on = defaults_.today;
    auto incident = merged(row.changed(), std::move(begun), given);
    if (incident.subject.empty()) incident.subject = "unknown";
    if (incident.unit == domain::Id<domain::Unit>{}) row.refuse("unit", "unit-missing");
    if (incident.act.empty()) row.refuse("act", "act-missing");
    if (!given.occurred_on) row.refuse("occurred_on", "occurred-missing");
    if (!row.refused()) check(row, incident);
    if (row.refused()) return Verdict::refused;
    const bool done = write(change, row, "", [&] {
        incident.reference = store::incidents::add(change, incident, *catalogues_, defaults_.today);
    });
    if (done) referenced_.learn(row, incident.reference);
    return done ? Verdict::added : Verdict::refused;
}

Verdict IncidentRows::compare(ledger::Change& change, Row& row, const Incident& now,
                              const CaseRow& given) {
    referenced_.learn(row, now.reference);
    const auto next = merged(row.changed(), now, given);
    if (next == now) return Verdict::same;
    check(row, next);
    if (row.refused()) return Verdict::refused;
    const bool done = write(change, row, "", [&] {
        store::incidents::update(change, next, *catalogues_, defaults_.today);
    });
    return done ? Verdict::changed : Verdict::refused;
}

}  // namespace

Kind incident_rows(const domain::Catalogues& catalogues, const UnitDefaults& defaults) {
    return std::make_unique<IncidentRows>(catalogues, defaults);
}

}  // namespace netralitas::importer
