#pragma once

#include "netralitas/domain/date.hpp"
#include "netralitas/domain/id.hpp"
#include "netralitas/ledger/ledger.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace netralitas::domain {
struct Unit;
}

/// Records that people name by a reference (`domain::Reference`): cases, activities, risks.
namespace netralitas::store {

struct ReferencedRecord {
    std::string_view kind;   ///< `INC`
    std::string_view table;  ///< also the argument of its errors
    const char* unknown;     ///< code of the error when nothing has the reference
    const char* ambiguous;   ///< when several have the number
};
inline constexpr ReferencedRecord incident_references{"INC", "incident", "incident-unknown",
                                                      "incident-ambiguous"};
inline constexpr ReferencedRecord activity_references{"ACT", "activity", "activity-unknown",
                                                      "activity-ambiguous"};
inline constexpr ReferencedRecord risk_references{"RSK", "risk", "risk-unknown", "risk-ambiguous"};

/// The next one of the unit and the year of `today`, of this office.
std::string next_reference(const ledger::Reader& reader, const ReferencedRecord& record,
                           domain::Id<domain::Unit> unit, domain::Date today);

/// The whole reference meant by it or by its number alone; the text as typed when nothing is.
/// Throws `ambiguous` with up to three suggestions.
std::string reference_meant(const ledger::Reader& reader, const ReferencedRecord& record,
                            std::string_view typed);

/// Throws `unknown` with near references.
[[noreturn]] void refuse_unknown(const ledger::Reader& reader, const ReferencedRecord& record,
                                 std::string_view typed);

}  // namespace netralitas::store
