#pragma once

#include "netralitas/domain/date.hpp"
#include "netralitas/domain/member.hpp"
#include "netralitas/ledger/ledger.hpp"

#include <optional>

namespace netralitas::importer {

/// By NIP, else NIK, else number; by NRP or name only who has none of these. Empty: nobody is.
std::optional<domain::Id<domain::Member>> known_member(const ledger::Reader& reader,
                                                       const domain::Member& given,
                                                       domain::Date today);

}  // namespace netralitas::importer
