#pragma once

#include "netralitas/report/semester.hpp"
#include "netralitas/store/units.hpp"
#include "semester_document.hpp"

namespace netralitas::cli::report_noun {

/// What the letter of the office says on its day, its holes filled. Throws `letter-missing`.
report::SemesterLetter semester_letter(Context& context, const SemesterOptions& typed,
                                       const store::UnitOnDay& unit,
                                       const report::SemesterScope& scope);

}  // namespace netralitas::cli::report_noun
