#include "characters.hpp"
#include "netralitas/domain/date.hpp"

#include <array>

namespace netralitas::domain {
namespace {

using std::chrono::days;
using std::chrono::month;
using std::chrono::weekday;
using std::chrono::weeks;
using std::chrono::year;
using std::chrono::year_month_day;

struct NamedMonth {
    std::string_view name;
    unsigned number;
};

constexpr std::array months{
    NamedMonth{"januari", 1},   NamedMonth{"jan", 1},       NamedMonth{"january", 1},
    NamedMonth{"februari", 2},  NamedMonth{"feb", 2},       NamedMonth{"february", 2},
    NamedMonth{"pebruari", 2},  NamedMonth{"peb", 2},       NamedMonth{"maret", 3},
    NamedMonth{"mar", 3},       NamedMonth{"mrt", 3},       NamedMonth{"march", 3},
    NamedMonth{"april", 4},     NamedMonth{"apr", 4},       NamedMonth{"mei", 5},
    NamedMonth{"may", 5},       NamedMonth{"juni", 6},      NamedMonth{"jun", 6},
    NamedMonth{"june", 6},      NamedMonth{"juli", 7},      NamedMonth{"jul", 7},
    NamedMonth{"july", 7},      NamedMonth{"agustus", 8},   NamedMonth{"agt", 8},
    NamedMonth{"agu", 8},       NamedMonth{"ags", 8},       NamedMonth{"agst", 8},
    NamedMonth{"august", 8},    NamedMonth{"aug", 8},       NamedMonth{"september", 9},
    NamedMonth{"sep", 9},       NamedMonth{"sept", 9},      NamedMonth{"oktober", 10},
    NamedMonth{"okt", 10},      NamedMonth{"october", 10},  NamedMonth{"oct", 10},
    NamedMonth{"november", 11}, NamedMonth{"nov", 11},      NamedMonth{"nopember", 11},
    NamedMonth{"nop", 11},      NamedMonth{"desember", 12}, NamedMonth{"des", 12},
    NamedMonth{"december", 12}, NamedMonth{"dec", 12}};

struct NamedWeekday {
    std::string_view name;
    weekday day;
};

constexpr std::array weekdays{
    NamedWeekday{"senin", std::chrono::Monday},   NamedWeekday{"monday", std::chrono::Monday},
    NamedWeekday{"selasa", std::chrono::Tuesday}, NamedWeekday{"tuesday", std::chrono::Tuesday},
    NamedWeekday{"rabu", std::chrono::Wednesday}, NamedWeekday{"wednesday", std::chrono::Wednesday},
    NamedWeekday{"kamis", std::chrono::Thursday}, NamedWeekday{"thursday", std::chrono::Thursday},
    NamedWeekday{"jumat", std::chrono::Friday},   NamedWeekday{"jum'at", std::chrono::Friday},
    NamedWeekday{"jum’at", std::chrono::Friday},  NamedWeekday{"friday", std::chrono::Friday},
    NamedWeekday{"sabtu", std::chrono::Saturday}, NamedWeekday{"saturday", std::chrono::Saturday},
    NamedWeekday{"minggu", std::chrono::Sunday},  NamedWeekday{"ahad", std::chrono::Sunday},
    NamedWeekday{"sunday", std::chrono::Sunday}};

/// Nobody on a staff was born earlier: what is typed is a slip.
constexpr year earliest_year{1900};

std::optional<unsigned> month_named(std::string_view name) {
    for (const NamedMonth& each : months) {
        if (each.name == name) return each.number;
    }
    return std::nullopt;
}

std::optional<Date> valid(const year_month_day& day) {
    if (!day.ok() || day.year() < earliest_year) return std::nullopt;
    return Date{day};
}

/// `29`, `01` or `januari`, `2024`.
std::optional<Date> from_parts(std::string_view day, std::string_view month_text,
                               std::string_view year_text) {
    if (day.size() > 2 || month_text.empty() || year_text.size() != 4) return std::nullopt;
    const std::optional<int> day_number = number_from(day);
    const std::optional<int> year_number = number_from(year_text);
    std::optional<unsigned> month_number = month_named(month_text);
    if (month_text.size() <= 2) month_number = number_from(month_text);
    if (!day_number || !month_number || !year_number) return std::nullopt;
    return valid(year{*year_number} / month{*month_number} /
                 std::chrono::day{static_cast<unsigned>(*day_number)});
}

std::optional<Date> from_separated(std::string_view text, std::string_view separator) {
    const std::vector<std::string_view> parts = split(text, separator);
    const auto count = std::count(text.begin(), text.end(), separator.front());
    if (parts.size() != 3 || count != 2) return std::nullopt;
    return from_parts(parts[0], parts[1], parts[2]);
}

/// `29 januari 2024`, `29 jan. 2024`.
std::optional<Date> from_words(std::string_view text) {
    std::vector<std::string_view> parts = split(text, " ");
    if (parts.size() != 3 || is_digit(parts[1].front())) return std::nullopt;
    if (parts[1].ends_with('.')) parts[1].remove_suffix(1);
    return from_parts(parts[0], parts[1], parts[2]);
}

std::optional<Date> from_calendar(std::string_view text) {
    if (const auto date = date_from_iso(text)) return valid(year_month_day{*date});
    for (const std::string_view separator : {"/", "-", "."}) {
        if (const auto date = from_separated(text, separator)) return date;
    }
    return from_words(text);
}

/// `-7d`, `+2w`.
std::optional<Date> from_distance(std::string_view text, Date today) {
    constexpr std::size_t most_digits = 5;
    if (text.size() < 3 || text.size() > most_digits + 2) return std::nullopt;
    const std::optional<int> count = number_from(text.substr(1, text.size() - 2));
    const char sign = text.front();
    const char unit = text.back();
    if (!count || (sign != '-' && sign != '+') || (unit != 'd' && unit != 'w')) return std::nullopt;
    const days distance = unit == 'd' ? days{*count} : weeks{*count};
    return valid(year_month_day{sign == '-' ? today - distance : today + distance});
}

std::optional<Date> from_weekday_and_date(std::string_view text) {
    const std::size_t name_end = text.find_first_of(", ");
    if (name_end == std::string_view::npos) return std::nullopt;
    const std::string_view name = text.substr(0, name_end);
    const auto* named = std::find_if(weekdays.begin(), weekdays.end(),
                                     [&](const auto& each) { return each.name == name; });
    if (named == weekdays.end()) return std::nullopt;
    std::string_view rest = trimmed(text.substr(name_end));
    if (rest.starts_with(',')) rest = trimmed(rest.substr(1));
    const std::optional<Date> date = from_calendar(rest);
    if (!date || weekday{*date} != named->day) return std::nullopt;
    return date;
}

}  // namespace

std::optional<Date> read_date(std::string_view text, Date today) {
    const std::string typed = lowered(trimmed(text));
    if (typed == "hari ini" || typed == "today") return today;
    if (typed == "kemarin" || typed == "yesterday") return today - days{1};
    if (const auto date = from_distance(typed, today)) return date;
    if (const auto date = from_calendar(typed)) return date;
    return from_weekday_and_date(typed);
}

}  // namespace netralitas::domain
