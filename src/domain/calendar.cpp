#include "netralitas/domain/calendar.hpp"

#include <algorithm>

namespace netralitas::domain {
namespace {

constexpr std::chrono::days one_day{1};

int year_of(Date day) { return static_cast<int>(std::chrono::year_month_day{day}.year()); }

bool frees(const Holiday& holiday, Date day, const Counting& counting) {
    const bool is_worked = holiday.kind == DayOff::leave && counting.leave_is_work;
    return holiday.date == day && !is_worked && holiday.known.contains(counting.known_on);
}

/// The first year from that of `first` to that of `last` that is not known.
std::optional<int> missing_year(const Calendar& calendar, Date first, Date last, Date known_on) {
    for (int year = year_of(first); year <= year_of(last); ++year) {
        if (!calendar.knows(year, known_on)) return year;
    }
    return std::nullopt;
}

Date counted_day(const Calendar& calendar, Date from, int days, const Counting& counting) {
    Date day = from;
    while (days > 0) {
        day += one_day;
        if (calendar.is_working(day, counting)) --days;
    }
    return day;
}

}  // namespace

std::optional<DayOff> day_off_from(std::string_view code) {
    const auto found = std::ranges::find(day_off_codes, code);
    if (found == day_off_codes.end()) return std::nullopt;
    return static_cast<DayOff>(found - day_off_codes.begin());
}

bool Calendar::knows(int year, Date known_on) const {
    const auto found = years.find(year);
    return found != years.end() && std::ranges::any_of(*found->second, [&](const Holiday& holiday) {
               return holiday.known.contains(known_on);
           });
}

bool Calendar::is_working(Date day, const Counting& counting) const {
    const std::chrono::weekday weekday{day};
    if (weekday == std::chrono::Saturday || weekday == std::chrono::Sunday) return false;
    const auto year = years.find(year_of(day));
    return year == years.end() || std::ranges::none_of(*year->second, [&](const Holiday& holiday) {
               return frees(holiday, day, counting);
           });
}

DueDay Calendar::add_working_days(Date from, int days, const Counting& counting) const {
    const Date day = counted_day(*this, from, days, counting);
    const Date otherwise =
        counted_day(*this, from, days, {counting.known_on, !counting.leave_is_work});
    DueDay due{day};
    if (otherwise != day) due.otherwise = otherwise;
    due.missing_year =
        missing_year(*this, from + one_day, std::max(day, otherwise), counting.known_on);
    return due;
}

DayCount Calendar::working_days_between(Date first, Date last, const Counting& counting) const {
    DayCount count;
    for (Date day = first; day <= last; day += one_day) {
        count.days += is_working(day, counting) ? 1 : 0;
    }
    count.missing_year = missing_year(*this, first, last, counting.known_on);
    return count;
}

}  // namespace netralitas::domain
