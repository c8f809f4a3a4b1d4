#include "netralitas/domain/period.hpp"

#include "characters.hpp"

#include <algorithm>

namespace netralitas::domain {
namespace {

using namespace std::chrono;

constexpr months half{6};

/// The day, or the last one of a shorter month.
Date day_in(year_month month, day wanted) {
    const year_month_day_last last{month.year(), month_day_last{month.month()}};
    return sys_days{month / std::min(wanted, last.day())};
}

Date begin_of(int number, bool second, const HalfYears& half_years) {
    const year_month month = year{number} / half_years.begin.month();
    return day_in(second ? month + half : month, half_years.begin.day());
}

Period half_year(int number, bool second, const HalfYears& half_years) {
    const auto code = padded(number, 4) + (second ? "-H2" : "-H1");
    const auto next = begin_of(second ? number + 1 : number, !second, half_years);
    return {code, begin_of(number, second, half_years), next - days{1}};
}

Period half_year_of(Date day, const HalfYears& half_years) {
    const auto number = static_cast<int>(year_month_day{day}.year());
    for (const bool second : {true, false}) {
        auto period = half_year(number, second, half_years);
        if (period.contains(day)) return period;
    }
    return half_year(number - 1, true, half_years);
}

}  // namespace

std::optional<HalfYears> half_years_from(std::string_view text) {
    constexpr std::size_t length = 5;
    if (text.size() != length || text[2] != '-') return std::nullopt;
    const auto number = number_from(text.substr(0, 2));
    const auto wanted = number_from(text.substr(3));
    if (!number || !wanted) return std::nullopt;
    const month_day begin{month{static_cast<unsigned>(*number)},
                          day{static_cast<unsigned>(*wanted)}};
    if (!begin.ok() || begin == February / 29) return std::nullopt;
    const bool is_second = begin.month() > June;
    return HalfYears{{is_second ? begin.month() - half : begin.month(), begin.day()}};
}

std::string to_string(const HalfYears& half_years) {
    const auto two = [](unsigned number) { return padded(static_cast<int>(number), 2); };
    return two(static_cast<unsigned>(half_years.begin.month())) + "-" +
           two(static_cast<unsigned>(half_years.begin.day()));
}

std::optional<Period> read_period(std::string_view text, Date today, const HalfYears& half_years) {
    constexpr std::size_t digits_of_year = 4;
    const auto typed = lowered(trimmed(text));
    const auto current = half_year_of(today, half_years);
    if (typed == "current" || typed == "sekarang") return current;
    if (typed == "previous" || typed == "sebelumnya") {
        return half_year_of(current.first - days{1}, half_years);
    }
    const std::string_view number = std::string_view(typed).substr(0, digits_of_year);
    const std::string_view which = std::string_view(typed).substr(number.size());
    const auto read = number.size() == digits_of_year ? number_from(number) : std::nullopt;
    if (!read) return std::nullopt;
    if (which == "-h1" || which == "-h2") return half_year(*read, which == "-h2", half_years);
    if (!which.empty()) return std::nullopt;
    return Period{std::string(number), sys_days{year{*read} / January / 1},
                  sys_days{year{*read} / December / 31}};
}

}  // namespace netralitas::domain
