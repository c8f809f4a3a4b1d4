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

/// The backups, newest first, and which of them stay.
class Choice {
public:
    explicit Choice(const std::vector<Instant>& backups)
        : backups_(&backups), newest_first_(backups.size()), kept_(backups.size()) {
        std::iota(newest_first_.begin(), newest_first_.end(), std::size_t{0});
        std::stable_sort(newest_first_.begin(), newest_first_.end(),
                         [&](auto left, auto right) { return backups[left] > backups[right]; });
        if (!newest_first_.empty()) kept_[newest_first_.front()] = true;
    }

    /// The newest of each of the last `count` periods stays.
    void keep(Period period, int count) {
        std::optional<Date> last;
        for (const auto place : newest_first_) {
            const auto here = period((*backups_)[place]);
            if (here == last) continue;
            if (count-- <= 0) return;
            last = here;
            kept_[place] = true;
        }
    }

    std::vector<std::size_t> gone() const {
        std::vector<std::size_t> places;
        for (std::size_t place = 0; place < kept_.size(); ++place)
            if (!kept_[place]) places.push_back(place);
        return places;
    }

private:
    const std::vector<Instant>* backups_;
    std::vector<std::size_t> newest_first_;
    std::vector<bool> kept_;
};

}  // namespace

std::vector<std::size_t> superfluous(const std::vector<Instant>& backups, const KeepRule& rule) {
    Choice choice(backups);
    choice.keep(day, rule.daily);
    choice.keep(week, rule.weekly);
    choice.keep(month, rule.monthly);
    return choice.gone();
}

}  // namespace netralitas::domain
