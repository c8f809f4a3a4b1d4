#include "tables.hpp"

#include "netralitas/store/activities.hpp"
#include "netralitas/store/incidents.hpp"

namespace netralitas::importer {
namespace {

template <class... Each>
RecordKinds tables_of(Each... kinds) {
    RecordKinds all;
    (all.push_back(std::move(kinds)), ...);
    return all;
}

EvidenceOf of_incidents(domain::Date today) {
    return {"incident", [today](const auto& reader, auto typed) {
                return store::incidents::get(reader, typed, today).incident.id;
            }};
}

EvidenceOf of_activities() {
    return {"activity", [](const auto& reader, auto typed) {
                return store::activities::get(reader, typed).activity.id;
            }};
}

}  // namespace

RecordKinds unit_tables(const domain::Catalogues& catalogues, domain::Date today) {
    const auto units = std::make_shared<SharedUnits>();
    return tables_of(unit_rows(catalogues, today, units), version_rows(catalogues, today, units),
                     alias_rows(units));
}

RecordKinds member_tables(const domain::Catalogues& catalogues, const MemberDefaults& defaults) {
    return tables_of(member_rows(catalogues, defaults), posting_rows(catalogues, defaults),
                     appointment_rows(catalogues, defaults.today),
                     snapshot_rows(catalogues, defaults.today));
}

RecordKinds pledge_tables(const domain::Catalogues& catalogues, const PledgeDefaults& defaults,
                          PledgeCounts& counts) {
    return tables_of(pledge_rows(catalogues, defaults, counts),
                     round_rows(catalogues, defaults.today));
}

RecordKinds incident_tables(const domain::Catalogues& catalogues, const CaseDefaults& defaults) {
    return tables_of(incident_rows(catalogues, defaults), move_rows(catalogues, defaults),
                     evidence_rows(catalogues, defaults.today, of_incidents(defaults.today)),
                     nil_rows(catalogues, defaults.today));
}

RecordKinds activity_tables(const domain::Catalogues& catalogues, const UnitDefaults& defaults) {
    return tables_of(activity_rows(catalogues, defaults), attendance_rows(),
                     evidence_rows(catalogues, defaults.today, of_activities()));
}

RecordKinds risk_tables(const domain::Catalogues& catalogues, const UnitDefaults& defaults) {
    return tables_of(risk_rows(catalogues, defaults), review_rows(catalogues, defaults.today));
}

RecordKinds decree_tables(const domain::Catalogues& catalogues, domain::Date today) {
    return tables_of(decree_rows(catalogues, today));
}

RecordKinds election_tables(const domain::Catalogues& catalogues, domain::Date today) {
    return tables_of(election_rows(catalogues, today), stage_rows(catalogues, today));
}

RecordKinds polling_tables(const domain::Catalogues& catalogues, domain::Date today) {
    return tables_of(polling_rows(), voter_rows(catalogues, today));
}

RecordKinds report_tables(const domain::Catalogues& catalogues, domain::Date today) {
    return tables_of(report_rows(catalogues, today), report_file_rows(catalogues, today));
}

}  // namespace netralitas::importer
