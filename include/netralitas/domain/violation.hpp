#pragma once

#include "netralitas/domain/date.hpp"
#include "netralitas/domain/vocabulary.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netralitas::domain {

/// One act of the catalogue `violations`: what may not be done, on which days, with which levels of
/// sanction.
struct Act {
    std::string code;    ///< `KE-1`, `D-4`
    std::string family;  ///< vocabulary `family`: etik, disiplin, pidana, intervensi
    std::string basis;   ///< regulation; may be empty
    std::vector<std::string> sanctions;  ///< levels: moral, ringan, sedang, berat, ptdh, phk
    Span valid;                          ///< the days on which a deed is this act
    bool verified = true;                ///< compared with the official text
};

/// One sanction of the catalogue `sanctions`.
struct Sanction {
    std::string code;
    std::string level;
    std::optional<int> months;            ///< how long it runs; empty: not timed
    std::vector<std::string> employment;  ///< only for these; empty: for all
    std::string basis;
};

struct Violations {
    Vocabulary labels;
    std::vector<Act> acts;

    const Act* find(std::string_view code) const;
    /// Codes of the acts a deed of that day can be.
    std::vector<std::string> valid_on(Date day) const;
};

struct Sanctions {
    Vocabulary labels;
    std::vector<Sanction> sanctions;

    const Sanction* find(std::string_view code) const;
};

/// Whether the act can be punished so. Contract staff may also get what is only for their kind of
/// employment (SE Menteri PANRB 01/2023).
bool allows(const Act& act, const Sanction& sanction, std::string_view employment);

/// The last day of a timed sanction that begins on `since`; empty when it is not timed.
std::optional<Date> last_day(const Sanction& sanction, Date since);

}  // namespace netralitas::domain
