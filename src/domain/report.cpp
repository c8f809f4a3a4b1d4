#include "netralitas/domain/report.hpp"

#include "netralitas/domain/evidence.hpp"

namespace netralitas::domain {

std::vector<Problem> check(const Report& report, Date today) {
    std::vector<Problem> problems;
    if (report.number.empty()) problems.push_back({"letter-number-missing", {}, {}, {}});
    if (!report.period.is_half_year()) {
        problems.push_back({"period-not-half-year", {{"period", report.period.code}}, {}, {}});
    }
    for (const auto& day : {std::optional(report.date), report.sent_on, report.received_on}) {
        if (day && *day > today)
            problems.push_back({"date-in-future", {{"date", to_string(*day)}}, {}, {}});
    }
    const auto in_order = [&](const char* code, Date first, const std::optional<Date>& then) {
        if (!then || *then >= first) return;
        problems.push_back(
            {code, {{"date", to_string(*then)}, {"first", to_string(first)}}, {}, {}});
    };
    in_order("sent-before-letter", report.date, report.sent_on);
    in_order("received-before-sent", report.sent_on.value_or(report.date), report.received_on);
    return problems;
}

std::vector<Problem> check(const ReportFile& file) {
    std::vector<Problem> problems;
    if (file.size < 0) problems.push_back({"size-negative", {}, {}, {}});
    if (!is_digest(file.digest))
        problems.push_back({"digest-invalid", {{"digest", file.digest}}, {}, {}});
    return problems;
}

}  // namespace netralitas::domain
