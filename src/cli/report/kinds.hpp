#pragma once

#include "netralitas/document/document.hpp"
#include "netralitas/domain/report.hpp"

#include <string>
#include <vector>

namespace netralitas::cli {
class Context;
}

namespace netralitas::cli::report_noun {

/// The reports that are sent and so can be kept.
std::vector<std::string> report_kinds();

/// The report of this kind, unit, period and letter as it would be written now.
document::Document report_now(Context& context, const domain::Report& letter);

}  // namespace netralitas::cli::report_noun
