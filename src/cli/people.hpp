#pragma once

#include "netralitas/document/document.hpp"
#include "netralitas/store/members.hpp"

#include <vector>

namespace netralitas::cli {

/// The columns by which every list names a person: number, NIP/NIK, name, unit, employment. NIKs
/// are masked for machines too. Without `with_unit` people do not see the unit.
std::vector<document::Column> person_columns(bool with_unit = true);
std::vector<document::Cell> person_cells(const store::MemberOnDay& person);

}  // namespace netralitas::cli
