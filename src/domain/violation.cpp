#include "netralitas/domain/violation.hpp"

#include "find_code.hpp"

#include <algorithm>

namespace netralitas::domain {
namespace {

bool holds_one(const std::vector<std::string>& codes, std::string_view code) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

}  // namespace

const Act* Violations::find(std::string_view code) const { return find_code(acts, code); }

std::vector<std::string> Violations::valid_on(Date day) const {
    std::vector<std::string> codes;
    for (const Act& act : acts) {
        if (act.valid.contains(day)) codes.push_back(act.code);
    }
    return codes;
}

const Sanction* Sanctions::find(std::string_view code) const { return find_code(sanctions, code); }

bool allows(const Act& act, const Sanction& sanction, std::string_view employment) {
    if (!sanction.employment.empty()) return holds_one(sanction.employment, employment);
    return holds_one(act.sanctions, sanction.level);
}

std::optional<Date> last_day(const Sanction& sanction, Date since) {
    if (!sanction.months) return std::nullopt;
    using namespace std::chrono;
    const year_month_day first{since};
    const auto month = year_month{first.year(), first.month()} + months{*sanction.months};
    const auto end = std::min(year_month_day{month / first.day()}, year_month_day{month / last});
    return Date{end.ok() ? Date{end} : Date{year_month_day{month / last}}} - days{1};
}

}  // namespace netralitas::domain
