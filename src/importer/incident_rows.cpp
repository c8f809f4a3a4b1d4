#include "case_row.hpp"
#include "cells.hpp"
#include "columns.hpp"
#include "netralitas/domain/reference.hpp"
#include "netralitas/store/incidents.hpp"
#include "netralitas/store/units.hpp"
#include "tables.hpp"
#include "who.hpp"

#include <algorithm>
#include <array>
#include <map>
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

class IncidentRows final : public RecordKind {
public:
    IncidentRows(const domain::Catalogues& catalogues, IncidentDefaults defaults)
        : catalogues_(&catalogues),
          defaults_(std::move(defaults)),
          cells_(catalogues, defaults_.today) {}

    std::string_view table() const override { return "incident"; }
    std::span<const Field> fields() const override { return incident_fields; }
    void begin(ledger::Change& change, const Columns& columns) override;
    Verdict take(ledger::Change& change, Row& row) override;

private:
    CaseRow read(const ledger::Reader& reader, Row& row);
    std::optional<Incident> recorded(const ledger::Reader& reader, Row& row, CaseRow& given) const;
    std::optional<Incident> equal_one(const CaseRow& given) const;
    void refuse_double(Row& row, const std::string& key);
    void check(Row& row, const Incident& incident) const;
    Verdict add(ledger::Change& change, Row& row, const CaseRow& given);
    Verdict compare(ledger::Change& change, Row& row, const Incident& now, const CaseRow& given);

    const domain::Catalogues* catalogues_;
    IncidentDefaults defaults_;
    Cells cells_;
    std::optional<store::UnitDirectory> directory_;
    domain::Id<domain::Unit> default_unit_;
    std::vector<Incident> before_;                           ///< the import began
    std::map<std::string, std::size_t, std::less<>> lines_;  ///< by reference, and by all it says
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
    for (auto& row : store::incidents::all(change.reader(), everything)) {
        before_.push_back(std::move(row.incident));
    }
}

Verdict IncidentRows::take(ledger::Change& change, Row& row) {
    auto given = read(change.reader(), row);
    if (row.refused()) return Verdict::refused;
    const auto now = recorded(change.reader(), row, given);
    const auto& reference = now ? now->reference : given.incident.reference;
    refuse_double(row, given.incident.reference.empty() ? saying_of(given) : reference);
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

/// The case the row means; empty when it is a new one, or the row is refused. A number alone means
/// a case that is there.
std::optional<Incident> IncidentRows::recorded(const ledger::Reader& reader, Row& row,
                                               CaseRow& given) const {
    auto& reference = given.incident.reference;
    if (reference.empty()) return equal_one(given);
    try {
        const auto whole = domain::reference_from(reference);
        if (!whole || whole->kind != "INC") {
            return store::incidents::get(reader, reference, defaults_.today).incident;
        }
        reference = domain::to_string(*whole);
        const auto found = store::incidents::find(reader, reference, defaults_.today);
        return found ? std::optional(found->incident) : std::nullopt;
    } catch (const Error& error) {
        row.refuse("reference", error.problem());
        return std::nullopt;
    }
}

/// A case that is all the row says, and that no earlier row meant.
std::optional<Incident> IncidentRows::equal_one(const CaseRow& given) const {
    if (given.incident.act.empty() || !given.occurred_on) return std::nullopt;
    const auto equal = std::find_if(before_.begin(), before_.end(), [&](const Incident& incident) {
        Changed changed;
        merged(changed, incident, given);
        return changed.empty() && !lines_.contains(incident.reference);
    });
    return equal == before_.end() ? std::nullopt : std::optional(*equal);
}

void IncidentRows::refuse_double(Row& row, const std::string& key) {
    const auto [earlier, is_new] = lines_.emplace(key, row.line());
    if (!is_new) row.refuse("", "row-duplicate", {{"earlier", std::to_string(earlier->second)}});
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
    if (done) lines_.emplace(incident.reference, row.line());
    return done ? Verdict::added : Verdict::refused;
}

Verdict IncidentRows::compare(ledger::Change& change, Row& row, const Incident& now,
                              const CaseRow& given) {
    lines_.emplace(now.reference, row.line());
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

Kind incident_rows(const domain::Catalogues& catalogues, const IncidentDefaults& defaults) {
    return std::make_unique<IncidentRows>(catalogues, defaults);
}

}  // namespace netralitas::importer
