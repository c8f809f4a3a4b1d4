#include "record_rows.hpp"

#include "context.hpp"
#include "netralitas/domain/reference.hpp"
#include "netralitas/store/activities.hpp"
#include "netralitas/store/elections.hpp"
#include "netralitas/store/evidence.hpp"
#include "netralitas/store/incidents.hpp"
#include "netralitas/store/pledges.hpp"
#include "netralitas/store/polling.hpp"
#include "netralitas/store/proposals.hpp"
#include "netralitas/store/reports.hpp"
#include "netralitas/store/risks.hpp"
#include "netralitas/store/satgas.hpp"
#include "netralitas/store/units.hpp"

namespace netralitas::cli {

namespace {

std::vector<RowName> rows_of_unit(const ledger::Reader& reader, domain::Id<domain::Unit> id) {
    std::vector<RowName> rows{{"unit", id.value}};
    for (const auto& row : store::units::versions(reader, id))
        rows.emplace_back("unit_version", row.id.value);
    for (const auto& row : store::units::aliases(reader, id))
        rows.emplace_back("unit_alias", row.id.value);
    return rows;
}

std::vector<RowName> rows_of_member(const ledger::Reader& reader, domain::Id<domain::Member> id) {
    std::vector<RowName> rows{{"member", id.value}};
    for (const auto& row : store::members::postings(reader, id))
        rows.emplace_back("posting", row.id.value);
    for (const auto& row : store::appointments::of(reader, id))
        rows.emplace_back("appointment", row.id.value);
    for (const auto& round : store::rounds::all(reader)) {
        const auto pledge = store::pledges::find(reader, round.id, id);
        if (pledge) rows.emplace_back("pledge", pledge->id.value);
    }
    return rows;
}

std::vector<RowName> rows_of_election(const ledger::Reader& reader,
                                      domain::Id<domain::Election> id) {
    std::vector<RowName> rows{{"election", id.value}};
    for (const auto& row : store::elections::stages(reader, id))
        rows.emplace_back("stage", row.id.value);
    return rows;
}

void add_evidence(const ledger::Reader& reader, domain::EvidenceOwner owner,
                  std::vector<RowName>& rows) {
    for (const auto& piece : store::evidence::of(reader, owner))
        rows.emplace_back("evidence", piece.id.value);
}

std::vector<RowName> rows_of_case(const ledger::Reader& reader, domain::Id<domain::Incident> id) {
    std::vector<RowName> rows{{"incident", id.value}};
    for (const auto& row : store::incidents::moves(reader, id))
        rows.emplace_back("incident_move", row.id.value);
    for (const auto& row : store::proposals::ever(reader, id))
        rows.emplace_back("incident_proposal", row.id.value);
    add_evidence(reader, id, rows);
    return rows;
}

std::vector<RowName> rows_of_activity(const ledger::Reader& reader,
                                      domain::Id<domain::Activity> id) {
    std::vector<RowName> rows{{"activity", id.value}};
    for (const auto& row : store::activities::attendances(reader, id))
        rows.emplace_back("attendance", row.attendance.id.value);
    add_evidence(reader, id, rows);
    return rows;
}

std::vector<RowName> rows_of_place(const ledger::Reader& reader,
                                   domain::Id<domain::PollingPlace> id) {
    std::vector<RowName> rows{{"polling_place", id.value}};
    for (const auto& row : store::voters::ever(reader)) {
        if (row.count.polling_place == id) rows.emplace_back("voters", row.count.id.value);
    }
    return rows;
}

std::vector<RowName> rows_of_risk(const ledger::Reader& reader, domain::Id<domain::Risk> id) {
    std::vector<RowName> rows{{"risk", id.value}};
    for (const auto& row : store::risks::reviews(reader, id))
        rows.emplace_back("risk_review", row.id.value);
    for (const auto link : store::risks::links(reader, id))
        rows.emplace_back("risk_incident", link);
    return rows;
}

/// Of every letter with this number.
std::vector<RowName> rows_of_reports(const ledger::Reader& reader, const std::string& number) {
    std::vector<RowName> rows;
    for (const auto& [report, unit, files] : store::reports::all(reader, {{}, {}, {}, number})) {
        rows.emplace_back("report", report.id.value);
        for (const auto& file : files) rows.emplace_back("report_file", file.id.value);
    }
    return rows;
}

/// A reference says by its first part of what kind the record is.
std::vector<RowName> rows_of_reference(Context& context, const domain::Reference& reference) {
    const auto reader = context.reader();
    const auto typed = domain::to_string(reference);
    if (reference.kind == "ACT")
        return rows_of_activity(reader, store::activities::get(reader, typed).activity.id);
    if (reference.kind == "RSK")
        return rows_of_risk(reader, store::risks::get(reader, typed, context.today()).risk.id);
    return rows_of_case(reader, store::incidents::get(reader, typed, context.today()).incident.id);
}

}  // namespace

std::vector<RowName> rows_of_record(Context& context, const std::string& typed) {
    const auto reader = context.reader();
    if (const auto round = store::rounds::find(reader, typed)) return {{"round", round->id.value}};
    if (const auto election = store::elections::find(reader, typed))
        return rows_of_election(reader, election->id);
    if (const auto reference = domain::reference_from(typed))
        return rows_of_reference(context, *reference);
    if (const auto decree = store::decrees::find(reader, typed))
        return {{"decree", decree->id.value}};
    if (const auto place = store::polling_places::find(reader, typed))
        return rows_of_place(reader, place->polling_place.id);
    if (auto rows = rows_of_reports(reader, typed); !rows.empty()) return rows;
    const store::UnitDirectory directory(reader);
    if (const auto unit = directory.find(typed)) return rows_of_unit(reader, *unit);
    return rows_of_member(reader, store::members::resolve(reader, typed, context.today()));
}

}  // namespace netralitas::cli
