#include "netralitas/domain/pledge.hpp"

#include "checks.hpp"

namespace netralitas::domain {
namespace {

void add_if_future(std::vector<Problem>& problems, const std::optional<Date>& date, Date today) {
    if (date && *date > today) {
        problems.push_back({"date-in-future", {{"date", to_string(*date)}}, {}, {}});
    }
}

}  // namespace

std::vector<Problem> check(const Round& round) {
    std::vector<Problem> problems;
    check_code(problems, round.code);
    check_name(problems, round.name);
    if (round.cut_off > round.date) {
        problems.push_back(
            {"round-cut-off-late",
             {{"cut_off", to_string(round.cut_off)}, {"date", to_string(round.date)}},
             {},
             {}});
    }
    return problems;
}

std::vector<Problem> check(const Pledge& pledge, Date today) {
    std::vector<Problem> problems;
    if (!pledge.signed_on && pledge.reason_unsigned.empty() && !pledge.read_on) {
        problems.push_back({"pledge-empty", {}, {}, {}});
    }
    for (const auto& date : {pledge.signed_on, pledge.read_on, pledge.revoked_on}) {
        add_if_future(problems, date, today);
    }
    if (pledge.revoked_on && pledge.signed_on && *pledge.revoked_on < *pledge.signed_on) {
        problems.push_back({"revoked-before-signed",
                            {{"revoked_on", to_string(*pledge.revoked_on)},
                             {"signed_on", to_string(*pledge.signed_on)}},
                            {},
                            {}});
    }
    return problems;
}

}  // namespace netralitas::domain
