#include "netralitas/domain/period.hpp"

#include "characters.hpp"

namespace netralitas::domain {
namespace {

using namespace std::chrono;

Period half_year(int number, bool second) {
    const year of{number};
    const auto code = padded(number, 4) + (second ? "-H2" : "-H1");
    if (second) return {code, sys_days{of / July / 1}, sys_days{of / December / 31}};
    return {code, sys_days{of / January / 1}, sys_days{of / June / 30}};
}

Period half_year_of(Date day) {
    const year_month_day date{day};
    return half_year(static_cast<int>(date.year()), date.month() > June);
}

}  // namespace

std::optional<Period> read_period(std::string_view text, Date today) {
    constexpr std::size_t digits_of_year = 4;
    const auto typed = lowered(trimmed(text));
    if (typed == "current" || typed == "sekarang") return half_year_of(today);
    if (typed == "previous" || typed == "sebelumnya") {
        return half_year_of(half_year_of(today).first - days{1});
    }
    const std::string_view number = std::string_view(typed).substr(0, digits_of_year);
    const std::string_view half = std::string_view(typed).substr(number.size());
    const auto read = number.size() == digits_of_year ? number_from(number) : std::nullopt;
    if (!read) return std::nullopt;
    if (half == "-h1" || half == "-h2") return half_year(*read, half == "-h2");
    if (!half.empty()) return std::nullopt;
    return Period{std::string(number), sys_days{year{*read} / January / 1},
                  sys_days{year{*read} / December / 31}};
}

}  // namespace netralitas::domain
