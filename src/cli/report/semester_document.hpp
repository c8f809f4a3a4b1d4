#pragma once

#include "../context.hpp"
#include "../options.hpp"
#include "netralitas/document/document.hpp"
#include "netralitas/domain/period.hpp"
#include "netralitas/domain/unit.hpp"

#include <optional>
#include <string>

namespace netralitas::cli::report_noun {

/// What a half-year report is asked for by.
struct SemesterOptions {
    std::string period;                  ///< empty: the half-year that ended last
    std::optional<domain::Period> kept;  ///< that of a letter, whatever its code means today
    std::string unit;                    ///< empty: the office's own
    std::string number;
    std::optional<domain::Date> date;  ///< of the letter; empty: today
    std::string narrative;             ///< file of Markdown
    bool is_internal = false;
};
void add_semester_options(Options& options, SemesterOptions& typed);

struct Semester {
    domain::Id<domain::Unit> unit;
    domain::Period period;
    domain::Date date;  ///< of the letter
    document::Document document;
};

/// The half-year report as it would be sent now. Throws `period-unreadable`,
/// `period-not-half-year`, `period-ahead` (it has not begun), `unit-missing`, `unit-unknown`,
/// `letter-missing` (the office's letter says nothing for the day: which part, which file),
/// `file-missing`, `text-not-utf8`.
Semester semester_of(Context& context, const SemesterOptions& typed);

}  // namespace netralitas::cli::report_noun
