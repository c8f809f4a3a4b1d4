#pragma once

#include "netralitas/report/difference.hpp"
#include "netralitas/text/wording.hpp"

#include <string>
#include <string_view>

namespace netralitas::cli::report_noun {

/// `Unit A · Pledged: 1,128 → 1,131 (+3)`.
std::string sentence_of(const report::Difference& one, const text::Wording& wording);

/// For machines: `changed`, `came`, `went`, and what names the row.
std::string_view kind_of(const report::Difference& one);
std::string row_of(const report::Difference& one);

}  // namespace netralitas::cli::report_noun
