#include "netralitas/domain/report.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::domain;
using namespace std::chrono_literals;
using Codes = std::vector<std::string>;

namespace {

constexpr Date today = std::chrono::sys_days{2024y / 7 / 30};

Report sent() {
    Report report;
    report.kind = "semester";
    report.period = *read_period("2024-H1", today);
    report.number = "W.13-1";
    report.date = std::chrono::sys_days{2024y / 7 / 10};
    report.sent_on = std::chrono::sys_days{2024y / 7 / 11};
    report.received_on = std::chrono::sys_days{2024y / 7 / 15};
    return report;
}

Codes codes_of(const Report& report) {
    Codes codes;
    for (const auto& problem : check(report, today)) codes.push_back(problem.code);
    return codes;
}

}  // namespace

TEST_CASE("a letter has a number and is written, sent and received in this order") {
    CHECK(codes_of(sent()).empty());
    auto report = sent();
    report.number.clear();
    CHECK(codes_of(report) == Codes{"letter-number-missing"});
    report = sent();
    report.period.code = "2024";
    CHECK(codes_of(report) == Codes{"period-not-half-year"});
    report = sent();
    report.sent_on = report.date - std::chrono::days{1};
    CHECK(codes_of(report) == Codes{"sent-before-letter"});
    report = sent();
    report.received_on = report.date;
    CHECK(codes_of(report) == Codes{"received-before-sent"});
    report.sent_on.reset();
    CHECK(codes_of(report).empty());
    report.received_on = report.date - std::chrono::days{1};
    CHECK(codes_of(report) == Codes{"received-before-sent"});
    report = sent();
    report.received_on = today + std::chrono::days{1};
    CHECK(codes_of(report) == Codes{"date-in-future"});
}

TEST_CASE("a form of a report has a size and a SHA-256") {
    CHECK(check(ReportFile{{}, "json", 2, std::string(64, 'a')}).empty());
    CHECK(check(ReportFile{{}, "json", -1, std::string(64, 'a')}).front().code == "size-negative");
    CHECK(check(ReportFile{{}, "json", 2, "../x"}).front().code == "digest-invalid");
}
