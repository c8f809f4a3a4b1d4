#pragma once

#include "netralitas/domain/risk.hpp"
#include "netralitas/importer/importer.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace netralitas::importer {

/// What one row says; what it leaves empty it does not say.
struct RiskRow {
    domain::Risk risk;
    std::optional<domain::Date> found_on;
    std::optional<std::int64_t> likelihood;
    std::optional<std::int64_t> impact;
};

/// The risk as the row says it should be, and in which fields it is not so yet. Cases the row does
/// not name stay linked.
domain::Risk merged(Changed& changed, domain::Risk risk, const RiskRow& given);

/// All a row says beside the reference, in one text: equal for equal rows, however they are
/// spelled.
std::string saying_of(const RiskRow& given);

/// The same for what is judged on a day.
void take_exposure(Changed& changed, domain::Exposure& exposure,
                   const std::optional<std::int64_t>& likelihood,
                   const std::optional<std::int64_t>& impact);

}  // namespace netralitas::importer
