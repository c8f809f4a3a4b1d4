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

/// The report of this kind, unit, period and letter as it would be written now. `narrative` is the
/// file of what the office says itself, which machines do not get; it may be left out.
document::Document report_now(Context& context, const domain::Report& letter,
                              const std::string& narrative = {});

}  // namespace netralitas::cli::report_noun
