#pragma once

#include "netralitas/domain/date.hpp"
#include "netralitas/domain/id.hpp"
#include "netralitas/domain/period.hpp"
#include "netralitas/error.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace netralitas::domain {

struct Unit;

/// A report as it was sent: whose, for which time, under which letter. The bytes of its forms are
/// kept (`ReportFile`), whatever the program would write today.
struct Report {
    Id<Report> id;
    std::string kind;  ///< `semester`
    Id<Unit> unit;
    Period period;
    std::string number;  ///< of the letter
    Date date;           ///< of the letter
    std::optional<Date> sent_on;
    std::optional<Date> received_on;
    std::int64_t anchor_entry = 0;  ///< the newest entry when it was drawn
    std::string anchor;             ///< its code, as the pages carry it

    bool operator==(const Report&) const = default;
};

/// One form of a report that was sent.
struct ReportFile {
    Id<ReportFile> id;
    std::string format;  ///< `json`, `html` …
    std::int64_t size = 0;
    std::string digest;  ///< SHA-256 in lower-case hex

    bool operator==(const ReportFile&) const = default;
};

/// Errors: `letter-number-missing` (its number), `period-not-half-year` {period},
/// `date-in-future`, `sent-before-letter` and `received-before-sent` {date, first}.
std::vector<Problem> check(const Report& report, Date today);

/// Errors: `size-negative`, `digest-invalid`.
std::vector<Problem> check(const ReportFile& file);

}  // namespace netralitas::domain
