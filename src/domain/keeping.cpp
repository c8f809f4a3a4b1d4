#include "netralitas/domain/keeping.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

namespace netralitas::domain {

namespace {

/// The first day of the period a moment belongs to.
using Period = Date (*)(Instant);

Date day(Instant at) { return std::chrono::floor<std::chrono::days>(at); }

Date week(Instant at) { return day(at) - (std::chrono::weekday(day(at)) - std::chrono::Monday); }

Date month(Instant at) {
    const std::chrono::year_month_day date{day(at)};
    return date.year() / date.month() / 1;
}

/// Marks the newest of each of the last `count` periods.
void keep(const std::vector<Instant>& backups, const std::vector<std::size_t>& newest_first,
          Period period, int count, std::vector<bool>& kept) {
    std::optional<Date> last;
    for (const auto place : newest_first) {
        const auto here = period(backups[place]);
        if (here == last) continue;
        if (count-- <= 0) return;
        last = here;
        kept[place] = true;
    }
}

}  // namespace

std::vector<std::size_t> superfluous(const std::vector<Instant>& backups, const KeepRule& rule) {
    std::vector<std::size_t> newest_first(backups.size());
    std::iota(newest_first.begin(), newest_first.end(), std::size_t{0});
    std::stable_sort(newest_first.begin(), newest_first.end(),
                     [&](auto left, auto right) { return backups[left] > backups[right]; });
    std::vector<bool> kept(backups.size());
    if (!newest_first.empty()) kept[newest_first.front()] = true;
    keep(backups, newest_first, day, rule.daily, kept);
    keep(backups, newest_first, week, rule.weekly, kept);
    keep(backups, newest_first, month, rule.monthly, kept);
    std::vector<std::size_t> gone;
    for (std::size_t place = 0; place < backups.size(); ++place)
        if (!kept[place]) gone.push_back(place);
    return gone;
}

}  // namespace netralitas::domain
