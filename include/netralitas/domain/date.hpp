#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace netralitas::domain {

/// A calendar day, without a zone.
using Date = std::chrono::sys_days;

/// A moment in UTC, in whole seconds.
using Instant = std::chrono::sys_seconds;

/// `2024-01-29`.
std::string to_string(Date date);

/// `2024-01-29T07:20:00Z` (RFC 3339, UTC).
std::string to_string(Instant instant);

/// Reads only `YYYY-MM-DD`, as stored. Empty when it is not one.
std::optional<Date> date_from_iso(std::string_view text);

/// Reads only `YYYY-MM-DDTHH:MM:SSZ`, as stored. Empty when it is not one.
std::optional<Instant> instant_from_iso(std::string_view text);

/// Reads every form a person types: `2024-01-29`, `29/01/2024`, `29-01-2024`, `29.01.2024` (day
/// first), `29 Januari 2024`, `29 Jan 2024` (Indonesian and English month names and their usual
/// short forms), with a weekday in front (`Senin, 29 Januari 2024`; a weekday that does not fit the
/// date is refused), `hari ini`/`today`, `kemarin`/`yesterday`, `-7d`, `+2w`. Case and outer spaces
/// do not matter. Two-digit years are refused. Empty when it is none of these.
std::optional<Date> read_date(std::string_view text, Date today);

/// The days on which something holds. Both ends belong to it.
struct Span {
    std::optional<Date> since;  ///< empty: since before the ledger began
    std::optional<Date> until;  ///< empty: still

    bool contains(Date day) const;
    bool overlaps(const Span& other) const;
    bool operator==(const Span&) const = default;
};

/// The three fixed offsets of Indonesia; none has daylight saving time.
enum class Zone { wib, wita, wit };

/// `WIB`, `WITA` or `WIT`, in any case. Empty when it is none of these.
std::optional<Zone> zone_from(std::string_view name);

/// UTC+7, +8, +9.
std::chrono::hours offset_of(Zone zone);

}  // namespace netralitas::domain
