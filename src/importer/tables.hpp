#pragma once

#include "netralitas/domain/evidence.hpp"
#include "netralitas/importer/kinds.hpp"
#include "shared_units.hpp"

#include <functional>
#include <memory>
#include <string_view>

/// The record kinds, one a table.
namespace netralitas::importer {

using Kind = std::unique_ptr<RecordKind>;

Kind unit_rows(const domain::Catalogues& catalogues, domain::Date today, const UnitsOfFile& units);
Kind version_rows(const domain::Catalogues& catalogues, domain::Date today,
                  const UnitsOfFile& units);
Kind alias_rows(const UnitsOfFile& units);
Kind member_rows(const domain::Catalogues& catalogues, const MemberDefaults& defaults);
Kind posting_rows(const domain::Catalogues& catalogues, const MemberDefaults& defaults);
Kind appointment_rows(const domain::Catalogues& catalogues, domain::Date today);
Kind snapshot_rows(const domain::Catalogues& catalogues, domain::Date today);
Kind pledge_rows(const domain::Catalogues& catalogues, const PledgeDefaults& defaults,
                 PledgeCounts& counts);
Kind round_rows(const domain::Catalogues& catalogues, domain::Date today);
Kind incident_rows(const domain::Catalogues& catalogues, const UnitDefaults& defaults);
Kind move_rows(const domain::Catalogues& catalogues, const CaseDefaults& defaults);
/// The records a table of evidence belongs to: the field that names them, and how they are found.
struct EvidenceOf {
    std::string_view field;
    std::function<domain::EvidenceOwner(const ledger::Reader&, std::string_view)> get;
};
Kind evidence_rows(const domain::Catalogues& catalogues, domain::Date today, EvidenceOf of);
Kind nil_rows(const domain::Catalogues& catalogues, domain::Date today);
Kind activity_rows(const domain::Catalogues& catalogues, const UnitDefaults& defaults);
Kind attendance_rows();
Kind risk_rows(const domain::Catalogues& catalogues, const UnitDefaults& defaults);
Kind review_rows(const domain::Catalogues& catalogues, domain::Date today);
Kind decree_rows(const domain::Catalogues& catalogues, domain::Date today);
Kind election_rows(const domain::Catalogues& catalogues, domain::Date today);
Kind stage_rows(const domain::Catalogues& catalogues, domain::Date today);
Kind report_rows(const domain::Catalogues& catalogues, domain::Date today);
Kind report_file_rows(const domain::Catalogues& catalogues, domain::Date today);
Kind polling_rows();
Kind voter_rows(const domain::Catalogues& catalogues, domain::Date today);

}  // namespace netralitas::importer
