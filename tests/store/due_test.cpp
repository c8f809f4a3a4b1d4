#include "netralitas/store/due.hpp"

#include "netralitas/settings/settings.hpp"
#include "netralitas/store/elections.hpp"
#include "netralitas/store/reports.hpp"
#include "netralitas/store/satgas.hpp"
#include "store/fixture.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::store;
using namespace netralitas::store::sample;

namespace {

using Texts = std::vector<std::string>;

const domain::Catalogues shipped = settings::catalogues({});
const domain::Date today = day("2024-12-31");

/// Two prisons and a stage that begins on 11 February 2024.
struct Office : Desk {
    domain::Id<domain::Unit> rutan = add_unit("RUTAN-BLORA", "Rutan Kelas IIB Blora");
    domain::Id<domain::Unit> lapas = add_unit("LAPAS-CEPU", "Lapas Kelas IIA Cepu");
    domain::Id<domain::Member> agus = add_member("Agus Prasetyo, S.H.", rutan);
    std::optional<domain::Id<domain::Election>> election;

    Office() {
        change([&](ledger::Change& to) {
            elections::record(to, {{{}, "pemilu-2024", "Pemilu", "pemilu", {}, {}},
                                   {{{},
                                     {},
                                     "masa-tenang",
                                     "Masa tenang",
                                     domain::Phase::quiet,
                                     span("2024-02-11", "2024-02-13"),
                                     {}}}});
        });
        election = elections::get(reader(), "pemilu-2024").id;
    }

    domain::Risk risk(domain::Id<domain::Unit> unit, std::int64_t impact,
                      std::optional<domain::Date> due = {}) const {
        domain::Risk risk;
        risk.unit = unit;
        risk.election = election;
        risk.stage = "masa-tenang";
        risk.category = "apel";
        risk.description = "Apel pagi";
        risk.found_on = day("2024-01-10");
        risk.exposure = {4, impact};
        risk.due = due;
        return risk;
    }
    void add(const domain::Risk& risk) {
        change([&](ledger::Change& to) { risks::add(to, risk, today); });
    }
    void add_case(domain::Id<domain::Unit> unit, std::string_view occurred,
                  std::string_view known) {
        domain::Incident incident;
        incident.unit = unit;
        incident.subject = "unknown";
        incident.act = "D-6";
        incident.occurred_on = day(occurred);
        incident.known_on = day(known);
        change([&](ledger::Change& to) { incidents::add(to, incident, shipped, today); });
    }
    void keep_report(domain::Id<domain::Unit> unit, std::string_view period,
                     std::string_view date) {
        domain::Report report;
        report.kind = "semester";
        report.unit = unit;
        report.period = *domain::read_period(period, today);
        report.number = "W.13-1";
        report.date = day(date);
        report.anchor = "7f3a 91c0 4e2d b8a6 e21d";
        change([&](ledger::Change& to) { reports::add(to, report, report.date); });
    }
    void appoint(std::string_view since) {
        domain::Appointment appointment;
        appointment.member = agus;
        appointment.unit = rutan;
        appointment.role = "anggota";
        appointment.span = span(since);
        change([&](ledger::Change& to) { appointments::appoint(to, appointment); });
    }

    /// A ledger that began so late that it owes no report, unless a day is given.
    static DueQuestion asked(std::string_view as_of, std::string_view ledger_since = "2030-01-01") {
        DueQuestion question{day(as_of)};
        question.ledger_since = day(ledger_since);
        question.stage_days = 14;
        return question;
    }
    /// `2024-02-05 risk RSK/RUTAN-BLORA/2024/0001`.
    Texts due(const DueQuestion& question) const {
        Texts found;
        for (const auto& one : store::due(reader(), question, shipped)) {
            found.push_back(domain::to_string(one.due.day) + " " + one.kind + " " + one.reference +
                            " " + one.unit_code);
        }
        return found;
    }
};

}  // namespace

TEST_CASE("deadlines of cases and open risks that have a day are due, the first due first") {
    Office desk;
    desk.add(desk.risk(desk.rutan, 1, day("2024-02-20")));
    desk.add(desk.risk(desk.lapas, 1, day("2024-02-01")));
    desk.add(desk.risk(desk.lapas, 1));
    desk.add_case(desk.rutan, "2024-02-02", "2024-02-05");
    const auto question = Office::asked("2024-02-07");
    CHECK(desk.due(question) ==
          Texts{"2024-02-01 risk RSK/LAPAS-CEPU/2024/0001 LAPAS-CEPU",
                "2024-02-19 case-deadline INC/RUTAN-BLORA/2024/0001 RUTAN-BLORA",
                "2024-02-20 risk RSK/RUTAN-BLORA/2024/0001 RUTAN-BLORA"});
    auto narrowed = question;
    narrowed.units = {desk.rutan};
    narrowed.before = day("2024-02-19");
    CHECK(desk.due(narrowed) ==
          Texts{"2024-02-19 case-deadline INC/RUTAN-BLORA/2024/0001 RUTAN-BLORA"});
}

