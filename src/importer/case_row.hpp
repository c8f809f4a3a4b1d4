#pragma once

#include "netralitas/domain/incident.hpp"
#include "netralitas/importer/importer.hpp"

#include <optional>
#include <string>

namespace netralitas::importer {

/// What one row says; what it leaves empty it does not say.
struct CaseRow {
    domain::Incident incident;
    std::optional<domain::Date> occurred_on;
    std::optional<domain::Date> known_on;
};

/// The case as the row says it should be, and in which fields it is not so yet.
domain::Incident merged(Changed& changed, domain::Incident incident, const CaseRow& given);

/// All a row says beside the reference, in one text: equal for equal rows, however they are
/// spelled.
std::string saying_of(const CaseRow& given);

}  // namespace netralitas::importer
