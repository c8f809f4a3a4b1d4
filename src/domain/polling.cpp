#include "netralitas/domain/polling.hpp"

#include "checks.hpp"
#include "netralitas/domain/name.hpp"

#include <algorithm>

namespace netralitas::domain {
namespace {

using Count = std::optional<std::int64_t>;

/// More people than any unit holds; sums stay far from what a number can hold.
constexpr std::int64_t most = 999'999;

bool is_possible(std::int64_t count) { return count >= 0 && count <= most; }

/// Empty when one is missing or the rest would be no number of people.
Count rest_of(const Count& whole, const Count& part) {
    if (!whole || !part || !is_possible(*whole) || *part < 0 || *part > *whole) return {};
    return *whole - *part;
}

Count sum_of(const Count& one, const Count& other) {
    if (!one || !other || !is_possible(*one) || !is_possible(*other)) return {};
    return *one + *other;
}

void check_range(std::vector<Problem>& problems, const Heads& heads) {
    for (const auto& count : {heads.male, heads.female, heads.total}) {
        if (!count || is_possible(*count)) continue;
        problems.push_back({"total-range",
                            {{"value", std::to_string(*count)}, {"most", std::to_string(most)}},
                            {},
                            {}});
        return;
    }
}

void check_total(std::vector<Problem>& problems, const Heads& heads) {
    if (!heads.total) {
        problems.push_back({"total-missing", {}, {}, {}});
        return;
    }
    const auto known = heads.male.value_or(0) + heads.female.value_or(0);
    const bool both = heads.male && heads.female;
    if (both ? known == *heads.total : known <= *heads.total) return;
    problems.push_back({"total-differs",
                        {{"known", std::to_string(known)}, {"total", std::to_string(*heads.total)}},
                        {},
                        {}});
}

}  // namespace

std::string polling_code(std::string_view typed) {
    std::string code = normalise_text(typed);
    for (char& letter : code) {
        if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
        if (letter == ' ') letter = '-';
    }
    return code;
}

Heads completed(Heads heads) {
    if (!heads.total) heads.total = sum_of(heads.male, heads.female);
    if (!heads.male) heads.male = rest_of(heads.total, heads.female);
    if (!heads.female) heads.female = rest_of(heads.total, heads.male);
    return heads;
}

Heads corrected(const Heads& recorded, const Heads& given) {
    const bool by_sex = given.male || given.female;
    if (!by_sex && (!given.total || given.total == recorded.total)) return recorded;
    return completed(given);
}

std::vector<Problem> check(const PollingPlace& polling_place) {
    std::vector<Problem> problems;
    check_code(problems, polling_place.code, capitals);
    return problems;
}

std::vector<Problem> check(const VoterCount& count, Date today) {
    std::vector<Problem> problems;
    check_range(problems, count.heads);
    if (problems.empty()) check_total(problems, count.heads);
    if (count.date > today) {
        problems.push_back({"date-in-future", {{"date", to_string(count.date)}}, {}, {}});
    }
    return problems;
}

}  // namespace netralitas::domain