TEST_CASE("a risk that is mitigated or closed is due no longer") {
    Office desk;
    desk.add(desk.risk(desk.lapas, 1, day("2024-02-01")));
    const auto risk = risks::get(desk.reader(), "0001", today).risk;
    domain::RiskReview review{{}, risk.id, day("2024-01-20"), "mitigated", {1, 1}, {}};
    desk.change([&](ledger::Change& to) { risks::add_review(to, risk, review, today); });
    CHECK(desk.due(Office::asked("2024-02-07")).empty());
    CHECK(desk.due(Office::asked("2024-01-19")).size() == 1);
}

TEST_CASE("a stage is told in the days before it, for each unit whose high risks are open") {
    Office desk;
    desk.add(desk.risk(desk.rutan, 4));
    desk.add(desk.risk(desk.lapas, 5));
    desk.add(desk.risk(desk.rutan, 5));
    desk.add(desk.risk(desk.rutan, 1));
    CHECK(desk.due(Office::asked("2024-01-27")).empty());
    CHECK(desk.due(Office::asked("2024-02-12")).empty());
    CHECK(desk.due(Office::asked("2024-02-11")).size() == 2);
    CHECK(desk.due(Office::asked("2024-01-28")) ==
          Texts{"2024-02-11 stage pemilu-2024: masa-tenang LAPAS-CEPU",
                "2024-02-11 stage pemilu-2024: masa-tenang RUTAN-BLORA"});
    const auto found = due(desk.reader(), Office::asked("2024-01-28"), shipped);
    CHECK(found.front().risks == 1);
    CHECK(found.back().risks == 2);
}

TEST_CASE("the half-years in which the ledger or a Satgas stood owe a report of the office") {
    Office desk;
    auto question = Office::asked("2024-03-01", "2024-01-30");
    question.before = day("2024-12-31");
    CHECK(desk.due(question) == Texts{"2024-07-14 semester-report 2024-H1 "});
    desk.appoint("2023-12-31");
    question.office = desk.lapas;
    CHECK(desk.due(question) == Texts{"2024-01-14 semester-report 2023-H2 LAPAS-CEPU",
                                      "2024-01-14 unit-report 2023-H2 RUTAN-BLORA",
                                      "2024-07-14 semester-report 2024-H1 LAPAS-CEPU"});
    question.units = {desk.rutan};
    CHECK(desk.due(question) == Texts{"2024-01-14 unit-report 2023-H2 RUTAN-BLORA"});
    const auto found = due(desk.reader(), question, shipped);
    REQUIRE(found.front().deadline != nullptr);
    CHECK_FALSE(found.front().deadline->verified);
    CHECK_FALSE(found.front().deadline->basis.empty());
}

TEST_CASE(
    "a unit has reported by a case of the half-year, a nil report or its own half-year report that "
    "is kept, as known on the day") {
    Office desk;
    desk.add_member("Bambang", desk.lapas);
    desk.add_unit("KANWIL-JATENG", "Kanwil tanpa pegawai");
    desk.add_case(desk.rutan, "2024-05-01", "2024-07-03");
    const auto period = *domain::read_period("2024-H1", today);
    desk.change([&](ledger::Change& to) { nils::add(to, desk.lapas, period, day("2024-07-05")); });
    desk.keep_report(desk.lapas, "2024-H2", "2025-01-03");
    const auto unreported = [&](std::string_view as_of) {
        auto found = desk.due(Office::asked(as_of, "2024-06-30"));
        std::erase_if(found, [](const std::string& one) {
            return one.find("unit-report") == std::string::npos;
        });
        return found;
    };
    CHECK(unreported("2024-07-02") == Texts{"2024-07-14 unit-report 2024-H1 LAPAS-CEPU",
                                            "2024-07-14 unit-report 2024-H1 RUTAN-BLORA"});
    CHECK(unreported("2024-07-03") == Texts{"2024-07-14 unit-report 2024-H1 LAPAS-CEPU"});
    CHECK(unreported("2024-07-05").empty());
    CHECK(unreported("2025-01-02") == Texts{"2025-01-14 unit-report 2024-H2 LAPAS-CEPU",
                                            "2025-01-14 unit-report 2024-H2 RUTAN-BLORA"});
    CHECK(unreported("2025-01-03") == Texts{"2025-01-14 unit-report 2024-H2 RUTAN-BLORA"});
}

TEST_CASE("a deadline that runs into a year without holidays says so") {
    Office desk;
    desk.add_case(desk.rutan, "2024-02-02", "2024-02-05");
    auto catalogues = settings::catalogues({});
    catalogues.calendar.years.clear();
    const auto found = due(desk.reader(), Office::asked("2024-02-07"), catalogues);
    REQUIRE(found.size() == 1);
    CHECK(found.front().due.missing_year == 2024);
}
