#pragma once

#include "netralitas/domain/date.hpp"
#include "netralitas/domain/deferred.hpp"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netralitas::domain {

/// Why a day is free.
enum class DayOff { holiday, leave, voting };

/// `libur-nasional`, `cuti-bersama`, `pemungutan-suara`: as the catalogues `holidays/YEAR` write
/// them.
constexpr std::array<std::string_view, 3> day_off_codes{"libur-nasional", "cuti-bersama",
                                                        "pemungutan-suara"};

/// Empty when the code is none of the three.
std::optional<DayOff> day_off_from(std::string_view code);

/// One row of a year's catalogue of holidays.
struct Holiday {
    Date date;
    DayOff kind = DayOff::holiday;
    std::string name;
    std::string basis;     ///< the decrees
    Span known;            ///< from the day of its decree until a later one takes the day back
    bool verified = true;  ///< confirmed by those who decide it
};

/// How working days are counted. Days off come, move and go by decree during the year: a deadline
/// that was told before such a decree is explained by what was known then.
struct Counting {
    Date known_on;
    /// Whether collective leave (cuti bersama) is worked. No general law says what it does to a
    /// deadline.
    bool leave_is_work = false;
};

/// The end of a number of working days.
struct DueDay {
    Date day;
    std::optional<Date> otherwise{};  ///< with collective leave counted the other way, if different
    /// The first year of the count whose days off nobody knew: there only Saturdays and Sundays
    /// were left out.
    std::optional<int> missing_year{};

    bool operator==(const DueDay&) const = default;
};

struct DayCount {
    int days = 0;
    std::optional<int> missing_year{};  ///< as in `DueDay`

    bool operator==(const DayCount&) const = default;
};

/// The days off, year by year; each year is read when a count reaches it.
struct Calendar {
    std::map<int, Deferred<std::vector<Holiday>>> years;

    /// Whether some day off of the year was known by then.
    bool knows(int year, Date known_on) const;

    /// Monday to Friday (Perpres 21/2023 Pasal 3), and no day off.
    bool is_working(Date day, const Counting& counting) const;

    /// The `days`-th working day after `from`; `from` itself does not count.
    DueDay add_working_days(Date from, int days, const Counting& counting) const;

    /// Both ends count. None when `last` is before `first`.
    DayCount working_days_between(Date first, Date last, const Counting& counting) const;
};

}  // namespace netralitas::domain
